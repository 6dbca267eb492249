import { lazy, Suspense } from 'react';
import { isWaiting } from '../state/waiting';
import { Announcements } from './announcements';
import { Explore } from './explore/explore';
import { Header } from './header';
import { LinkNotices } from './link-notices';
import { useDocument } from './session';
import { useUndoKeys } from './use-undo-keys';
import { WaitingPage } from './waiting-page';

const Compare = lazy(() => import('./compare/compare'));
const Waiting = lazy(() => import('./waiting'));
const Embed = lazy(() => import('./embed/embed'));

export function App() {
  useUndoKeys();
  const place = useDocument((document) => document.place);
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
      {place === 'explore' ? (
        <Explore />
      ) : (
        <Suspense fallback={<main className="loading">Loading Compare…</main>}>
          <Compare />
        </Suspense>
      )}
      <Announcements />
    </div>
  );
}
