import { conditionOf, functionOf, networkOf, reachLine, type Theta } from '../../core';
import type { GaugeModel } from '../types/gauge';
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
