/** Formulas, sound and spoilt: read in time, refused at a column of their own, and drawn in finite numbers otherwise. */
import { defaultScene, encode, maps } from '../../../src/state';
import { typeMap } from '../../../src/state/library/typed-map';
import { generate } from '../../core/expression/generate';
import { growing } from '../../core/expression/growing';
import { cpuTime } from '../../cpu-time';
import type { Dice } from '../../dice';
import { faultsIn } from '../../render/kit/figure-faults';
import { caught, type Kind, shorterTexts } from '../kind';
import { spoilt } from '../spoil';
import { roundTripFaults } from './links';

interface Pair {
  readonly f1: string;
  readonly f2: string;
}

await maps.find('custom')?.load?.();

const grown = (d: Dice): string => {
  const { of, most } = d.pick(growing);
  return of(1 + d.below(most));
};
export const anyFormula = (d: Dice): string =>
  spoilt(d.below(4) === 0 ? grown(d) : generate(d.next, 1 + d.below(4)), d);

/** Milliseconds of processor time that a key may cost: half of what nobody notices on this machine is a lot on a phone. */
const longest = 200;

/** Of three times, since the engine also compiles and collects. */
const quickest = (work: () => void): number => Math.min(...[1, 2, 3].map(() => cpuTime(work)));

async function formulaFaults({ f1, f2 }: Pair): Promise<readonly string[]> {
  const read = () => typeMap(defaultScene, { f1, f2 });
  const typed = read();
  const time = cpuTime(read) > longest ? quickest(read) : 0;
  const slow = time > longest ? [`time: ${Math.round(time)} ms for ${JSON.stringify({ f1, f2 })}`] : [];
  if (!typed.ok) return [...slow, ...typed.problems.flatMap((problem) => columnFaults(problem, { f1, f2 }))];
  const query = encode(typed.scene);
  return [
    ...slow,
    ...(await roundTripFaults(`?${query}`)),
    ...(await faultsIn(query)).map((fault) => `finite: ${fault}`),
  ];
}

function columnFaults({ option, column, message }: Problem, texts: Pair): string[] {
  const text = option === 'f1' || option === 'f2' ? texts[option] : undefined;
  const within =
    text !== undefined && Number.isInteger(column) && Number(column) >= 1 && Number(column) <= text.length + 1;
  return within ? [] : [`column: ${option} ${column} of ${JSON.stringify(texts)}: ${message}`];
}

interface Problem {
  readonly option: string;
  readonly column?: number;
  readonly message: string;
}

export const formulaKind: Kind<Pair> = {
  name: 'formulas',
  make: (d) => ({ f1: anyFormula(d), f2: d.below(2) === 0 ? 't2' : anyFormula(d) }),
  faults: (pair) => caught(() => formulaFaults(pair)),
  *smaller({ f1, f2 }) {
    for (const less of shorterTexts(f1)) yield { f1: less, f2 };
    for (const less of shorterTexts(f2)) yield { f1, f2: less };
  },
};
