import { type Aim, OPPOSITES_CONDITION } from '../../core';
import { degrees, pair, plain, significant } from '../numbers/format';
import type { GaugeModel, SecondGauge } from '../types/gauge';
import type { Probe, ResponseModel } from '../types/types';
import { tellsLength } from './tip-place';

/** κ = 6.85; no gauge turns g by 31.0° with less than 3.13 */
export function conditionWords({ turn }: Probe, { condition, leastCondition }: GaugeModel): string {
  const own = `κ(JJᵀ) = ${significant(condition)}`;
  if (!Number.isFinite(leastCondition)) return own;
  return `${own}; any gauge that turns g by ${degrees(Math.abs(turn))} needs κ ≥ ${significant(leastCondition)}`;
}

/** What the last move of the tip came to, told of the gauge it led to. */
export function aimWords(aim: Aim, { probe, parametric, gauge }: ResponseModel): string {
  if (!aim.ok) return `Last good picture kept: ${aim.message}.`;
  if (!gauge) return '';
  const kappa = `${conditionWords(probe, gauge)}.`;
  const tip = `JJᵀg = ${pair(...probe.image)}`;
  if (aim.hits === 'direction') {
    return `Direction only: no gauge of this function ends on this side of the line. ${tip} points there and is longer. ${kappa}`;
  }
  const met = tellsLength(parametric.scale) ? 'Exact tip' : 'Exact direction at the same length';
  return `${met}: ${tip}, same function. ${kappa}`;
}

const widestTurn = (condition: number): number => Math.asin((condition - 1) / (condition + 1));

/** When two gauges can disagree at all, with the numbers of these two. */
export function possibleWords({ condition }: GaugeModel, second: SecondGauge): string {
  const [a, b] = [widestTurn(condition), widestTurn(second.condition)];
  const kappas = `κ(A) = ${significant(condition)} turns some gradient by ${degrees(a)}, κ(B) = ${significant(second.condition)} by ${degrees(b)}`;
  const sum = a + b;
  const verdict =
    sum > Math.PI / 2 ? 'more than 90°: some gradient can be torn apart' : 'no gradient can be torn apart';
  return `${kappas}; together ${degrees(sum)}, ${verdict}. With equal κ it takes κ > 3 + 2√2 = ${significant(OPPOSITES_CONDITION)}.`;
}

/** Where the disagreement ends as ‖W₂‖ grows. */
export function vanishingWords({ length, vanishing }: SecondGauge): string {
  const now = `‖W₂‖ = ‖w‖ = ${plain(length)} at A = I`;
  if (!Number.isFinite(vanishing)) return `${now}. These two agree about g at every length.`;
  const side = length < vanishing ? 'below it they disagree, as now' : 'below it they would disagree';
  return `${now}. They stand at 90° at ${significant(vanishing, 4)}; ${side}: ‖W₂‖²I is added to both and pulls both towards g.`;
}
