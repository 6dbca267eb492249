import type { ArrowScale } from '../../model/numbers/arrow-scale';
import { count } from '../../model/numbers/format';
import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay } from '../../model/overlay/overlay';
import type { FanModel } from '../../model/types/gauge';

/** JJᵀg of the probe under many gauges of one function. */
export const gaugeFan = overlay({
  key: 'gauge-fan',
  picture: 'response',
  numbers: (source) => {
    const { gauge, probe, parametric, spacing } = source.response;
    if (!isShown(source, 'probe') || !gauge?.fan) return undefined;
    return { model: gauge.fan, fan: gauge.fan.fan, g: probe.g, scale: parametric.scale, spacing };
  },
  legend: ({ fan, scale }) => {
    const cut = shortened(fan, scale);
    return [
      mark(
        'fan',
        `JJᵀg under ${count(fan.n, 'random gauge')}${cut > 0 ? `, ${cut} shortened` : ''}`,
        undefined,
        'gauge',
      ),
    ];
  },
  sentence: ({ model }) => `Fan of ${model.words}.`,
});

/** How many of the fan are drawn shorter than they are. */
function shortened({ n, u, v }: FanModel['fan'], scale: ArrowScale): number {
  let sum = 0;
  for (let k = 0; k < n; k++) if (scale.asked(Math.hypot(u[k], v[k])) > scale.longest) sum++;
  return sum;
}

export const overlays = [gaugeFan];
