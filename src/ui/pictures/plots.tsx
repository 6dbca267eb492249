import type { ComponentType } from 'preact/compat';
import { inputMaths } from '../../model/inputs/inputs-part';
import { planeMaths } from '../../model/plane/plane-part';
import type { PictureKey } from '../../state/scene/pictures';
import { loaded } from '../kit/loaded';
import type { PlotProps } from '../plot/view/plot-view';
import { FlowPlot } from './flow-view';
import { ResponsePlot } from './response-view';

/** Each picture with its handles, wherever it stands. */
export const plots: Readonly<Record<PictureKey, ComponentType<PlotProps>>> = {
  response: ResponsePlot,
  flow: FlowPlot,
  plane: loaded(async () => {
    await planeMaths.load();
    return { default: (await import('../plane/plane-plot')).PlanePlot };
  }, 'the parameter plane'),
  inputs: loaded(async () => {
    await inputMaths.load();
    return { default: (await import('../inputs/inputs-plot')).InputsPlot };
  }, 'the function over its inputs'),
};
