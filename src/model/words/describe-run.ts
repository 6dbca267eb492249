import { count, powerOfTen, scientific } from '../numbers/format';
import { planeMaths } from '../plane/plane-part';
import type { ArrowSet, FlowModel, Model } from '../types/types';
import { arrowNotes } from './describe';

/** What is not drawn as it is: arrows that are shortened or undefined, losses below the floor; empty where all is. */
export function drawnWords(model: Model): string {
  const { response, flow, chart, scene } = model;
  const of = (set: ArrowSet, where: string) => {
    const words = arrowNotes(set);
    return words && `${where}: ${words}.`;
  };
  const floor =
    chart.floorHit && `Losses below ${powerOfTen(Math.round(Math.log10(chart.floor)))} lie on the floor of the chart.`;
  const field = scene.hidden.includes('field') ? '' : of(flow.parametric, 'Flow field');
  // A scene may come with a plane whose maths is still on its way.
  const plane = scene.plane.shown && planeMaths.value && of(model.plane.parametric, 'Parameter plane');
  return [of(response.parametric, 'Response map'), field, plane, floor].filter(Boolean).join(' ');
}

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
