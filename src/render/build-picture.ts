import { describePicture } from '../model/describe-picture';
import { type Passing, type PictureKey, partOf, type Source } from '../model/overlay';
import { drawings, namings } from '../overlays/drawings';
import { overlaysOf } from '../overlays/parts';
import { cellOf, type PictureOptions } from './cell';
import type { Frame } from './frame';
import { keptFrame, keptPicture, type Piece } from './keep';
import { placeLabels } from './labels';
import type { Picture, PictureNode, Size } from './picture';
import type { Theme } from './theme';

/** What is shown of every overlay of a picture, by overlay. */
type Parts = ReadonlyMap<object, unknown>;

/** Draws one kind of picture. Pass the last picture to keep what did not change. */
export type BuildPicture<K extends PictureKey> = (
  model: Source<K>,
  size: Size,
  theme: Theme,
  previous?: Picture,
  options?: PictureOptions & Passing,
) => Picture;

const pictureOf =
  <K extends PictureKey>(kind: K): BuildPicture<K> =>
  (model, size, theme, previous, options = {}) => {
    const source: Source<K> = options.aiming ? { ...model, aiming: true } : model;
    const view = source[kind];
    const { window } = view;
    const frame = keptFrame(previous, { size, window, theme, cellOf: (frame) => cellOf(view, frame, options) });
    const parts = shownParts(kind, source);
    const pieces = [...drawnPieces(parts), namesPiece(kind, parts)];
    return keptPicture(previous, frame, pieces, {
      title: view.title,
      // Nobody reads it while a hand moves.
      get description() {
        return describePicture(kind, source);
      },
    });
  };

/** "Gradient response at θ": every g and the JJᵀg it becomes. */
export const buildResponsePicture = pictureOf('response');

/** "Descent over the loss": −JJᵀ∇L at every w, and runs. */
export const buildFlowPicture = pictureOf('flow');

/** "Parameter plane": L∘w over θ, −Jᵀ∇L, the run, and where gradients are swallowed. */
export const buildPlanePicture = pictureOf('plane');

function shownParts<K extends PictureKey>(kind: K, source: Source<K>): Parts {
  const parts = new Map<object, unknown>();
  for (const overlay of overlaysOf(kind)) {
    const part = partOf(overlay, source);
    if (part !== undefined) parts.set(overlay, part);
  }
  return parts;
}

function drawnPieces(parts: Parts): Piece[] {
  return drawings.flatMap((drawing) => {
    if (!parts.has(drawing.of)) return [];
    const part = parts.get(drawing.of);
    return [{ of: drawing, band: drawing.band, part, draw: (frame: Frame) => drawing.draw(part, frame) }];
  });
}

/** Pieces of the names of each picture. */
const nameKeys = { response: {}, flow: {}, plane: {} } as const satisfies Record<PictureKey, object>;

/** Names are placed together, so that none covers another, a marker or a run: they hang on all that has one. */
function namesPiece(kind: PictureKey, parts: Parts): Piece {
  const named = namings.filter(({ of }) => parts.has(of));
  const part = Object.fromEntries(
    named.flatMap(({ of }) =>
      Object.entries(entriesOf(parts.get(of))).map(([key, value]) => [`${of.key} ${key}`, value]),
    ),
  );
  return { of: nameKeys[kind], band: 'front', part, draw: (frame) => placeNames(named, parts, frame) };
}

/** A part's entries, so that a record made anew of the same objects counts as the same. */
const entriesOf = (part: unknown): Readonly<Record<string, unknown>> =>
  typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype
    ? { ...part }
    : { whole: part };

/** On a smaller plot, in px, only symbols stand: words would cover what they name. */
const smallest = 200;

function placeNames(named: typeof namings, parts: Parts, frame: Frame): readonly PictureNode[] {
  const { plot, theme } = frame;
  const names = named.map(({ of, names: namesOf }) => namesOf(parts.get(of), frame));
  const small = Math.min(plot.width, plot.height) < smallest;
  const requests = names
    .flatMap(({ requests: some = [] }) => some)
    .filter(({ wordy }) => !small || !wordy)
    .sort((a, b) => a.rank - b.rank);
  const boxes = names.flatMap(({ boxes: some = [] }) => some);
  const lines = names.flatMap(({ lines: some = [] }) => some);
  return placeLabels(requests, { boxes, lines }, plot, theme.halo);
}
