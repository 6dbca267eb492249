import type { ParameterMap, Theta } from '../types/types';
import { createJet, isDefined, preconditioner } from './preconditioner';
import { sectionThrough } from './section';

/** G = JJᵀ over the w-plane, on the fibre position of one θ; evaluated point by point without allocating. */
interface PlanePreconditioner {
  /** Writes G at w = (x, y) into `out` (2×2 row-major); false where there is no lift, or no derivative at it. */
  at(x: number, y: number, out: Float64Array): boolean;
  /** Whether the straight way between two points leaves the domain, though both have a G. Absent: it never does. */
  parts?(x0: number, y0: number, x1: number, y1: number): boolean;
  /** What evaluations have cost so far, in those of a closed form. Absent: one each. */
  work?(): number;
}

/** J is taken at the lift of w on the section through `theta`. */
export function planePreconditioner(map: ParameterMap, theta: Theta): PlanePreconditioner {
  const section = sectionThrough(map, theta);
  const [lifted, other]: Theta[] = [new Float64Array(map.p), new Float64Array(map.p)];
  const jet = createJet(map.p, 2);
  const w = new Float64Array(2);
  const lift = remembering(map, (x, y, out) => {
    w[0] = x;
    w[1] = y;
    return section?.lift(w, out) ?? false;
  });
  const parts = (x0: number, y0: number, x1: number, y1: number): boolean =>
    !(lift(x0, y0, lifted) && lift(x1, y1, other)) || map.crossing?.(lifted, other) !== undefined;
  return {
    at(x, y, out) {
      if (!lift(x, y, lifted)) return false;
      map.evaluate(lifted, jet);
      if (!isDefined(jet)) return false;
      preconditioner(jet.J, 2, out);
      return true;
    },
    ...(map.crossing && { parts }),
    ...(map.fibre.work && { work: map.fibre.work }),
  };
}

type PlaneLift = (x: number, y: number, out: Theta) => boolean;

/** Enough for both ends of a step that is tried again and again, and its stages between them. */
const remembered = 8;

/** Both ends of a step are asked for twice, for G and for `parts`; where a lift is a search it is not done again. */
function remembering({ p, fibre, crossing }: ParameterMap, lift: PlaneLift): PlaneLift {
  if (!fibre.searched || !crossing) return lift;
  const [xs, ys] = [new Float64Array(remembered).fill(Number.NaN), new Float64Array(remembered)];
  const found: Theta[] = Array.from({ length: remembered }, () => new Float64Array(p));
  const has = new Uint8Array(remembered);
  let next = 0;
  return (x, y, out) => {
    for (let i = 0; i < remembered; i++) {
      if (xs[i] !== x || ys[i] !== y) continue;
      out.set(found[i]);
      return has[i] === 1;
    }
    has[next] = lift(x, y, out) ? 1 : 0;
    [xs[next], ys[next]] = [x, y];
    found[next].set(out);
    const answer = has[next] === 1;
    next = (next + 1) % remembered;
    return answer;
  };
}
