import type { Column } from '../dynamics/trajectory';
import type { PlaneField } from '../geometry/induced-flow';
import type { Bounds } from './proximity';

/** Whether a line may come to (x, y). */
export type Admit = (x: number, y: number) => boolean;

/** All lengths below are in separations: the eye, and so the step, measures by the distance between lines. */
const longestStep = 0.25;
/** A step that must be shorter than this to see where the field points is at a critical point, or at an edge. */
const shortestStep = 1e-3;
/** Local error of one step. */
const tolerance = 1e-3;
/** Vertices nearer to each other than this are left out. */
const resolution = 0.05;
/** How near to its start, and after what length, a line counts as closed. */
const closing = { distance: 0.1, after: 3 * longestStep };
/** Cosine of the largest turn within one step. */
const sharpest = 0.7;
/** Steps in one direction, rejected ones included. */
const mostSteps = 4000;
/** Steps between two places where a line can be set down. */
const atATime = 16;

/**
 * Follows the directions of a field by arc length, so that magnitudes do not matter, with the pair of order 3(2) of
 * P. Bogacki and L. F. Shampine, "A 3(2) pair of Runge–Kutta formulas", Appl. Math. Lett. 2 (1989) 321–325.
 */
export class Tracer {
  evaluations = 0;
  private readonly vector = new Float64Array(2);
  /** Directions at the four stages, x then y each. */
  private readonly d = new Float64Array(8);
  /** The end of the step just tried, and its error. */
  private x = 0;
  private y = 0;
  private error = 0;
  /** What the field had cost before these lines. */
  private readonly before: number;

  constructor(
    private readonly field: PlaneField,
    private readonly bounds: Bounds,
    private readonly separation: number,
    private readonly maxEvaluations: number,
  ) {
    this.before = field.work?.() ?? 0;
  }

  /** True once the evaluations allowed are used up; one that costs as much as many counts as many. */
  get spent(): boolean {
    return this.cost() >= this.maxEvaluations;
  }

  private cost(): number {
    return this.evaluations + (this.field.work?.() ?? 0) - this.before;
  }

  contains(x: number, y: number): boolean {
    const [x0, x1, y0, y1] = this.bounds;
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  }

  /**
   * Pushes the vertices after (x0, y0) onto `out`, down the field for sign 1 and up it for −1, until a critical point,
   * the edge of the domain or of the bounds, or a place that is not admitted. True if the line came back to its start.
   * It can be set down on the way.
   */
  *follow(x0: number, y0: number, sign: 1 | -1, admit: Admit, out: Column): Generator<undefined, boolean, undefined> {
    const { d, separation } = this;
    if (!this.direction(x0, y0, sign, 0)) return false;
    let [x, y, length, since] = [x0, y0, 0, 0];
    let h = longestStep * separation;
    for (let n = 0; n < mostSteps && h >= shortestStep * separation && !this.spent; n++) {
      if (n % atATime === atATime - 1) yield undefined;
      if (!this.step(x, y, h, sign)) {
        h /= 2;
        continue;
      }
      if (length > closing.after * separation && this.passes(x, y, x0, y0)) {
        out.pushPair(x0, y0);
        return true;
      }
      const leaving = this.stopAtBounds(x, y);
      if (!admit(this.x, this.y)) break;
      length += h;
      since += h;
      [x, y] = [this.x, this.y];
      if (leaving) break;
      if (since >= resolution * separation) {
        out.pushPair(x, y);
        since = 0;
      }
      d.copyWithin(0, 6, 8);
      h = this.nextStep(h);
    }
    if (since > 0) out.pushPair(x, y);
    return false;
  }

  /** Tries a step of length h along the direction at stage 0; false where it is not to be trusted. */
  private step(x: number, y: number, h: number, sign: 1 | -1): boolean {
    const { d, separation } = this;
    if (!this.direction(x + (h / 2) * d[0], y + (h / 2) * d[1], sign, 1)) return false;
    if (!this.direction(x + 0.75 * h * d[2], y + 0.75 * h * d[3], sign, 2)) return false;
    this.x = x + (h / 9) * (2 * d[0] + 3 * d[2] + 4 * d[4]);
    this.y = y + (h / 9) * (2 * d[1] + 3 * d[3] + 4 * d[5]);
    if (!this.direction(this.x, this.y, sign, 3)) return false;
    const ex = -5 * d[0] + 6 * d[2] + 8 * d[4] - 9 * d[6];
    const ey = -5 * d[1] + 6 * d[3] + 8 * d[5] - 9 * d[7];
    this.error = ((h / 72) * Math.sqrt(ex * ex + ey * ey)) / separation;
    const straight = d[0] * d[6] + d[1] * d[7] >= sharpest;
    return straight && this.error <= tolerance && !this.field.parts?.(x, y, this.x, this.y);
  }

  private nextStep(h: number): number {
    const factor = Math.min(2, 0.9 * Math.cbrt(tolerance / this.error));
    return Math.min(longestStep * this.separation, h * factor);
  }

  /** The unit vector of the field, times the sign, as a stage; false where there is none. */
  private direction(x: number, y: number, sign: 1 | -1, stage: number): boolean {
    const { vector, d } = this;
    this.evaluations++;
    if (!this.field.at(x, y, vector)) return false;
    // Divided by the larger component first, so that neither huge nor tiny vectors lose their direction.
    const size = sign * Math.max(Math.abs(vector[0]), Math.abs(vector[1]));
    const [u, v] = [vector[0] / size, vector[1] / size];
    const norm = Math.sqrt(u * u + v * v);
    d[2 * stage] = u / norm;
    d[2 * stage + 1] = v / norm;
    return norm > 0;
  }

  /** Whether the step just tried, from (x, y), passes (x0, y0). */
  private passes(x: number, y: number, x0: number, y0: number): boolean {
    const [dx, dy, ax, ay] = [this.x - x, this.y - y, x0 - x, y0 - y];
    const square = dx * dx + dy * dy;
    const along = dx * ax + dy * ay;
    const across = Math.abs(dx * ay - dy * ax) / Math.sqrt(square);
    return along >= 0 && along <= square && across <= closing.distance * this.separation;
  }

  /** Cuts the step just tried, from (x, y), where it leaves the bounds; false where it does not. */
  private stopAtBounds(x: number, y: number): boolean {
    if (this.contains(this.x, this.y)) return false;
    const [x0, x1, y0, y1] = this.bounds;
    const share = Math.min(shareWithin(x, this.x, x0, x1), shareWithin(y, this.y, y0, y1));
    this.x = x + share * (this.x - x);
    this.y = y + share * (this.y - y);
    return true;
  }
}

/** The share of the way from one number to another that lies between two ends. */
function shareWithin(from: number, to: number, low: number, high: number): number {
  if (to < low) return (low - from) / (to - from);
  return to > high ? (high - from) / (to - from) : 1;
}
