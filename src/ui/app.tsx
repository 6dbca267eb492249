import { useEffect } from 'react';
import { placeSpec } from '../state/places';
import { isWaiting } from '../state/waiting';
import { Announcements } from './announcements';
import { Header } from './header';
import { loaded } from './kit/loaded';
import { LinkNotices } from './link-notices';
import { placeViews } from './place-views';
import { useDocument } from './session';
import { useUndoKeys } from './use-undo-keys';
import { WaitingPage } from './waiting-page';

const Waiting = loaded(() => import('./waiting'), 'what reads typed maps', <WaitingPage>…</WaitingPage>);
const Embed = loaded(() => import('./embed/embed'), 'the frame');

export function App() {
  useUndoKeys();
  const embed = useDocument((document) => document.embed);
  if (useDocument(isWaiting)) return <Waiting />;
  if (embed) {
    return (
      <>
        <Embed />
        <Announcements />
      </>
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
  const { id, title } = useDocument(({ place }) => placeSpec(place));
  const View = placeViews[id];
  useEffect(() => {
    document.title = `Reparam: ${title}`;
  }, [title]);
  return <View />;
}
