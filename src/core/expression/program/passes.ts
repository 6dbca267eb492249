import { columnKernel, fused, type Kernel, leftNumberKernel, rightNumberKernel } from './kernels';
import type { Instruction, Program } from './program';

/** One loop over a block: the value it computes, the columns it reads, and a number where it takes one. */
export interface Pass {
  readonly value: number;
  readonly kernel: Kernel;
  readonly x: number;
  readonly y: number;
  readonly c: number;
}

/**
 * The program as loops over columns. Numbers go into the loops that use them, and c·x·y and c·x ± y are one loop where
 * nothing else needs what is inside; rounding is that of the single operations.
 */
export function passesOf(program: Program): Pass[] {
  const fuser = new Fuser(program);
  const passes = program.instructions.map((instruction, k) => fuser.pass(instruction, fuser.first + k));
  // A pass that another one took in has no reader left.
  return passes.filter((_pass, k) => !fuser.taken.has(fuser.first + k));
}

class Fuser {
  readonly first: number;
  readonly taken = new Set<number>();
  readonly #program: Program;
  readonly #uses: Int32Array;

  constructor(program: Program) {
    this.#program = program;
    this.first = program.inputs + program.constants.length;
    this.#uses = new Int32Array(this.first + program.instructions.length);
    for (const { x, y } of program.instructions) {
      this.#uses[x]++;
      if (y !== x) this.#uses[y]++;
    }
    for (const output of program.outputs) this.#uses[output] += 2;
  }

  pass(instruction: Instruction, value: number): Pass {
    const { name, x, y } = instruction;
    const [a, b] = [this.#number(x), this.#number(y)];
    if (a !== undefined)
      return this.#scaled(name, value, a, y) ?? { value, kernel: leftNumberKernel(name), x: y, y, c: a };
    if (b !== undefined)
      return this.#scaled(name, value, b, x) ?? { value, kernel: rightNumberKernel(name), x, y: x, c: b };
    return this.#combined(name, value, x, y) ?? { value, kernel: columnKernel(name), x, y, c: 0 };
  }

  /** c·(x·y) */
  #scaled(name: Instruction['name'], value: number, c: number, inner: number): Pass | undefined {
    const product = name === 'mul' ? this.#only(inner) : undefined;
    if (product?.name !== 'mul' || this.#number(product.x) !== undefined || this.#number(product.y) !== undefined)
      return undefined;
    this.taken.add(inner);
    return { value, kernel: fused.scaledProduct, x: product.x, y: product.y, c };
  }

  /** c·x + y, c·x − y, and y − c·x as (−c)·x + y. */
  #combined(name: Instruction['name'], value: number, x: number, y: number): Pass | undefined {
    if ((name !== 'add' && name !== 'sub') || x === y) return undefined;
    const right = this.#multiple(y);
    if (right) {
      this.taken.add(y);
      return { value, kernel: fused.scaledSum, x: right.x, y: x, c: name === 'add' ? right.c : -right.c };
    }
    const left = this.#multiple(x);
    if (!left) return undefined;
    this.taken.add(x);
    return { value, kernel: name === 'add' ? fused.scaledSum : fused.scaledDifference, x: left.x, y, c: left.c };
  }

  /** c·x with a number c that nothing else needs, unless its own loop already does more. */
  #multiple(value: number): { readonly c: number; readonly x: number } | undefined {
    const product = this.#only(value);
    if (product?.name !== 'mul') return undefined;
    const [a, b] = [this.#number(product.x), this.#number(product.y)];
    const c = a ?? b;
    const x = a !== undefined ? product.y : product.x;
    return c === undefined || this.taken.has(x) ? undefined : { c, x };
  }

  /** The instruction of a value that is read once. */
  #only(value: number): Instruction | undefined {
    return this.#uses[value] === 1 ? this.#program.instructions[value - this.first] : undefined;
  }

  #number(value: number): number | undefined {
    const place = value - this.#program.inputs;
    return place >= 0 ? this.#program.constants[place] : undefined;
  }
}
