import { useEffect } from 'preact/compat';
import { placeSpec } from '../../state/document/places';
import { isWaiting } from '../../state/document/waiting';
import { loaded } from '../kit/loaded';
import { Announcements } from '../notices/announcements';
import { LinkNotices } from '../notices/link-notices';
import { useDocument } from '../session/session';
import { useUndoKeys } from '../session/use-undo-keys';
import { Header } from './header';
import { placeViews } from './place-views';
import { WaitingPage } from './waiting-page';
import { Working } from './working';

const Waiting = loaded(() => import('./waiting'), 'what reads typed maps', <WaitingPage>…</WaitingPage>);
const FromBar = loaded(() => import('../learn/from-bar'), 'the way back to Learn');
const Embed = loaded(() => import('../embed/embed'), 'the frame');

export function App() {
  useUndoKeys();
  const embed = useDocument((document) => document.embed);
  if (useDocument(isWaiting)) return <Waiting />;
  if (embed) {
    return (
      <>
        <Working />
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
      <Working />
      <LinkNotices />
      <CameFrom />
      <Place />
      <Announcements />
    </div>
  );
}

/** The way back to the article, for a scene that came from it. */
function CameFrom() {
  const shown = useDocument(({ place, from }) => from !== '' && place !== 'learn');
  return shown ? <FromBar /> : null;
}

/** The place that is open, under its own title. */
function Place() {
  const { id, title } = useDocument(({ place }) => placeSpec(place));
  const View = placeViews[id];
  useEffect(() => {
    document.title = `Reparam: ${title}`;
  }, [title]);
  return View && <View />;
}
