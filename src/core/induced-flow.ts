import { createJet, isDefined, preconditioner } from './preconditioner';
import type { Loss, ParameterMap, Theta, W } from './types';

/** A vector field of the plane, evaluated point by point without allocating. */
export interface PlaneField {
  /** Writes the vector at (x, y) into `out` (length 2); false, and NaN, where there is none. */
  at(x: number, y: number, out: Float64Array): boolean;
  /** Whether the straight way between two points leaves the domain, though both have a vector. Absent: it never does. */
  parts?(x0: number, y0: number, x1: number, y1: number): boolean;
}

/** −JJᵀ∇L as a field of the w-plane; each evaluation leaves g = ∇_w L behind as well, defined or not. */
export interface InducedFlow extends PlaneField {
  readonly g: W;
}

/** J is taken at the lift of w from the fibre position of `theta`; there is no vector where there is no lift. */
export function inducedFlow(map: ParameterMap, loss: Loss, theta: Theta): InducedFlow {
  const position = new Float64Array(map.fibre.parameters.length);
  const onFibre = map.fibre.of(theta, position);
  const [lifted, other]: Theta[] = [new Float64Array(map.p), new Float64Array(map.p)];
  const jet = createJet(map.p, 2);
  const [w, g] = [new Float64Array(2), new Float64Array(2)];
  const G = new Float64Array(4);
  const lift = (x: number, y: number, out: Theta): boolean => {
    w[0] = x;
    w[1] = y;
    return onFibre && map.fibre.lift(w, position, theta, out);
  };
  const parts = (x0: number, y0: number, x1: number, y1: number): boolean =>
    !(lift(x0, y0, lifted) && lift(x1, y1, other)) || map.crossing?.(lifted, other) !== undefined;
  return {
    g,
    at(x, y, out) {
      const found = lift(x, y, lifted);
      loss.gradient(w, g);
      out[0] = Number.NaN;
      out[1] = Number.NaN;
      if (!found) return false;
      map.evaluate(lifted, jet);
      if (!isDefined(jet)) return false;
      preconditioner(jet.J, 2, G);
      out[0] = -(G[0] * g[0] + G[1] * g[1]);
      out[1] = -(G[2] * g[0] + G[3] * g[1]);
      return true;
    },
    ...(map.crossing && { parts }),
  };
}
