import { pair, significant } from '../numbers/format';
import type { PlaneModel } from '../types/types';

/** An arrow of the plane, read: where it stands, −Jᵀ∇L, and how long that is. */
export function readSlope({ parametric: { field }, whole }: PlaneModel, index: number): string[] {
  const [u, v] = [field.u[index], field.v[index]];
  const head = `${whole ? 'θ' : '(s₁, s₂)'} = ${pair(field.x[index], field.y[index])}`;
  if (!Number.isFinite(u + v)) return [head, '−Jᵀ∇L undefined: w is not defined here'];
  const length = Math.hypot(u, v);
  return [head, `−Jᵀ∇L = ${pair(u, v)}`, length === 0 ? 'Jᵀ∇L = 0' : `‖Jᵀ∇L‖ = ${significant(length)}`];
}
