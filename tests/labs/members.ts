import { finish } from '../../src/core/labs/slices';
import { type LabName, labNames } from '../../src/labs';
import type { AnyLab } from '../../src/labs/lab';
import { loadLab } from '../../src/labs/members';
import { type Simulate, simulationOf } from '../../src/labs/simulations';
import type { LabNumbers } from '../../src/model/labs/types';
import { usualOptions } from '../../src/state/labs/lab-link';

/** A lab with its simulation. */
export interface Member {
  readonly name: string;
  readonly lab: AnyLab;
  readonly simulate: Simulate;
}

/** What comes out for some options: at first, and in the end. */
export interface Outcome {
  readonly first: LabNumbers;
  readonly last: LabNumbers;
  readonly result: unknown;
}

export const members: readonly Member[] = await Promise.all(
  labNames.map(async (name) => ({ name, lab: await loadLab(name), simulate: await simulationOf(name) })),
);

export function memberOf(name: LabName): Member {
  const found = members.find((member) => member.name === name);
  if (!found) throw new Error(`there is no lab ${name}`);
  return found;
}

/** Runs a lab to its end. */
export function outcomeOf({ lab, simulate }: Member, options = usualOptions(lab.fields)): Outcome {
  const step = simulate(options).next();
  const first = lab.numbers(options, step.done ? step.value : step.value.result);
  const result = structuredClone(finish(simulate(options)));
  return { first, last: lab.numbers(options, result), result };
}
