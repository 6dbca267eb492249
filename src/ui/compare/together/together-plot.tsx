import { type ReactNode, useMemo } from 'preact/compat';
import { sourceOf } from '../../../model/board/build-together';
import type { TogetherModel } from '../../../model/board/together';
import type { Model } from '../../../model/types/types';
import { fitPaths } from '../../../model/window/fit-window';
import { buildTogetherPicture, type Picture, type PictureOptions, type Size, type Theme } from '../../../render';
import { setStart } from '../../../state/edits/edits';
import { LossHandles } from '../../pictures/flow-plot';
import { Handle } from '../../plot/handles/handle';
import { PlotButtons } from '../../plot/view/plot-buttons';
import { type PlotProps, PlotView } from '../../plot/view/plot-view';
import { RefusalNote } from '../../plot/view/refusal-note';
import { SessionContext, useDocument, useScene, useSession } from '../../session/session';
import { liveTogether, togetherSession } from '../session/together-session';
import { TogetherContext, useTogether } from './use-together';
import './together.css';

/** The numbers of all runs, live. */
export function useLiveTogether() {
  const session = useSession();
  return useMemo(() => liveTogether(session), [session]);
}

/** Around everything that shows or changes the runs of all panels. */
export function TogetherScope({ children }: { children: ReactNode }) {
  const session = useSession();
  const source = useDocument((document) => sourceOf(document)?.id ?? 0);
  const together = useLiveTogether();
  const inner = useMemo(() => togetherSession(session, together, source), [session, together, source]);
  return (
    <SessionContext key={source} value={inner}>
      <TogetherContext value={together}>{children}</TogetherContext>
    </SessionContext>
  );
}

/** The picture with its handles. What they change, they change in the panel that all follow. */
export function TogetherPlot({
  looked,
  ...place
}: { looked?: number | undefined } & Pick<PlotProps, 'options' | 'over'>) {
  const together = useTogether();
  const lossId = useScene((scene) => scene.loss.id);
  const fit = useMemo(() => () => fitTogether(together.model()), [together]);
  const build = (_: Model, size: Size, theme: Theme, previous?: Picture, options?: PictureOptions) =>
    buildTogetherPicture(together.model(), size, theme, previous, { ...options, highlight: looked });
  return (
    <PlotView kind="flow" build={build} window={() => together.model().window} fit={fit} {...place}>
      <LossHandles key={lossId} />
      <Handle name="start" label="start of all runs" symbol="start" at={() => together.model().start} drag={setStart} />
      <PlotButtons />
      <RefusalNote />
    </PlotView>
  );
}

function fitTogether({ start, minimiser, series }: TogetherModel) {
  const optimum = minimiser.kind === 'point' ? [minimiser.at] : minimiser.kind === 'line' ? [minimiser.through] : [];
  return fitPaths(
    [start, ...optimum],
    series.flatMap(({ run }) => (run ? [run.path] : [])),
  );
}
