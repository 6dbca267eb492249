import type { Divergence, Ray } from './divergence';

/** Ends of the axes, x0, x1, y0, y1. */
type Box = readonly [x0: number, x1: number, y0: number, y1: number];

/** One direction from w₀, with D along it. */
interface Spoke {
  readonly angle: number;
  readonly x: number;
  readonly y: number;
  readonly ray: Ray;
  /** Whether the ray leaves the box, rather than the domain. */
  readonly leaves: boolean;
}

/** How many directions there are at first, and how often the angle between two is halved where lines ask for it. */
const spokes = 72;
const halvings = 5;
/** Points of a line are no further apart than this part of the box. */
const apart = 1 / 40;
/** Rays end this part of the box beyond its edge, so that lines do not end in sight. */
const beyond = 0.06;

/**
 * Lines D_ψ(w, w₀) = c in a box. D grows along every ray from w₀, so a line meets each ray once at most, and is found on
 * it without a grid over the plane; it ends where rays leave the domain before they get there.
 */
export class LevelLines {
  readonly #divergence: Divergence;
  readonly #box: Box;
  readonly #spokes: Spoke[] = [];

  constructor(divergence: Divergence, [x0, x1, y0, y1]: Box) {
    this.#divergence = divergence;
    const [mx, my] = [beyond * (x1 - x0), beyond * (y1 - y0)];
    this.#box = [x0 - mx, x1 + mx, y0 - my, y1 + my];
  }

  /** The first step: the rays that all others lie between. */
  *cast(): Generator<undefined, void, undefined> {
    for (let k = 0; k < spokes; k++) {
      this.#spokes.push(this.#spoke((2 * Math.PI * k) / spokes));
      yield undefined;
    }
  }

  /** D where rays leave the box, in ascending order; at an edge of the domain D may have no end. */
  reach(): Float64Array {
    const out = this.#spokes.filter(({ leaves }) => leaves);
    return Float64Array.from(out, ({ ray }) => ray.value[ray.value.length - 1]).sort();
  }

  /** The lines of each level, as vertices x0 y0 x1 y1 … of each of their parts. */
  *trace(levels: readonly number[]): Generator<undefined, readonly (readonly Float64Array[])[], undefined> {
    const all: Spoke[] = [];
    for (const [k, spoke] of this.#spokes.entries()) {
      const next = this.#spokes[k + 1] ?? { ...this.#spokes[0], angle: 2 * Math.PI };
      all.push(spoke, ...(yield* this.#between(spoke, next, levels, halvings)));
    }
    return levels.map((level) => this.#line(all, level));
  }

  #spoke(angle: number): Spoke {
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const most = exitOf(this.#divergence.w0, x, y, this.#box);
    const ray = this.#divergence.ray(x, y, most);
    return { angle, x, y, ray, leaves: most > 0 && ray.r[ray.r.length - 1] === most };
  }

  /** Spokes between two, in order, where some level has points far apart on them, or a point on one alone. */
  *#between(a: Spoke, b: Spoke, levels: readonly number[], left: number): Generator<undefined, Spoke[], undefined> {
    if (left === 0 || !levels.some((level) => this.#isTorn(a, b, level))) return [];
    const middle = this.#spoke((a.angle + b.angle) / 2);
    yield undefined;
    const before = yield* this.#between(a, middle, levels, left - 1);
    return [...before, middle, ...(yield* this.#between(middle, b, levels, left - 1))];
  }

  #isTorn(a: Spoke, b: Spoke, level: number): boolean {
    const [r, s] = [radius(a.ray, level), radius(b.ray, level)];
    if (Number.isNaN(r) || Number.isNaN(s)) return Number.isNaN(r) !== Number.isNaN(s);
    const [x0, x1, y0, y1] = this.#box;
    return Math.hypot((r * a.x - s * b.x) / (x1 - x0), (r * a.y - s * b.y) / (y1 - y0)) > apart;
  }

  #line(all: readonly Spoke[], level: number): Float64Array[] {
    const radii = all.map(({ ray }) => radius(ray, level));
    const gap = radii.findIndex(Number.isNaN);
    const n = all.length;
    const parts: number[][] = [[]];
    // Round once from a ray that is not met, if there is one; else round to the first point again.
    for (let i = 0; i <= n; i++) {
      const k = (Math.max(gap, 0) + i) % n;
      if (Number.isNaN(radii[k])) parts.push([]);
      else parts[parts.length - 1].push(...this.#point(all[k], radii[k]));
    }
    return parts.filter(({ length }) => length > 2).map((part) => Float64Array.from(part));
  }

  #point({ x, y }: Spoke, r: number): [number, number] {
    const [x0, y0] = this.#divergence.w0;
    return [x0 + r * x, y0 + r * y];
  }
}

/** How far a ray goes until it is out of the box for good; 0 where it never is inside. */
function exitOf([px, py]: readonly [number, number], x: number, y: number, [x0, x1, y0, y1]: Box): number {
  let [enter, exit] = [0, Number.POSITIVE_INFINITY];
  for (const [p, e, low, high] of [[px, x, x0, x1] as const, [py, y, y0, y1] as const]) {
    if (e === 0 && (p < low || p > high)) return 0;
    if (e === 0) continue;
    const ends = [(low - p) / e, (high - p) / e];
    enter = Math.max(enter, Math.min(...ends));
    exit = Math.min(exit, Math.max(...ends));
  }
  return exit > enter ? exit : 0;
}

/** Where D has the level on a ray; NaN where it ends before. Between knots D is the cubic of its values and slopes. */
function radius({ r, value, slope }: Ray, level: number): number {
  const k = value.findIndex((each) => each >= level) - 1;
  if (k < 0) return Number.NaN;
  const h = r[k + 1] - r[k];
  const [c, d] = [h * slope[k], h * slope[k + 1]];
  const rise = value[k + 1] - value[k];
  let [low, high] = [0, 1];
  for (let i = 0; i < 40; i++) {
    const s = (low + high) / 2;
    const at = value[k] + s * (c + s * (3 * rise - 2 * c - d + s * (c + d - 2 * rise)));
    if (at < level) low = s;
    else high = s;
  }
  return r[k] + high * h;
}
