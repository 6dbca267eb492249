import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay, partOf } from '../../model/overlay/overlay';
import type { FlowModel } from '../../model/types/types';
import { mirror } from '../mirror/numbers';

/** Where theory says that the parametric flow ends on a line of optima. */
export const predictedEnds = overlay({
  key: 'predicted-ends',
  picture: 'flow',
  numbers: (source) => {
    const many = isShown(source, 'trajectories') ? source.flow.many : undefined;
    const limit = partOf(mirror, source)?.limit;
    return many ? predictions(many) : limit && { 0: limit };
  },
  legend: () => [mark('predicted', 'predicted end of the flow', undefined, 'gradient-flow')],
});

/** By the number of the start; undefined where there is none. */
function predictions({ entries }: NonNullable<FlowModel['many']>) {
  const found = entries.flatMap(({ predicted }) => (predicted && 'w' in predicted ? [predicted.w] : []));
  return found.length > 0 ? { ...found } : undefined;
}

export const overlays = [predictedEnds];
