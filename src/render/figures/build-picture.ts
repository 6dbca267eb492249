import { describePicture } from '../../model/overlay/describe-picture';
import {
  type Overlay,
  ofPictures,
  type Passing,
  type PictureKey,
  partOf,
  type Source,
} from '../../model/overlay/overlay';
import { drawingsOf, namingsOf } from '../../overlays/drawings';
import { folderOf, overlaysOf } from '../../overlays/parts';
import { placeLabels } from '../display/labels';
import type { Picture, PictureNode, Size } from '../display/picture';
import type { Theme } from '../display/theme';
import { cellOf, type PictureOptions } from '../frame/cell';
import type { Frame } from '../frame/frame';
import { keptFrame, keptPicture, looking, type Piece } from '../layers/keep';
import type { Names } from '../layers/overlay-drawing';

/** What is shown of an overlay. */
interface Shown {
  readonly of: Overlay;
  readonly part: unknown;
}

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
    const source = options.aiming ? aimed(model) : model;
    const view = source[kind];
    const { window } = view;
    const frame = keptFrame(previous, { size, window, theme, cellOf: (frame) => cellOf(view, frame, options) });
    const shown = shownOf(kind, source);
    const pieces = [...drawnPieces(shown, options.look), namesPiece(kind, shown)];
    return keptPicture(previous, frame, pieces, {
      title: view.title,
      // Nobody reads it while a hand moves.
      get description() {
        return describePicture(kind, source);
      },
    });
  };

/** The same while the tip is aimed. What of the model nobody looks at is not computed, as copying it would. */
const aimed = <K extends PictureKey>(model: Source<K>): Source<K> => Object.create(model, { aiming: { value: true } });

/** "Gradient response at θ": every g and the JJᵀg it becomes. */
export const buildResponsePicture = pictureOf('response');

/** "Descent over the loss": −JJᵀ∇L at every w, and runs. */
export const buildFlowPicture = pictureOf('flow');

/** "Parameter plane": L∘w over θ, −Jᵀ∇L, the run, and where gradients are swallowed. */
export const buildPlanePicture = pictureOf('plane');

/** "Function over its inputs": f(x) = wᵀx, with the rows of a loss on data. */
export const buildInputsPicture = pictureOf('inputs');

/** How each picture is built, by its key. */
export const builders: { readonly [K in PictureKey]: BuildPicture<K> } = {
  response: buildResponsePicture,
  flow: buildFlowPicture,
  plane: buildPlanePicture,
  inputs: buildInputsPicture,
};

function shownOf<K extends PictureKey>(kind: K, source: Source<K>): readonly Shown[] {
  return overlaysOf(kind, source).flatMap((of) => {
    const part = partOf(of, source);
    return part === undefined ? [] : [{ of, part }];
  });
}

function drawnPieces(shown: readonly Shown[], look: PictureOptions['look']): readonly Piece[] {
  const pieces = shown.flatMap(({ of, part }) =>
    drawingsOf(of).map((drawing) => {
      const { band, height } = drawing;
      const draw = (frame: Frame) => drawing.draw(part, frame);
      return { height, piece: looking({ of: drawing, layer: folderOf(of), band, part, draw }, look) };
    }),
  );
  return pieces.sort((a, b) => a.height - b.height).map(({ piece }) => piece);
}

/** Pieces of the names of each picture. */
const nameKeys = ofPictures(() => ({}));

/** Names are placed together, so that none covers another, a marker or a run: they hang on all that has one. */
function namesPiece(kind: PictureKey, shown: readonly Shown[]): Piece {
  const named = shown.flatMap(({ of, part }) => namingsOf(of).map((naming) => ({ key: of.key, naming, part })));
  const part = Object.fromEntries(
    named.flatMap((one) => Object.entries(entriesOf(one.part)).map(([key, value]) => [`${one.key} ${key}`, value])),
  );
  const draw = (frame: Frame) =>
    placeNames(
      named.map((one) => one.naming.names(one.part, frame)),
      frame,
    );
  return { of: nameKeys[kind], band: 'front', part, draw };
}

/** A part's entries, so that a record made anew of the same objects counts as the same. */
const entriesOf = (part: unknown): Readonly<Record<string, unknown>> =>
  typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype
    ? { ...part }
    : { whole: part };

/** On a smaller plot, in px, only symbols stand: words would cover what they name. */
const smallest = 200;

function placeNames(names: readonly Names[], { plot, theme }: Frame): readonly PictureNode[] {
  const small = Math.min(plot.width, plot.height) < smallest;
  const requests = names
    .flatMap(({ requests: some = [] }) => some)
    .filter(({ wordy }) => !small || !wordy)
    .sort((a, b) => a.rank - b.rank);
  const boxes = names.flatMap(({ boxes: some = [] }) => some);
  const lines = names.flatMap(({ lines: some = [] }) => some);
  return placeLabels(requests, { boxes, lines }, plot, theme.halo);
}
