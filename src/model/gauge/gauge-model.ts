import {
  conditionOf,
  disagreement,
  functionOf,
  gaugeFan,
  histogram,
  inducedBy,
  inGauge,
  networkOf,
  reachLine,
  type Theta,
  vanishingScale,
} from '../../core';
import type { FanModel, GaugeModel, SecondGauge } from '../types/gauge';
import type { Probe } from '../types/types';

export const anglesFrom = { low: -90, high: 90, bins: 36 } as const;

/** (1 + sin ψ)² / cos² ψ, equal to (1 + sin ψ)/(1 − sin ψ). */
const leastConditionOf = (turn: number): number => ((1 + Math.abs(Math.sin(turn))) / Math.cos(turn)) ** 2;

/** What is told of a gauge whatever of it is drawn. */
type GaugeFacts = Pick<GaugeModel, 'condition' | 'leastCondition' | 'reach'>;

export function gaugeFacts(theta: Theta, probe: Probe): GaugeFacts {
  const network = networkOf(theta);
  return {
    condition: conditionOf(network),
    leastCondition: leastConditionOf(probe.turn),
    reach: reachLine(functionOf(network), probe.g),
  };
}

/** Numbers one by one, so that the same ones are known by value. */
interface FanInputs {
  readonly wx: number;
  readonly wy: number;
  readonly gx: number;
  readonly gy: number;
  readonly n: number;
  readonly seed: number;
}

export function fanOf({ wx, wy, gx, gy, n, seed }: FanInputs): FanModel {
  const fan = gaugeFan([wx, wy], [gx, gy], { n, seed });
  const inDegrees = fan.angle.map((radians) => (radians * 180) / Math.PI);
  return { fan, angles: histogram(inDegrees, anglesFrom.low, anglesFrom.high, anglesFrom.bins) };
}

export function secondOf(theta: Theta, { g }: Probe, B: readonly number[]): SecondGauge {
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
