import { Column } from '../dynamics/trajectory';
import type { PlaneField } from '../geometry/induced-flow';
import { finish, type Steps, telling } from '../numerics/steps';
import type { Point } from '../types/types';
import { type Bounds, PointGrid } from './proximity';
import { type Admit, Tracer } from './streamline-tracer';

export interface StreamlineOptions {
  /** Lines end at these edges. */
  readonly bounds: Bounds;
  /** Distance at which a line starts beside another one. */
  readonly separation: number;
  /** True: lines run until the field ends them, however near they come to each other; only starts keep the distance. */
  readonly unbroken?: boolean;
  /** Starts of lines that are drawn whatever is near them, and before all others. */
  readonly seeds?: readonly Point[];
  /** Default 3000. */
  readonly maxLines?: number;
  /** Evaluations of the field, or what costs as much. Default 400 000. */
  readonly maxEvaluations?: number;
}

export interface Streamlines {
  /** Vertices x0 y0 x1 y1 … of one line after another, each in the direction of the field. */
  readonly points: Float64Array;
  /** Line k is the vertices from starts[k] to starts[k + 1]. */
  readonly starts: Int32Array;
  /** For each seed its line, −1 where it has none: outside the bounds or where the field has no direction. */
  readonly lineOfSeed: Int32Array;
  /** False where the limits left lines out. */
  readonly complete: boolean;
  readonly evaluations: number;
}

/** A line ends where it comes nearer to another one than this share of the separation: d_test of the paper. */
const nearest = 0.5;
/** Lines shorter than this many separations are left out, unless they were asked for. */
const shortest = 1;
/** Rounding must not count a start beside a line as too near to that line. */
const slack = 1 - 1e-6;

/**
 * Evenly spaced streamlines by B. Jobard and W. Lefer, "Creating evenly-spaced streamlines of arbitrary density",
 * Visualization in Scientific Computing '97, 43–55: every line starts one separation beside an earlier one and ends
 * where it comes nearer to another than half of that. What no neighbour reaches is searched on a grid.
 */
export function streamlines(field: PlaneField, options: StreamlineOptions): Streamlines {
  return finish(streamlineSteps(field, options));
}

/** The same as a work that can be set down; what is known on the way are the lines so far. */
export function* streamlineSteps(field: PlaneField, options: StreamlineOptions): Steps<Streamlines> {
  const { seeds = [] } = options;
  const builder = new Builder(field, options);
  const soFar = () => builder.result();
  for (const seed of seeds) yield* telling(builder.seed(seed), soFar);
  yield* telling(builder.fill(), soFar);
  return soFar();
}

/** A part of the work. */
type Walk<R = void> = Generator<undefined, R, undefined>;

const anywhere: Admit = () => true;

class Builder {
  private readonly tracer: Tracer;
  private readonly grid: PointGrid;
  private readonly points = new Column(2, 4096);
  private readonly starts: number[] = [0];
  private readonly ahead = new Column(2, 256);
  private readonly behind = new Column(2, 256);
  private readonly lineOfSeed: number[] = [];
  private readonly admit: Admit;
  private readonly maxLines: number;
  /** Lines whose sides have been tried. */
  private done = 0;

  constructor(
    field: PlaneField,
    private readonly options: StreamlineOptions,
  ) {
    const { bounds, separation, unbroken = false, maxLines = 3000, maxEvaluations = 4e5 } = options;
    this.tracer = new Tracer(field, bounds, separation, maxEvaluations);
    const grid = new PointGrid(bounds, separation);
    this.grid = grid;
    this.maxLines = maxLines;
    this.admit = unbroken ? anywhere : (x, y) => grid.isFree(x, y, nearest * separation);
  }

  /** Draws the line that was asked for through a point, whatever is near. */
  *seed([x, y]: Point): Walk {
    const inside = !this.full && this.tracer.contains(x, y);
    this.lineOfSeed.push(inside ? yield* this.trace(x, y, anywhere, 0) : -1);
  }

