import type { ComponentType } from 'preact/compat';
import { inputMaths } from '../../model/inputs/inputs-part';
import { planeMaths } from '../../model/plane/plane-part';
import { type LateKey, type PictureKey, pictures } from '../../state/scene/pictures';
import { loaded } from '../kit/loaded';
import type { PlotProps } from '../plot/view/plot-view';
import { FlowPlot } from './flow-plot';
import { ResponsePlot } from './response-plot';

/** Pictures that no first page shows: their numbers, then their code. */
export const latePlots = {
  async plane() {
    await planeMaths.load();
    return import('../plane/plane-plot');
  },
  async inputs() {
    await inputMaths.load();
    return import('../inputs/inputs-plot');
  },
};

/** Keeps the place of a picture that is on its way: what stands below it stays where it is. */
const waiting = <div className="plot" aria-busy="true" />;

const late = (key: LateKey) => loaded(latePlots[key], `the ${pictures[key].noun}`, waiting);

/** Each picture with its handles, wherever it stands. */
export const plots: Readonly<Record<PictureKey, ComponentType<PlotProps>>> = {
  response: ResponsePlot,
  flow: FlowPlot,
  plane: late('plane'),
  inputs: late('inputs'),
};
