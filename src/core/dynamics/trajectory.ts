import type { Crossing, Theta, W } from '../types/types';

/**
 * Why a run ended.
 * converged: ‖∇_w L‖ is small. ghost: ‖Jᵀ∇L‖ is small but ∇L is not. left-domain: θ would cross an edge of Θ.
 * pole: θ would cross a point where w is infinite. diverged: w or the loss overflowed or left all bounds.
 * budget: all steps, or all of the time asked for, are spent; `cutShort` where the integrator's own limit on
 * steps came first. The exact criteria are in endings.ts.
 */
export type EndReason = 'converged' | 'ghost' | 'left-domain' | 'pole' | 'diverged' | 'budget';

export interface Ending {
  readonly reason: EndReason;
  /** t of a flow, step number of descent: the step that could not be taken, or the last one that was. */
  readonly at: number;
  /** Where the domain was left. */
  readonly crossing?: Crossing;
  /** True where a flow stopped at its limit of integrator steps, before its horizon. */
  readonly cutShort?: boolean;
}

export interface RunStatistics {
  readonly method: 'Dormand–Prince 5(4)' | 'Bogacki–Shampine 3(2)' | 'gradient descent';
  /** Relative tolerance; undefined for descent, whose steps are exact. */
  readonly tolerance?: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly evaluations: number;
  /**
   * Σ ‖J e‖ over the accepted steps, e the embedded error of θ: the local errors of w, in units of w; 0 for descent,
   * NaN where they were not summed.
   * Not a bound on the global error: it neither follows how the flow contracts or spreads earlier errors,
   * nor knows that the fifth-order solution is carried on, whose local error is smaller than e.
   */
  readonly errorEstimate: number;
}

/** A run in θ with its image in w. Columns have `length` rows. */
export interface Trajectory {
  readonly p: number;
  readonly q: number;
  readonly length: number;
  /** t of a flow; step number times η of descent. */
  readonly t: Float64Array;
  /** length × p, row-major. */
  readonly theta: Float64Array;
  /** length × q, row-major. */
  readonly w: Float64Array;
  readonly loss: Float64Array;
  readonly ending: Ending;
  readonly statistics: RunStatistics;
}

/** Rows of `width` numbers, stored one after another; the store doubles when it is full. */
export class Column {
  length = 0;
  private data: Float64Array;

  constructor(
    readonly width: number,
    capacity: number,
  ) {
    this.data = new Float64Array(width * capacity);
  }

  push(row: ArrayLike<number>): void {
    const start = this.nextRow();
    for (let i = 0; i < this.width; i++) this.data[start + i] = row[i] ?? Number.NaN;
  }

  pushNumber(x: number): void {
    // In this order: the store may be another one after the call.
    const start = this.nextRow();
    this.data[start] = x;
  }

  /** For columns two wide: a row without an array around it. */
  pushPair(x: number, y: number): void {
    const start = this.nextRow();
    this.data[start] = x;
    this.data[start + 1] = y;
  }

  at(row: number, i: number): number {
    return this.data[row * this.width + i];
  }

  /** The rows in use, which no later ones change, as long as `length` is not lowered below them. */
  rows(): Float64Array {
    const used = this.length * this.width;
    // A store that is full is not written to any more.
    return used === this.data.length ? this.data : this.data.slice(0, used);
  }

  private nextRow(): number {
    const start = this.length * this.width;
    if (start + this.width > this.data.length) this.grow();
    this.length++;
    return start;
  }

  private grow(): void {
    const larger = new Float64Array(Math.max(2 * this.data.length, this.width));
    larger.set(this.data);
    this.data = larger;
  }
}

/** The columns that every run keeps. */
export class Recorder {
  private readonly t: Column;
  private readonly theta: Column;
  private readonly w: Column;
  private readonly loss: Column;

  constructor(
    private readonly p: number,
    private readonly q: number,
    capacity: number,
  ) {
    this.t = new Column(1, capacity);
    this.theta = new Column(p, capacity);
    this.w = new Column(q, capacity);
    this.loss = new Column(1, capacity);
  }

  push(t: number, theta: Theta, w: W, loss: number): void {
    this.t.pushNumber(t);
    this.theta.push(theta);
    this.w.push(w);
    this.loss.pushNumber(loss);
  }

  finish(ending: Ending, statistics: RunStatistics): Trajectory {
    return {
      p: this.p,
      q: this.q,
      length: this.t.length,
      t: this.t.rows(),
      theta: this.theta.rows(),
      w: this.w.rows(),
      loss: this.loss.rows(),
      ending,
      statistics,
    };
  }
}
