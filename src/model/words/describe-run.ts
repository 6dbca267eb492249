import { count, scientific } from '../numbers/format';
import type { FlowModel } from '../types/types';

/** What stands behind the numbers of a run: method, tolerance, work and error estimate. */
export function integratorWords({ parametricRun: run, startWhy, recipe }: FlowModel): string {
  if (!run) return `No parametric run: ${startWhy}.`;
  const { method, tolerance, accepted, rejected, evaluations, errorEstimate } = run.trajectory.statistics;
  if (tolerance === undefined)
    return `Parametric: exact steps of ${method} in θ, ${count(evaluations, 'evaluation')}.${recipe && ` ${recipe}`}`;
  const steps = `${count(accepted, 'step')}${rejected > 0 ? ` + ${rejected} tried again` : ''}`;
  const error = Number.isFinite(errorEstimate) ? `; summed local error of w ${scientific(errorEstimate, 1)}` : '';
  return `Parametric: ${method} in θ, tolerance ${scientific(tolerance, 1)}, ${steps}${error}.`;
}
