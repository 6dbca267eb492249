import type { Model } from '../../model/types/types';
import { dragW } from '../../state/edits/actions';
import { setLossOptions, setStart } from '../../state/edits/edits';
import { bindLoss } from '../../state/scene/registry';
import type { Scene } from '../../state/scene/scene';
import { LassoLayer } from '../dynamics/lasso';
import { useMoment } from '../dynamics/use-moment';
import { useTaps } from '../dynamics/use-taps';
import { loaded } from '../kit/loaded';
import { Handle } from '../plot/handles/handle';
import { ArrowReader } from '../plot/handles/late-arrow-reader';
import { PlotButtons } from '../plot/view/plot-buttons';
import { type PlotProps, PlotView } from '../plot/view/plot-view';
import { RefusalNote } from '../plot/view/refusal-note';
import { useScene } from '../session/session';

const StepHandle = loaded(() => import('../plot/handles/step-handle'), 'the handle of the step');

const windowOf = ({ flow }: Model) => flow.window;

/** The handles of the loss of a scene. */
export const lossHandles = (scene: Scene) => {
  const bound = bindLoss(scene.loss);
  return bound.ok ? bound.value.handles : [];
};

/** The flow field with its handles, wherever it stands. */
export function FlowPlot({ covered = false, buttons, ...place }: PlotProps) {
  const hidden = useScene((scene) => scene.hidden);
  const steps = useScene((scene) => scene.finiteStep !== null);
  const onTap = useTaps();
  const moment = useMoment();
  const lossId = useScene((scene) => scene.loss.id);
  const startsAtTheta = useScene((scene) => scene.start === null);
  return (
    <PlotView kind="flow" {...moment} window={windowOf} {...place} {...(onTap && !covered && { onTap })}>
      {!covered && (
        <>
          <ArrowReader />
          <LossHandles key={lossId} />
          <Handle name="w" label="function w" symbol="w" at={({ w }) => w} drag={dragW} />
        </>
      )}
      {!hidden.includes('trajectories') && !startsAtTheta && !covered && (
        <Handle name="start" label="start of the runs" symbol="start" at={({ flow }) => flow.start} drag={setStart} />
      )}
      {steps && <StepHandle />}
      {!covered && <LassoLayer />}
      <PlotButtons>{buttons}</PlotButtons>
      <RefusalNote />
    </PlotView>
  );
}

/** The loss says what can be dragged; which handles there are does not change while its kind stays. */
export function LossHandles() {
  const keys = useScene((scene) =>
    lossHandles(scene)
      .map(({ key }) => key)
      .join(),
  );
  const handle = (scene: Scene, key: string) => lossHandles(scene).find((each) => each.key === key);
  const first = useScene((scene) => scene.loss.id);
  return (keys === '' ? [] : keys.split(',')).map((key) => (
    <LossHandle key={`${first}-${key}`} handleKey={key} handle={handle} />
  ));
}

interface LossHandleProps {
  readonly handleKey: string;
  readonly handle: (scene: Scene, key: string) => ReturnType<typeof lossHandles>[number] | undefined;
}

function LossHandle({ handleKey, handle }: LossHandleProps) {
  const label = useScene((scene) => handle(scene, handleKey)?.label ?? '');
  const symbol = useScene((scene) => handle(scene, handleKey)?.symbol ?? '');
  return (
    <Handle
      name={handleKey}
      label={label}
      symbol={symbol}
      at={({ scene }) => handle(scene, handleKey)?.at ?? [0, 0]}
      drag={(scene, to) => setLossOptions(scene, handle(scene, handleKey)?.drag(to) ?? {})}
    />
  );
}