  /** Fills the bounds with lines: beside those there are as long as there is room, then where a grid still finds some. */
  *fill(): Walk {
    const [x0, x1, y0, y1] = this.options.bounds;
    const { separation } = this.options;
    yield* this.plant((x0 + x1) / 2, (y0 + y1) / 2);
    yield* this.spread();
    for (let y = y0 + separation / 2; y < y1; y += separation) {
      for (let x = x0 + separation / 2; x < x1; x += separation) {
        if (this.full) return;
        if (!this.hasRoom(x, y)) continue;
        yield* this.plant(x, y);
        yield* this.spread();
      }
    }
  }

  result(): Streamlines {
    return {
      points: this.points.rows(),
      starts: Int32Array.from(this.starts),
      lineOfSeed: Int32Array.from(this.lineOfSeed),
      complete: !this.full,
      evaluations: this.tracer.evaluations,
    };
  }

  private get full(): boolean {
    return this.tracer.spent || this.starts.length > this.maxLines;
  }

  private hasRoom(x: number, y: number): boolean {
    return !this.full && this.tracer.contains(x, y) && this.grid.isFree(x, y, slack * this.options.separation);
  }

  /** Draws the line through (x, y) if its start keeps the distance. */
  private *plant(x: number, y: number): Walk {
    if (this.hasRoom(x, y)) yield* this.trace(x, y, this.admit, shortest * this.options.separation);
  }

  /** The number of the line through (x, y), −1 where it is not as long as it must be. */
  private *trace(x: number, y: number, admit: Admit, least: number): Walk<number> {
    const { tracer, ahead, behind } = this;
    ahead.length = 0;
    behind.length = 0;
    const closed = yield* tracer.follow(x, y, 1, admit, ahead);
    if (!closed) yield* tracer.follow(x, y, -1, admit, behind);
    return this.keep(x, y, least);
  }

  /** Tries both sides of every line not tried yet, those it adds included. */
  private *spread(): Walk {
    for (; this.done < this.starts.length - 1 && !this.full; this.done++) {
      for (let i = this.starts[this.done]; i < this.starts[this.done + 1]; i++) yield* this.plantBeside(this.done, i);
      yield undefined;
    }
  }

  private *plantBeside(line: number, i: number): Walk {
    const { starts, points, options } = this;
    const before = Math.max(starts[line], i - 1);
    const after = Math.min(starts[line + 1] - 1, i + 1);
    const [dx, dy] = [points.at(after, 0) - points.at(before, 0), points.at(after, 1) - points.at(before, 1)];
    const scale = options.separation / Math.sqrt(dx * dx + dy * dy);
    if (!Number.isFinite(scale)) return;
    const [x, y] = [points.at(i, 0), points.at(i, 1)];
    yield* this.plant(x - scale * dy, y + scale * dx);
    yield* this.plant(x + scale * dy, y - scale * dx);
  }

  /** Takes over the line just traced if it is long enough. */
  private keep(x: number, y: number, least: number): number {
    const { ahead, behind, points, starts } = this;
    const first = points.length;
    for (let i = behind.length - 1; i >= 0; i--) points.pushPair(behind.at(i, 0), behind.at(i, 1));
    points.pushPair(x, y);
    for (let i = 0; i < ahead.length; i++) points.pushPair(ahead.at(i, 0), ahead.at(i, 1));
    if (points.length - first < 2 || this.lengthFrom(first) < least) {
      points.length = first;
      return -1;
    }
    for (let i = first; i < points.length; i++) this.grid.add(points.at(i, 0), points.at(i, 1));
    return starts.push(points.length) - 2;
  }

  private lengthFrom(first: number): number {
    const { points } = this;
    let sum = 0;
    for (let i = first + 1; i < points.length; i++) {
      const [dx, dy] = [points.at(i, 0) - points.at(i - 1, 0), points.at(i, 1) - points.at(i - 1, 1)];
      sum += Math.sqrt(dx * dx + dy * dy);
    }
    return sum;
  }
}
