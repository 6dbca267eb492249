import { pair } from '../../model/numbers/format';
import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay } from '../../model/overlay/overlay';

const toDegrees = 180 / Math.PI;

const beyond = 'JJᵀg under B is larger than any number';

/** JJᵀg of the probe under a second gauge of the same function. */
export const secondGauge = overlay({
  key: 'second-gauge',
  picture: 'response',
  numbers: (source) => {
    const { gauge, probe, parametric, spacing } = source.response;
    if (!isShown(source, 'probe') || !gauge?.second) return undefined;
    return { second: gauge.second, probe, parametric, spacing };
  },
  legend: ({ second: { image, angle } }) => {
    if (!image.every(Number.isFinite)) return [{ kind: 'note', words: beyond }];
    const apart = Number.isFinite(angle) ? `, ${Math.round(angle * toDegrees)}° from that under A` : '';
    return [mark('second-gauge', `JJᵀg under B${apart}`, undefined, 'gauge')];
  },
  sentence: ({ second }) =>
    second.image.every(Number.isFinite)
      ? `A dashed arrow shows JJᵀg under a second gauge B, ${pair(...second.image)}; ${second.words}.`
      : `${beyond}.`,
});

export const overlays = [secondGauge];
