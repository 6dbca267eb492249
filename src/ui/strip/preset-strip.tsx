import { useEffect, useMemo, useRef, useState } from 'preact/compat';
import { sceneInExplore } from '../../state/document/document-edits';
import { findPreset, openPreset, type PresetPlace, witnessScene } from '../../state/library/open-preset';
import { decode } from '../../state/link/link';
import { sameJson } from '../../state/scene/same-json';
import { useDocument, useSession } from '../session/session';
import { Goal } from './goal';
import { Strip } from './strip';
import { StripText } from './strip-text';

/** What there is to see in the preset that is open, and to try in it. */
export default function PresetStrip() {
  const id = useDocument(({ preset }) => preset);
  const place = findPreset(id);
  const { documents, announcer } = useSession();
  useEffect(() => {
    if (place) return;
    announcer.notice(`There is no preset “${id}”. The scene is what else the link says.`);
    documents.look({ ...documents.get(), preset: '' });
  }, [place, id, announcer, documents]);
  return place ? <Caption key={id} place={place} /> : null;
}

function Caption({ place: { preset, group, index } }: { place: PresetPlace }) {
  const { documents, announcer } = useSession();
  const own = useMemo(() => decode(preset.query).scene, [preset]);
  const open = (to: PresetPlace['preset']) => {
    documents.commit(openPreset(documents.get(), to));
    announcer.say(`Opened ${to.label}`);
  };
  const close = () => documents.commit({ ...documents.get(), preset: '' });
  return (
    <Strip
      name="About this preset"
      label={preset.label}
      close={{ label: 'Close the caption', run: close }}
      actions={
        <>
          <Edited own={own} restore={() => open(preset)} />
          <span className="strip-steps">
            <Step to={group.presets[index - 1]} open={open} name="Previous preset" sign="‹" />
            <span className="strip-count" title={group.label}>
              {index + 1}/{group.presets.length}
            </span>
            <Step to={group.presets[index + 1]} open={open} name="Next preset" sign="›" />
          </span>
        </>
      }
    >
      <p>
        <StripText text={preset.about} />
      </p>
      <p className="strip-try">
        <span>Try:</span>
        <Goal id={`preset.${preset.id}`} goal={preset.try.goal} check={preset.try.check} start={own} />
        <Hint preset={preset} />
      </p>
    </Strip>
  );
}

interface StepProps {
  readonly to: PresetPlace['preset'] | undefined;
  readonly open: (preset: PresetPlace['preset']) => void;
  readonly name: string;
  readonly sign: string;
}

function Step({ to, open, name, sign }: StepProps) {
  return (
    <button
      type="button"
      aria-label={to ? `${name}: ${to.label}` : name}
      title={to?.label}
      disabled={!to}
      onClick={() => to && open(to)}
    >
      {sign}
    </button>
  );
}

/** Says that the scene is no longer the preset's own, and puts that back. */
function Edited({ own, restore }: { own: ReturnType<typeof sceneInExplore.get>; restore: () => void }) {
  const { documents } = useSession();
  const last = useRef(false);
  // Whether it is edited can wait for the end of a drag.
  const edited = useDocument((document) => {
    if (!documents.gesture.active()) last.current = !sameJson(sceneInExplore.get(document), own);
    return last.current;
  });
  if (!edited) return null;
  return (
    <span className="strip-edited">
      edited
      <button type="button" onClick={restore}>
        Restore
      </button>
    </span>
  );
}

/** Help for who is stuck: in words, then one way that does it. */
function Hint({ preset }: { preset: PresetPlace['preset'] }) {
  const [open, setOpen] = useState(false);
  const { store } = useSession();
  if (!open)
    return (
      <button type="button" className="small" onClick={() => setOpen(true)}>
        Hint
      </button>
    );
  return (
    <span className="strip-hint">
      <StripText text={preset.try.hint} />{' '}
      <button type="button" className="small" onClick={() => store.commit(witnessScene(preset))}>
        Show one way
      </button>
    </span>
  );
}
