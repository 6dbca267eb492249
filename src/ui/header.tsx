import { lazy, Suspense, useState } from 'react';
import { goTo } from '../state/board-edits';
import { defaultScene } from '../state/defaults';
import type { Place } from '../state/document';
import { CopyLink } from './copy-link';
import { ExportButton } from './export/export-button';
import { Icon } from './icon';
import { useDocument, useSession, useStore } from './session';
import { useTheme } from './use-theme';

const PresetsDialog = lazy(() => import('./dialogs/presets-dialog'));
const HelpDialog = lazy(() => import('./dialogs/help-dialog'));

export function Header() {
  const { store } = useSession();
  const canUndo = useStore((each) => each.canUndo());
  const canRedo = useStore((each) => each.canRedo());
  const [open, setOpen] = useState<'presets' | 'help'>();
  const place = useDocument((document) => document.place);
  const close = () => setOpen(undefined);
  return (
    <header className="header">
      <span className="logo">
        Reparam <span className="logo-formula">JJᵀ</span>
      </span>
      <Places />
      <div className="actions" role="toolbar" aria-label="Actions">
        <button type="button" aria-label="Undo" title="Undo (Ctrl Z)" disabled={!canUndo} onClick={store.undo}>
          <Icon name="undo" />
        </button>
        <button type="button" aria-label="Redo" title="Redo (Shift Ctrl Z)" disabled={!canRedo} onClick={store.redo}>
          <Icon name="redo" />
        </button>
        {place === 'explore' && (
          <>
            <Reset />
            <button type="button" aria-haspopup="dialog" onClick={() => setOpen('presets')}>
              Presets
            </button>
          </>
        )}
        <ExportButton />
        <CopyLink />
        <ThemeButton />
        <button type="button" aria-haspopup="dialog" aria-label="Help" title="Help" onClick={() => setOpen('help')}>
          <Icon name="help" />
        </button>
      </div>
      <Suspense>
        {open === 'presets' && <PresetsDialog onClose={close} />}
        {open === 'help' && <HelpDialog onClose={close} />}
      </Suspense>
    </header>
  );
}

const places: readonly { readonly place: Place; readonly label: string }[] = [
  { place: 'explore', label: 'Explore' },
  { place: 'compare', label: 'Compare' },
];

function Places() {
  const { documents } = useSession();
  const current = useDocument((document) => document.place);
  return (
    <nav className="places" aria-label="Places">
      {places.map(({ place, label }) => (
        <button
          key={place}
          type="button"
          aria-current={place === current ? 'page' : undefined}
          onClick={() => documents.commit(goTo(documents.get(), place, place === 'explore' ? null : undefined))}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}

function Reset() {
  const { store, announcer } = useSession();
  return (
    <button
      type="button"
      className="action-reset"
      title="Back to the first picture; can be undone"
      onClick={() => {
        store.commit(defaultScene);
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
