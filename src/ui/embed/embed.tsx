import type { ComponentType } from 'preact/compat';
import { placeIds, placeSpec } from '../../state/document/places';
import { type PictureKey, shownPictures } from '../../state/scene/pictures';
import { usePanelIds } from '../compare/session/use-panel-ids';
import { loaded } from '../kit/loaded';
import { useDocument } from '../session/session';
import { EmbedPicture } from './embed-cells';
import { EmbedNotice } from './embed-notice';
import { EmbedPage } from './embed-page';
import '../compare/compare.css';

// A frame that shows the pictures of Explore is without the board.
const EmbedPanel = loaded(async () => ({ default: (await import('./embed-board')).EmbedPanel }), 'the panels');
const EmbedPaths = loaded(
  async () => ({ default: (await import('./embed-board')).EmbedPaths }),
  'the picture of all runs',
);
const EmbedLosses = loaded(
  async () => ({ default: (await import('./embed-board')).EmbedLosses }),
  'the chart of all runs',
);

interface FrameFile {
  readonly default: ComponentType;
}

/** Places that show something of their own in a frame have a file `frame.tsx` beside their `place.tsx`. */
const files = import.meta.glob<FrameFile>('/src/ui/*/frame.tsx');
const frames = new Map(
  placeIds.flatMap((id) => {
    const load = files[`/src/ui/${id}/frame.tsx`];
    return load ? [[id, loaded(load, placeSpec(id).label)] as const] : [];
  }),
);

/** What a frame in another page shows: the pictures without the page around them. */
export default function Embed() {
  const place = useDocument((document) => document.place);
  const Frame: ComponentType | undefined = frames.get(place);
  return Frame ? <Frame /> : <EmbedScene />;
}

/** The pictures of a scene, or of a board. */
function EmbedScene() {
  return (
    <EmbedPage title="What a parameterization does to a gradient" cells={useCells()}>
      <EmbedNotice />
    </EmbedPage>
  );
}

/** The pictures there are to show. */
function useCells() {
  const board = useDocument((document) => placeSpec(document.place).shows === 'board');
  const ids = usePanelIds();
  const shown = useDocument(({ scene }) => shownPictures(scene).join());
  const arrangement = useDocument((document) => document.board.arrangement);
  if (!board || ids.length === 0) {
    return shown.split(',').map((key) => <EmbedPicture key={key} view={key as PictureKey} />);
  }
  if (arrangement === 'together') return [<EmbedPaths key="paths" />, <EmbedLosses key="losses" />];
  return ids.map((id) => <EmbedPanel key={id} id={id} />);
}
