import type { ComponentType } from 'preact/compat';
import { inputMaths } from '../../model/inputs/inputs-part';
import { planeMaths } from '../../model/plane/plane-part';
import type { PictureKey } from '../../state/scene/pictures';
import { loaded } from '../kit/loaded';
import type { PlotProps } from '../plot/view/plot-view';
import { FlowPlot } from './flow-view';
import { ResponsePlot } from './response-view';

/** Pictures that no first page shows: their numbers, then their code. */
const later = {
  async plane() {
    await planeMaths.load();
    return { default: (await import('../plane/plane-plot')).PlanePlot };
  },
  async inputs() {
    await inputMaths.load();
    return { default: (await import('../inputs/inputs-plot')).InputsPlot };
  },
};

/** Keeps the place of a picture that is on its way: what stands below it stays where it is. */
const waiting = <div className="plot" aria-busy="true" />;

/** Each picture with its handles, wherever it stands. */
export const plots: Readonly<Record<PictureKey, ComponentType<PlotProps>>> = {
  response: ResponsePlot,
  flow: FlowPlot,
  plane: loaded(later.plane, 'the parameter plane', waiting),
  inputs: loaded(later.inputs, 'the function over its inputs', waiting),
};

/** Loads what one of the pictures needs beyond the first page, before it is shown. */
export async function preparePlot(picture: string): Promise<void> {
  await new Map<string, () => Promise<unknown>>(Object.entries(later)).get(picture)?.();
}
