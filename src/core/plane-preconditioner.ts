import { createJet, isDefined, preconditioner } from './preconditioner';
import type { ParameterMap, Theta } from './types';

/** G = JJᵀ over the w-plane, on the fibre position of one θ; evaluated point by point without allocating. */
export interface PlanePreconditioner {
  /** Writes G at w = (x, y) into `out` (2×2 row-major); false where there is no lift, or no derivative at it. */
  at(x: number, y: number, out: Float64Array): boolean;
  /** Whether the straight way between two points leaves the domain, though both have a G. Absent: it never does. */
  parts?(x0: number, y0: number, x1: number, y1: number): boolean;
}

/** J is taken at the lift of w from the fibre position of `theta`. */
export function planePreconditioner(map: ParameterMap, theta: Theta): PlanePreconditioner {
  const position = new Float64Array(map.fibre.parameters.length);
  const onFibre = map.fibre.of(theta, position);
  const [lifted, other]: Theta[] = [new Float64Array(map.p), new Float64Array(map.p)];
  const jet = createJet(map.p, 2);
  const w = new Float64Array(2);
  const lift = (x: number, y: number, out: Theta): boolean => {
    w[0] = x;
    w[1] = y;
    return onFibre && map.fibre.lift(w, position, theta, out);
  };
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
  };
}
