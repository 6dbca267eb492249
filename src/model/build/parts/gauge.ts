import { cell } from '../../cells/cell';
import { keptWith } from '../../cells/kept';
import { lazyPart } from '../../cells/lazy-part';
import { gaugeFacts } from '../../gauge/gauge-model';
import type { PartOf } from '../../scene/types';
import type { GaugeModel } from '../../types/gauge';

/** The maths of gauges beside that of the scene. */
export const otherGauges = lazyPart(() => import('../../gauge/other-gauges'));

/** What a scene shows of its gauge, where its map is a network. */
export const gaugePart: PartOf<GaugeModel> = keptWith((cells) => {
  const { scene, map, local, probe } = cells;
  const view = cell(() => scene.value.gauge);
  const facts = cell(() => gaugeFacts(local.value.theta, probe.value));
  const others = cell(() =>
    view.value.fan > 0 || view.value.second ? otherGauges.value?.gaugesBeside(cells) : undefined,
  );
  return cell(() => {
    if (!map.value.gauge) return undefined;
    return { ...facts.value, showsLimits: view.value.reach, ...others.value?.value };
  });
});
