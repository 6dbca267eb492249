import { flowTable, responseTable } from '../../model/export/arrow-table';
import { matrixTable } from '../../model/export/matrix-table';
import { runTable } from '../../model/export/run-table';
import { stateWords } from '../../model/export/state-words';
import { type Table, tableCsv, tableJson } from '../../model/export/table';
import type { Model } from '../../model/types';
import { type FigureKind, sceneFigure, writeFigureSvg } from '../../render';
import { encodeDocument } from '../../state/document-link';
import { writeSceneFile } from '../../state/scene-file';
import type { Session } from '../session';
import { figurePng, type PngScale } from './png';
import { save } from './save';

export const figureLabels: Readonly<Record<FigureKind, string>> = {
  response: 'Gradient response',
  flow: 'Descent',
  loss: 'Loss chart',
  all: 'Whole figure',
};

export const tables = {
  'response-arrows': { label: 'Arrows: response', of: responseTable },
  'descent-arrows': { label: 'Arrows: descent', of: flowTable },
  matrices: { label: 'Matrices', of: matrixTable },
  trajectories: { label: 'Trajectories', of: runTable },
} as const satisfies Record<string, { label: string; of: (model: Model) => Table }>;

export type TableKey = keyof typeof tables;
export const tableKeys = Object.keys(tables) as readonly TableKey[];

/** reparam-squared-response.svg */
const fileName = (model: Model, parts: readonly string[], ending: string): string =>
  `${['reparam', model.family.id, ...parts].join('-')}.${ending}`;

const figureParts = (kind: FigureKind): string[] => (kind === 'all' ? [] : [kind === 'flow' ? 'descent' : kind]);

/** Saves and tells; what goes wrong is told as well. */
export async function saveAs(
  { announcer }: Session,
  name: string,
  type: string,
  content: () => Promise<Blob> | string,
) {
  try {
    save(name, await content(), type);
    announcer.say(`Saved ${name}`);
  } catch (error) {
    announcer.notice(`Could not save ${name}: ${error instanceof Error ? error.message : 'the browser refused'}.`);
  }
}

const figureOf = ({ live, store, theme, address }: Session, kind: FigureKind) =>
  sceneFigure(kind, live.model(), theme.get(), address.sceneLink(store.get()));

export function saveSvg(session: Session, kind: FigureKind): Promise<void> {
  const name = fileName(session.live.model(), figureParts(kind), 'svg');
  const options = { theme: session.theme.get(), id: 'reparam' };
  return saveAs(session, name, 'image/svg+xml', () => writeFigureSvg(figureOf(session, kind), options));
}

export function savePng(session: Session, kind: FigureKind, scale: PngScale): Promise<void> {
  const name = fileName(session.live.model(), [...figureParts(kind), `${scale}x`], 'png');
  return saveAs(session, name, 'image/png', () => figurePng(figureOf(session, kind), session.theme.get(), scale));
}

export function saveTable(session: Session, key: TableKey, format: 'csv' | 'json'): Promise<void> {
  const model = session.live.model();
  const write = () => {
    const table = tables[key].of(model);
    if (format === 'csv') return tableCsv(table);
    return tableJson(table, { link: session.address.sceneLink(session.store.get()), state: stateWords(model) });
  };
  return saveAs(session, fileName(model, [key], format), format === 'csv' ? 'text/csv' : 'application/json', write);
}

export function saveScene(session: Session): Promise<void> {
  const model = session.live.model();
  const link = encodeDocument(session.documents.get());
  const write = () => writeSceneFile(link, stateWords(model));
  return saveAs(session, fileName(model, ['scene'], 'json'), 'application/json', write);
}
