import { loadPicturesOf } from '../../model/build/picture-parts';
import { stateWords } from '../../model/export/state-words';
import { sceneTables, tablesFor } from '../../model/export/tables';
import type { Model } from '../../model/types/types';
import { type FigureKind, kindsFor, sceneFigure, writeFigureSvg } from '../../render';
import { writeSceneFile } from '../../state/files/scene-file';
import { encodeDocument } from '../../state/link/document-link';
import type { Session } from '../session/session';
import { saveAs, tableEntries, whole } from './contents';
import { figurePng, type PngScale } from './png';
import type { Contents } from './saved';

const figureLabels: Readonly<Record<FigureKind, string>> = {
  response: 'Gradient response',
  flow: 'Descent',
  plane: 'Parameter plane',
  inputs: 'Function over its inputs',
  loss: 'Loss chart',
  all: 'Whole figure',
};

/** reparam-squared-response.svg */
const fileName = (model: Model, parts: readonly string[], ending: string): string =>
  `${['reparam', model.family.id, ...parts].join('-')}.${ending}`;

const figureParts = (kind: FigureKind): string[] => (kind === 'all' ? [] : [kind === 'flow' ? 'descent' : kind]);

/** The figure as the page shows it now, once all that it asks for has come. */
async function figureOf({ live, store, theme, address }: Session, kind: FigureKind) {
  await loadPicturesOf(store.get());
  return whole(() => sceneFigure(kind, live.model(), theme.get(), address.sceneLink(store.get())));
}

function saveSvg(session: Session, kind: FigureKind): Promise<void> {
  const name = fileName(session.live.model(), figureParts(kind), 'svg');
  const options = { theme: session.theme.get(), id: 'reparam' };
  return saveAs(session, name, 'image/svg+xml', async () => writeFigureSvg(await figureOf(session, kind), options));
}

function savePng(session: Session, kind: FigureKind, scale: PngScale): Promise<void> {
  const name = fileName(session.live.model(), [...figureParts(kind), `${scale}x`], 'png');
  return saveAs(session, name, 'image/png', async () =>
    figurePng(await figureOf(session, kind), session.theme.get(), scale),
  );
}

/** What there is to save of a scene. */
export function sceneContents(session: Session): Contents {
  const { live, store, address } = session;
  return {
    figures: kindsFor(store.get()).map((kind) => ({
      label: figureLabels[kind],
      svg: () => saveSvg(session, kind),
      png: (scale) => savePng(session, kind, scale),
    })),
    data: tableEntries(session, tablesFor(sceneTables, live.model()), () => wholeModel(session), {
      fileName: (id, ending) => fileName(live.model(), [id], ending),
      from: () => ({ link: address.sceneLink(store.get()), state: stateWords(live.model()) }),
    }),
  };
}

/** The model with all that is loaded late. */
async function wholeModel({ live, store }: Session): Promise<Model> {
  const model = live.model();
  await loadPicturesOf(store.get());
  return model;
}

export function saveScene(session: Session): Promise<void> {
  const model = session.live.model();
  const link = encodeDocument(session.documents.get());
  const write = () => writeSceneFile(link, stateWords(model));
  return saveAs(session, fileName(model, ['scene'], 'json'), 'application/json', write);
}
