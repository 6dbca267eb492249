import { type OperationName, operationOf } from '../tree/operations';
import type { Instruction, Program } from './program';

/** Runs a program at one point: `input` has its inputs, `out` takes its outputs in order. Allocates nothing. */
type PointEvaluator = (input: Float64Array, out: Float64Array) => void;

export function pointEvaluator(program: Program): PointEvaluator {
  const evaluator = new StagedEvaluator(program, program.outputs.length);
  return (input, out) => evaluator.begin(input, out);
}

/** Runs a program at one point in two parts, for those who may not need the second. Allocates nothing. */
export class StagedEvaluator {
  /** Operations run so far. */
  work = 0;
  readonly #program: Program;
  readonly #values: Float64Array;
  readonly #early: number;
  readonly #first: Strip;
  readonly #second: Strip;

  /** @param early how many of the outputs the first part computes */
  constructor(program: Program, early: number) {
    const { inputs, constants, instructions, outputs } = program;
    this.#program = program;
    this.#values = new Float64Array(inputs + constants.length + instructions.length);
    this.#values.set(constants, inputs);
    this.#early = early;
    const needed = neededFor(program, outputs.slice(0, early));
    this.#first = new Strip(program, (k) => needed[k] === 1);
    this.#second = new Strip(program, (k) => needed[k] === 0);
  }

  /** The first outputs at a point, into the start of `out`. */
  begin(input: Float64Array, out: Float64Array): void {
    const values = this.#values;
    for (let i = 0; i < this.#program.inputs; i++) values[i] = input[i];
    this.#first.run(values);
    this.work += this.#first.length;
    const { outputs } = this.#program;
    for (let i = 0; i < this.#early; i++) out[i] = values[outputs[i]];
  }

  /** The other outputs at the point of the last beginning, into the start of `out`. */
  finish(out: Float64Array): void {
    this.#second.run(this.#values);
    this.work += this.#second.length;
    const { outputs } = this.#program;
    for (let i = this.#early; i < outputs.length; i++) out[i - this.#early] = this.#values[outputs[i]];
  }
}

/** By instruction, 1 where an output needs it. */
function neededFor({ inputs, constants, instructions }: Program, outputs: readonly number[]): Uint8Array {
  const first = inputs + constants.length;
  const needed = new Uint8Array(first + instructions.length);
  for (const output of outputs) needed[output] = 1;
  for (let k = instructions.length - 1; k >= 0; k--) {
    if (!needed[first + k]) continue;
    needed[instructions[k].x] = 1;
    needed[instructions[k].y] = 1;
  }
  return needed.subarray(first);
}

/** Operations that run without a call, so that a run takes a third of the time; the rest are called by their name. */
const codes: readonly OperationName[] = ['add', 'sub', 'mul', 'div', 'neg', 'exp', 'log', 'sqrt', 'sin', 'cos'];

const codeOf = ({ name }: Instruction): number => {
  const code = codes.indexOf(name);
  return code < 0 ? codes.length : code;
};

/** Some of the instructions of a program, in their order. */
class Strip {
  readonly length: number;
  readonly #code: Uint8Array;
  readonly #x: Uint16Array;
  readonly #y: Uint16Array;
  readonly #target: Uint16Array;
  readonly #apply: readonly ((x: number, y: number) => number)[];

  constructor({ inputs, constants, instructions }: Program, belongs: (k: number) => boolean) {
    const places = Uint16Array.from(instructions.keys()).filter(belongs);
    const chosen = Array.from(places, (k) => instructions[k]);
    this.length = chosen.length;
    this.#code = Uint8Array.from(chosen, codeOf);
    this.#x = Uint16Array.from(chosen, ({ x }) => x);
    this.#y = Uint16Array.from(chosen, ({ y }) => y);
    this.#target = places.map((k) => inputs + constants.length + k);
    this.#apply = chosen.map(({ name }) => operationOf(name).apply);
  }

  run(values: Float64Array): void {
    const [code, left, right, target, apply] = [this.#code, this.#x, this.#y, this.#target, this.#apply];
    for (let k = 0; k < code.length; k++) {
      const x = values[left[k]];
      const y = values[right[k]];
      let z = 0;
      // In the order of `codes`.
      switch (code[k]) {
        case 0:
          z = x + y;
          break;
        case 1:
          z = x - y;
          break;
        case 2:
          z = x * y;
          break;
        case 3:
          z = x / y;
          break;
        case 4:
          z = -x;
          break;
        case 5:
          z = Math.exp(x);
          break;
        case 6:
          z = Math.log(x);
          break;
        case 7:
          z = Math.sqrt(x);
          break;
        case 8:
          z = Math.sin(x);
          break;
        case 9:
          z = Math.cos(x);
          break;
        default:
          z = apply[k](x, y);
      }
      values[target[k]] = z;
    }
  }
}
