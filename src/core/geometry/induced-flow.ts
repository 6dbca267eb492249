import type { Loss, ParameterMap, Theta, W } from '../types/types';
import { planePreconditioner } from './plane-preconditioner';

/** A vector field of the plane, evaluated point by point without allocating. */
export interface PlaneField {
  /** Writes the vector at (x, y) into `out` (length 2); false, and NaN, where there is none. */
  at(x: number, y: number, out: Float64Array): boolean;
  /** Whether the straight way between two points leaves the domain, though both have a vector. Absent: it never does. */
  parts?(x0: number, y0: number, x1: number, y1: number): boolean;
  /** What evaluations have cost so far, in those of a field in closed form. Absent: one each. */
  work?(): number;
}

/** −JJᵀ∇L as a field of the w-plane; each evaluation leaves g = ∇_w L behind as well, defined or not. */
export interface InducedFlow extends PlaneField {
  readonly g: W;
}

/** J is taken at the lift of w from the fibre position of `theta`; there is no vector where there is no lift. */
export function inducedFlow(map: ParameterMap, loss: Loss, theta: Theta): InducedFlow {
  const plane = planePreconditioner(map, theta);
  const [w, g] = [new Float64Array(2), new Float64Array(2)];
  const G = new Float64Array(4);
  return {
    g,
    at(x, y, out) {
      w[0] = x;
      w[1] = y;
      loss.gradient(w, g);
      const found = plane.at(x, y, G);
      out[0] = found ? -(G[0] * g[0] + G[1] * g[1]) : Number.NaN;
      out[1] = found ? -(G[2] * g[0] + G[3] * g[1]) : Number.NaN;
      return found;
    },
    ...(plane.parts && { parts: plane.parts }),
    ...(plane.work && { work: plane.work }),
  };
}
