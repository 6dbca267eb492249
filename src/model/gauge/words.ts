import { count, degrees, pair, significant } from '../format';
import type { LegendItem, LegendModel } from '../legend-types';
import type { Probe, ResponseModel } from '../types';
import type { FanModel, GaugeModel, SecondGauge } from './types';

const toDegrees = 180 / Math.PI;

export function fanWords({ fan: { n, angle } }: FanModel): string {
  const sorted = angle.filter(Number.isFinite).sort();
  if (sorted.length === 0) return `${count(n, 'gauge')}: g = 0 stays zero under each`;
  const at = (share: number) => degrees(sorted[Math.round(share * (sorted.length - 1))], 0);
  const wide = sorted.filter((radians) => Math.abs(radians) > Math.PI / 4).length;
  const share = Math.round((100 * wide) / sorted.length);
  return `${count(n, 'random gauge')}: turned by ${at(0)} to ${at(1)}, half of them within ${at(0.25)} to ${at(0.75)}, ${share} % by more than 45°`;
}

/** The angle between the induced gradients of the two gauges. */
export function angleWords({ angle }: SecondGauge): string {
  if (!Number.isFinite(angle)) return 'under A and B: no angle, one of them is 0';
  const verdict = angle > Math.PI / 2 ? 'they disagree' : 'they agree';
  const square = Math.abs(angle - Math.PI / 2) < 1e-9;
  return `under A and B the gradients stand at ${degrees(angle)}: ${square ? 'just where the disagreement ends' : verdict}`;
}

/** For the description of the picture and for listeners; empty where nothing of the gauge is shown. */
export function gaugeSentences(probe: Probe, { fan, second, showsLimits, reach }: GaugeModel): string[] {
  const norm = Math.hypot(...probe.g);
  return [
    ...(fan ? [`Fan of ${fanWords(fan)}.`] : []),
    ...(second
      ? [`A dashed arrow shows JJᵀg under a second gauge B, ${pair(...second.image)}; ${angleWords(second)}.`]
      : []),
    ...(showsLimits && norm > 0
      ? [`Tips with a part of at least ${significant(reach / norm)} along g are reached exactly.`]
      : []),
  ];
}

/** How many of the fan are drawn shorter than they are. */
function shortened({ fan, parametric: { scale } }: ResponseModel & { readonly fan: FanModel['fan'] }): number {
  let sum = 0;
  for (let k = 0; k < fan.n; k++) if (scale.asked(Math.hypot(fan.u[k], fan.v[k])) > scale.longest) sum++;
  return sum;
}

function fanItem({ response }: LegendModel): string {
  const shown = response.gauge?.fan;
  if (!shown) return '';
  const cut = shortened({ ...response, fan: shown.fan });
  return `JJᵀg under ${count(shown.fan.n, 'random gauge')}${cut > 0 ? `, ${cut} shortened` : ''}`;
}

function secondItem({ response: { gauge } }: LegendModel): string {
  const angle = gauge?.second?.angle ?? Number.NaN;
  if (!gauge?.second) return '';
  return Number.isFinite(angle) ? `JJᵀg under B, ${Math.round(angle * toDegrees)}° from that under A` : 'JJᵀg under B';
}

export const limitWords = { reach: 'tips beyond are reached exactly', edge: 'no gauge reaches past this' } as const;
const limitItem = (words: string) => (model: LegendModel) => (model.response.gauge?.showsLimits ? words : '');

const ofProbe =
  (words: LegendItem['words']): LegendItem['words'] =>
  (model) =>
    model.scene.hidden.includes('probe') ? '' : words(model);

export const gaugeItems: readonly LegendItem[] = [
  { mark: 'fan', words: ofProbe(fanItem) },
  { mark: 'second-gauge', words: ofProbe(secondItem) },
  { mark: 'reach', words: ofProbe(limitItem(limitWords.reach)) },
  { mark: 'edge', words: ofProbe(limitItem(limitWords.edge)) },
];
