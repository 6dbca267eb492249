import {
  conditionOf,
  disagreement,
  functionOf,
  gaugeFan,
  histogram,
  inducedBy,
  inGauge,
  networkOf,
  type ParameterMap,
  reachLine,
  type Theta,
  vanishingScale,
} from '../../core';
import type { GaugeView } from '../../state/scene';
import { memoize } from '../memoize';
import type { Probe, ResponseModel } from '../types';
import type { FanModel, GaugeModel, SecondGauge } from './types';

export const anglesFrom = { low: -90, high: 90, bins: 36 } as const;

/** (1 + sin ψ)² / cos² ψ, equal to (1 + sin ψ)/(1 − sin ψ). */
const leastConditionOf = (turn: number): number => ((1 + Math.abs(Math.sin(turn))) / Math.cos(turn)) ** 2;

/** Makes the function that says what a scene shows of its gauge; parts that did not change stay the same objects. */
export function createGaugeReader(): (
  map: ParameterMap,
  theta: Theta,
  probe: Probe,
  view: GaugeView,
) => GaugeModel | undefined {
  const fan = memoize(fanOf);
  const second = memoize(secondOf);
  return memoize((map, theta, probe, view) => {
    if (!map.gauge) return undefined;
    const network = networkOf(theta);
    const w = functionOf(network);
    const [gx, gy] = probe.g;
    return {
      condition: conditionOf(network),
      leastCondition: leastConditionOf(probe.turn),
      reach: reachLine(w, probe.g),
      showsLimits: view.limits,
      ...(view.fan > 0 && { fan: fan(w[0], w[1], gx, gy, view.fan, view.seed) }),
      ...(view.second && { second: second(theta, probe, view.second) }),
    };
  });
}

function fanOf(wx: number, wy: number, gx: number, gy: number, n: number, seed: number): FanModel {
  const fan = gaugeFan([wx, wy], [gx, gy], { n, seed });
  const inDegrees = fan.angle.map((radians) => (radians * 180) / Math.PI);
  return { fan, angles: histogram(inDegrees, anglesFrom.low, anglesFrom.high, anglesFrom.bins) };
}

function secondOf(theta: Theta, { g }: Probe, B: readonly number[]): SecondGauge {
  const network = networkOf(theta);
  const w = functionOf(network);
  const other = inGauge(B, w);
  const length = Math.hypot(...w);
  return {
    image: inducedBy(other, g),
    condition: conditionOf(other),
    angle: Math.acos(Math.min(1, Math.max(-1, disagreement(network, other, g)))),
    length,
    vanishing: length * vanishingScale(network, other, g),
  };
}

/** The response map with what is shown of the gauge. */
export function withGauge(response: ResponseModel, gauge: GaugeModel | undefined): ResponseModel {
  return gauge ? { ...response, gauge } : response;
}
