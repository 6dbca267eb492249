import type { Options } from '../core';
import type { Slices } from '../core/labs/slices';
import { inLabOrder, type LabName } from '.';

/** A lab's simulation: plain data in, plain data out, the same for the same options. */
export type Simulate = (options: Options) => Slices<unknown>;

interface Simulation {
  readonly simulate: Simulate;
}

const files = inLabOrder(import.meta.glob<Simulation>('./*/simulate.ts'));

/** Loads the simulation of one lab and no other. */
export async function simulationOf(name: LabName): Promise<Simulate> {
  const load = files.get(name);
  if (!load) throw new Error(`the lab ${name} has no simulation`);
  return (await load()).simulate;
}
