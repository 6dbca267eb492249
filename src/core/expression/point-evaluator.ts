import { operationOf } from './operations';
import type { Program } from './program';

/** Runs a program at one point: `input` has its inputs, `out` takes its outputs in order. Allocates nothing. */
export type PointEvaluator = (input: Float64Array, out: Float64Array) => void;

export function pointEvaluator({ inputs, constants, instructions, outputs }: Program): PointEvaluator {
  const first = inputs + constants.length;
  const values = new Float64Array(first + instructions.length);
  values.set(constants, inputs);
  const apply = instructions.map(({ name }) => operationOf(name).apply);
  const x = Uint16Array.from(instructions, (instruction) => instruction.x);
  const y = Uint16Array.from(instructions, (instruction) => instruction.y);
  const results = Uint16Array.from(outputs);
  return (input, out) => {
    for (let i = 0; i < inputs; i++) values[i] = input[i];
    for (let k = 0; k < apply.length; k++) values[first + k] = apply[k](values[x[k]], values[y[k]]);
    for (let i = 0; i < results.length; i++) out[i] = values[results[i]];
  };
}
