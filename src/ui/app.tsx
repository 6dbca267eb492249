import { lazy, Suspense, useEffect } from 'react';
import { placeSpec } from '../state/places';
import { isWaiting } from '../state/waiting';
import { Announcements } from './announcements';
import { Header } from './header';
import { LinkNotices } from './link-notices';
import { placeViews } from './place-views';
import { useDocument } from './session';
import { useUndoKeys } from './use-undo-keys';
import { WaitingPage } from './waiting-page';

const Waiting = lazy(() => import('./waiting'));
const Embed = lazy(() => import('./embed/embed'));

export function App() {
  useUndoKeys();
  const embed = useDocument((document) => document.embed);
  if (useDocument(isWaiting)) {
    return (
      <Suspense fallback={<WaitingPage>…</WaitingPage>}>
        <Waiting />
      </Suspense>
    );
  }
  if (embed) {
    return (
      <Suspense>
        <Embed />
        <Announcements />
      </Suspense>
    );
  }
  return (
    <div className="app">
      <a className="skip-link" href="#pictures">
        Skip to the pictures
      </a>
      <Header />
      <LinkNotices />
      <Place />
      <Announcements />
    </div>
  );
}

/** The place that is open, under its own title. */
function Place() {
  const { id, label, title } = useDocument(({ place }) => placeSpec(place));
  const View = placeViews[id];
  useEffect(() => {
    document.title = `Reparam: ${title}`;
  }, [title]);
  return (
    <Suspense fallback={<main className="loading">Loading {label}…</main>}>
      <View />
    </Suspense>
  );
}
