import { functionOf, networkOf } from '../../../core';
import { cell, sameInputs } from '../../cells/cell';
import { keptWith } from '../../cells/kept';
import { fanOf, gaugeFacts, secondOf } from '../../gauge/gauge-model';
import type { PartOf, SceneCells } from '../../scene/types';
import type { GaugeModel } from '../../types/gauge';

/** What a scene shows of its gauge, where its map is a network. */
export const gaugePart: PartOf<GaugeModel> = keptWith((cells) => {
  const { scene, map, local, probe } = cells;
  const view = cell(() => scene.value.gauge);
  const facts = cell(() => gaugeFacts(local.value.theta, probe.value));
  const fan = fanCell(cells);
  const second = cell(() => view.value.second && secondOf(local.value.theta, probe.value, view.value.second));
  return cell(() => {
    if (!map.value.gauge) return undefined;
    return {
      ...facts.value,
      showsLimits: view.value.reach,
      ...(fan.value && { fan: fan.value }),
      ...(second.value && { second: second.value }),
    };
  });
});

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
