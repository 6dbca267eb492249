import { useState } from 'preact/compat';
import { otherGauges } from '../../model/build/parts/gauge';
import { goTo, sceneInExplore } from '../../state/document/document-edits';
import { placeSpec, places } from '../../state/document/places';
import { defaultScene } from '../../state/fields/defaults';
import { ExportButton } from '../export/export-button';
import { Icon } from '../kit/icon';
import { loaded } from '../kit/loaded';
import { useDocument, useSession, useStore } from '../session/session';
import { useTheme } from '../session/use-theme';
import { CopyLink } from './copy-link';
import { PlaceLinks } from './place-links';

// Their words tell of the angle between two gauges.
const PresetsDialog = loaded(async () => {
  await otherGauges.load();
  return import('../dialogs/presets-dialog');
}, 'the presets');
const HelpDialog = loaded(() => import('../dialogs/help-dialog'), 'the help');

export function Header() {
  const [open, setOpen] = useState<'presets' | 'help'>();
  const shows = useDocument((document) => placeSpec(document.place).shows);
  const close = () => setOpen(undefined);
  return (
    <header className="header">
      <span className="logo">
        Reparam <span className="logo-formula">JJᵀ</span>
      </span>
      <Places />
      <div className="actions" role="toolbar" aria-label="Actions">
        <UndoRedo />
        {shows === 'scene' && (
          <>
            <Reset />
            <StartHere />
            <button type="button" aria-haspopup="dialog" onClick={() => setOpen('presets')}>
              Presets
            </button>
          </>
        )}
        {shows && <ExportButton />}
        <CopyLink />
        <ThemeButton />
        <button type="button" aria-haspopup="dialog" aria-label="Help" title="Help" onClick={() => setOpen('help')}>
          <Icon name="help" />
        </button>
      </div>
      {open === 'presets' && <PresetsDialog onClose={close} />}
      {open === 'help' && <HelpDialog onClose={close} />}
    </header>
  );
}

function Places() {
  const { documents } = useSession();
  const current = useDocument((document) => document.place);
  // A place of one scene opens with the document's own, not with the panel that was selected.
  const open = ({ id }: (typeof places)[number]) =>
    documents.commit(goTo(documents.get(), id, placeSpec(id).shows === 'scene' ? null : undefined));
  return <PlaceLinks places={places} current={current} onOpen={open} />;
}

function UndoRedo() {
  const { store } = useSession();
  const canUndo = useStore((each) => each.canUndo());
  const canRedo = useStore((each) => each.canRedo());
  return (
    <>
      <button type="button" aria-label="Undo" title="Undo (Ctrl Z)" disabled={!canUndo} onClick={store.undo}>
        <Icon name="undo" />
      </button>
      <button type="button" aria-label="Redo" title="Redo (Shift Ctrl Z)" disabled={!canRedo} onClick={store.redo}>
        <Icon name="redo" />
      </button>
    </>
  );
}

function StartHere() {
  const { documents } = useSession();
  const begin = async () => documents.commit((await import('../../state/tour/begin')).beginTour(documents.get()));
  return (
    <button type="button" className="action-tour" onClick={begin}>
      Start here
    </button>
  );
}

function Reset() {
  const { documents, announcer } = useSession();
  return (
    <button
      type="button"
      className="action-reset"
      title="Back to the first picture; can be undone"
      onClick={() => {
        documents.commit({ ...sceneInExplore.put(documents.get(), defaultScene), preset: '' });
        announcer.say('Reset to the first picture');
      }}
    >
      Reset
    </button>
  );
}

function ThemeButton() {
  const { theme } = useSession();
  const other = useTheme().name === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      aria-label={`Switch to ${other} theme`}
      title={`Switch to ${other} theme`}
      onClick={theme.toggle}
    >
      <Icon name="theme" />
    </button>
  );
}
