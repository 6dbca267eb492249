import { type RefObject, useRef } from 'preact/compat';
import type { Aim, Point } from '../../../core';
import { limitWords } from '../../../model/gauge/limit-words';
import { aimWords, conditionWords } from '../../../model/gauge/panel-words';
import { drawnTip, tipValue } from '../../../model/gauge/tip-place';
import type { Model } from '../../../model/types/types';
import { aimProbe } from '../../../state/edits/gauge-edits';
import type { Scene } from '../../../state/scene/scene';
import { usePlaced } from '../../plot/frame/plot-context';
import { Handle } from '../../plot/handles/handle';
import { Mark } from '../../plot/legend/mark';
import { whenComputed } from '../../session/page-pace';
import { useSession, useStore } from '../../session/session';
import { useLive } from '../../session/use-live';
import { setText } from '../../session/write';
import './gauge.css';

interface Props {
  readonly aiming: boolean;
  readonly onAiming: (aiming: boolean) => void;
}

const tipAt = ({ response }: Model): Point => drawnTip(response);
const imageOf = ({ response }: Model): Point => response.probe.image;

/** The tip of JJᵀg: dragged, it looks for a gauge of the same function that sends g there. */
export default function TipHandle({ aiming, onAiming }: Props) {
  const { live, announcer } = useSession();
  const last = useRef<Aim>(undefined);

  const drag = (scene: Scene, to: Point) => {
    const { aim, change } = aimProbe(scene, tipValue(live.model().response, to));
    last.current = aim;
    return change;
  };

  const onEnd = () => {
    const aim = last.current;
    last.current = undefined;
    // After what any gesture says of its change.
    if (aim) whenComputed(() => aimWords(aim, live.model().response), announcer.say);
  };

  return (
    <>
      <Handle
        name="tip"
        label="tip of the induced gradient JJᵀg"
        symbol="JJᵀg"
        at={tipAt}
        tells={imageOf}
        drag={drag}
        exact
        onFocus={onAiming}
        onEnd={onEnd}
      />
      <AimNote hidden={!aiming} last={last} />
    </>
  );
}

interface NoteProps {
  readonly hidden: boolean;
  /** What the last move of a drag came to. */
  readonly last: RefObject<Aim | undefined>;
}

/** What the gauge that was found is like, in the half of the picture that the tip is not in. */
function AimNote({ hidden, last }: NoteProps) {
  const { store } = useSession();
  const refused = useStore(({ refusal }) => refusal() !== undefined);
  const note = useRef<HTMLParagraphElement>(null);
  const box = useRef<HTMLDivElement>(null);

  useLive(({ response }) => {
    const { gauge } = response;
    if (!note.current || !gauge) return;
    const aim = last.current?.ok && store.gesture.active() ? last.current : undefined;
    setText(note.current, aim ? aimWords(aim, response) : `${conditionWords(response.probe, gauge)}.`);
  });

  usePlaced(({ model, to, plot }) => {
    const [, y] = tipAt(model);
    box.current?.classList.toggle('below', to.y(y) < plot.y + plot.height / 2);
  });

  return (
    <div ref={box} className="aim-note" data-refused={refused} hidden={hidden}>
      <p ref={note} />
      <p className="aim-key">
        {(['reach', 'edge'] as const).map((mark) => (
          <span key={mark}>
            <Mark name={mark} /> {limitWords[mark]}
          </span>
        ))}
      </p>
    </div>
  );
}
