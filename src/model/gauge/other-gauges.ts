import {
  conditionOf,
  disagreement,
  functionOf,
  gaugeFan,
  histogram,
  inducedBy,
  inGauge,
  networkOf,
  type Theta,
  vanishingScale,
} from '../../core';
import { type Cell, cell, sameInputs } from '../cells/cell';
import type { SceneCells } from '../scene/types';
import type { FanModel, GaugeModel, SecondGauge } from '../types/gauge';
import type { Probe } from '../types/types';
import { anglesFrom } from './gauge-model';
import { angleWords, fanWords } from './words';

/** The fan of a scene and its second gauge, where it has them. */
export function gaugesBeside(cells: SceneCells): Cell<Pick<GaugeModel, 'fan' | 'second'>> {
  const { scene, local, probe } = cells;
  const asked = cell(() => scene.value.gauge.second);
  const fan = fanCell(cells);
  const second = cell(() => asked.value && secondOf(local.value.theta, probe.value, asked.value));
  return cell(() => ({ ...(fan.value && { fan: fan.value }), ...(second.value && { second: second.value }) }));
}

/** It depends on θ through w alone: along the fibre it stays. */
function fanCell({ scene, local, probe }: SceneCells) {
  const inputs = cell(() => {
    const { fan: n, seed } = scene.value.gauge;
    if (n === 0) return undefined;
    const [wx, wy] = functionOf(networkOf(local.value.theta));
    const [gx, gy] = probe.value.g;
    return { wx, wy, gx, gy, n, seed };
  }, sameInputs);
  return cell(() => inputs.value && fanOf(inputs.value));
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

function fanOf({ wx, wy, gx, gy, n, seed }: FanInputs): FanModel {
  const fan = gaugeFan([wx, wy], [gx, gy], { n, seed });
  const inDegrees = fan.angle.map((radians) => (radians * 180) / Math.PI);
  return {
    fan,
    angles: histogram(inDegrees, anglesFrom.low, anglesFrom.high, anglesFrom.bins),
    get words() {
      return fanWords(fan);
    },
  };
}

function secondOf(theta: Theta, { g }: Probe, B: readonly number[]): SecondGauge {
  const network = networkOf(theta);
  const w = functionOf(network);
  const other = inGauge(B, w);
  const length = Math.hypot(...w);
  const angle = Math.acos(Math.min(1, Math.max(-1, disagreement(network, other, g))));
  return {
    image: inducedBy(other, g),
    condition: conditionOf(other),
    angle,
    length,
    vanishing: length * vanishingScale(network, other, g),
    get words() {
      return angleWords(angle);
    },
  };
}
