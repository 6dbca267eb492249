import type { Jet, Theta, W } from '../../types/types';
import type { Graph, NodeId } from '../tree/graph';
import { StagedEvaluator } from './point-evaluator';
import { compile } from './program';

/** w alone, and J only where it is wanted after all: most of the work of a jet is J. */
export interface StagedMap {
  /** w(θ) into `out` (length q). */
  w(theta: Theta, out: W): void;
  /** J (q×p, row-major) at the θ that w was asked for last. */
  slopes(out: Float64Array): void;
}

/** One program for w and J. Asked again for the θ it was at, it answers from memory. */
export class JetEvaluator implements StagedMap {
  readonly #run: StagedEvaluator;
  /** Where the last w was taken. */
  readonly #theta: Theta;
  readonly #w: W;
  readonly #J: Float64Array;
  #hasW = false;
  #hasJ = false;

  constructor(graph: Graph, w: readonly NodeId[], J: readonly NodeId[], p: number) {
    this.#run = new StagedEvaluator(compile(graph, [...w, ...J], p), w.length);
    this.#theta = new Float64Array(p);
    this.#w = new Float64Array(w.length);
    this.#J = new Float64Array(J.length);
  }

  /** Operations run so far. */
  get work(): number {
    return this.#run.work;
  }

  evaluate(theta: Theta, out: Jet): void {
    this.w(theta, out.w);
    this.slopes(out.J);
  }

  w(theta: Theta, out: W): void {
    if (!this.#hasW || !this.#isAt(theta)) {
      for (let j = 0; j < this.#theta.length; j++) this.#theta[j] = theta[j];
      this.#run.begin(theta, this.#w);
      this.#hasW = true;
      this.#hasJ = false;
    }
    for (let i = 0; i < this.#w.length; i++) out[i] = this.#w[i];
  }

  slopes(out: Float64Array): void {
    if (!this.#hasJ) this.#run.finish(this.#J);
    this.#hasJ = true;
    for (let i = 0; i < this.#J.length; i++) out[i] = this.#J[i];
  }

  /** Zero has two signs, and 1/θ tells them apart. */
  #isAt(theta: Theta): boolean {
    for (let j = 0; j < this.#theta.length; j++) if (!Object.is(theta[j], this.#theta[j])) return false;
    return true;
  }
}
