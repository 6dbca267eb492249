import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay } from '../../model/overlay/overlay';
import type { Run } from '../../model/types/types';

/** The two runs from the start. */
interface Runs {
  readonly canonical?: Run | undefined;
  readonly parametric?: Run | undefined;
}

export const runs = overlay({
  key: 'runs',
  picture: 'flow',
  numbers: (source): Runs | undefined => {
    if (!isShown(source, 'trajectories')) return undefined;
    return { canonical: source.flow.canonicalRun, parametric: source.flow.parametricRun };
  },
  covered: ({ canonical }) => ({ canonical }),
  legend: ({ canonical, parametric }, { flow }) => [
    mark('canonical-run', canonical?.legend ?? '', 'canonical run', 'canonical'),
    mark('parametric', parametric?.legend ?? '', 'parametric: −JJᵀ∇L and its run', 'parametric'),
    { kind: 'caption', words: flow.recipe },
  ],
});

/** The parametric run in θ-space, and the paths of those from more starts. */
export const planeRuns = overlay({
  key: 'runs',
  picture: 'plane',
  numbers: (source) => {
    if (!isShown(source, 'trajectories')) return undefined;
    const { run, more, lingering } = source.plane;
    return { run, more, lingering };
  },
  legend: ({ run, lingering }) => [
    mark('parametric', run?.legend ?? ''),
    { kind: 'caption', words: lingering && `${lingering[0].toUpperCase()}${lingering.slice(1)}.` },
  ],
});

export const overlays = [runs, planeRuns];
