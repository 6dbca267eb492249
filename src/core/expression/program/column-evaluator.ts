import { copy, fill, type Kernel } from './kernels';
import { type Pass, passesOf } from './passes';
import type { Program } from './program';

/** Points per pass: a few columns of this length stay in the fastest cache. */
export const blockLength = 1024;

/** One pass over a block: columns by their places, and the number where one operand is a number. */
interface Step {
  readonly kernel: Kernel;
  readonly d: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/**
 * Runs a program over columns of points, block by block, one pass for each operation. Results go straight to the
 * caller's columns, the rest to scratch columns that are used again when their last reader has run.
 */
export class ColumnEvaluator {
  readonly #program: Program;
  readonly #steps: readonly Step[];
  /** The caller's inputs, the caller's outputs, scratch. */
  readonly #columns: Float64Array[];

  constructor(program: Program) {
    this.#program = program;
    const layout = new Layout(program);
    this.#steps = layout.steps;
    const outside = program.inputs + program.outputs.length;
    const empty = new Float64Array(0);
    this.#columns = Array.from({ length: outside + layout.scratch }, (_, i) =>
      i < outside ? empty : new Float64Array(blockLength),
    );
  }

  /**
   * @param inputs one column for each input, read
   * @param outputs one column for each output, written; none may be an input
   * @param n how many points, from the columns' start
   * @param after called when a block is there
   */
  run(
    inputs: readonly Float64Array[],
    outputs: readonly Float64Array[],
    n: number,
    after?: (start: number, length: number) => void,
  ): void {
    const columns = this.#columns;
    const first = this.#program.inputs;
    const outside = first + this.#program.outputs.length;
    for (let i = 0; i < first; i++) columns[i] = inputs[i];
    for (let i = first; i < outside; i++) columns[i] = outputs[i - first];
    for (let start = 0; start < n; start += blockLength) {
      const length = Math.min(blockLength, n - start);
      for (const { kernel, d, a, b, c } of this.#steps) {
        kernel(
          columns[d],
          d < outside ? start : 0,
          columns[a],
          a < outside ? start : 0,
          columns[b],
          b < outside ? start : 0,
          c,
          length,
        );
      }
      after?.(start, length);
    }
  }
}

/** Gives every value a column. */
class Layout {
  readonly steps: Step[] = [];
  scratch = 0;
  readonly #program: Program;
  /** Column of each value, −1 before it has one. */
  readonly #column: Int32Array;
  readonly #lastUse: Int32Array;
  readonly #free: number[] = [];

  constructor(program: Program) {
    this.#program = program;
    const first = program.inputs + program.constants.length;
    const count = first + program.instructions.length;
    this.#column = new Int32Array(count).fill(-1);
    this.#lastUse = new Int32Array(count).fill(-1);
    for (let i = 0; i < program.inputs; i++) this.#column[i] = i;
    // The first output that asks for a computed value is where it is computed.
    program.outputs.forEach((value, i) => {
      if (value >= first && this.#column[value] < 0) this.#column[value] = program.inputs + i;
    });
    const passes = passesOf(program);
    passes.forEach(({ x, y }, k) => {
      this.#lastUse[x] = k;
      this.#lastUse[y] = k;
    });
    passes.forEach((pass, k) => {
      this.#place(pass, k);
    });
    this.#copies();
  }

  #place({ value, kernel, x, y, c }: Pass, k: number): void {
    const [a, b] = [this.#column[x], this.#column[y]];
    // Operands that end here may leave their column to the result: kernels read each place before they write it.
    if (this.#lastUse[x] === k) this.#release(a);
    if (y !== x && this.#lastUse[y] === k) this.#release(b);
    if (this.#column[value] < 0) this.#column[value] = this.#free.pop() ?? this.#outside + this.scratch++;
    this.steps.push({ kernel, d: this.#column[value], a, b, c });
  }

  #release(column: number): void {
    if (column >= this.#outside) this.#free.push(column);
  }

  /** Outputs that are inputs, numbers, or asked for twice. */
  #copies(): void {
    const { inputs, constants, outputs } = this.#program;
    outputs.forEach((value, i) => {
      const d = inputs + i;
      const number = value >= inputs ? constants[value - inputs] : undefined;
      const a = this.#column[value];
      if (number !== undefined) this.steps.push({ kernel: fill, d, a: d, b: d, c: number });
      else if (a !== d) this.steps.push({ kernel: copy, d, a, b: a, c: 0 });
    });
  }

  get #outside(): number {
    return this.#program.inputs + this.#program.outputs.length;
  }
}
