import { allLoaded } from '../../model/cells/lazy-part';
import { flowTable, responseTable } from '../../model/export/arrow-table';
import { criticalTable } from '../../model/export/critical-table';
import { endsTable } from '../../model/export/ends-table';
import { matrixTable } from '../../model/export/matrix-table';
import { runTable } from '../../model/export/run-table';
import { stateWords } from '../../model/export/state-words';
import { type Table, tableCsv, tableJson } from '../../model/export/table';
import { planeMaths } from '../../model/plane-part';
import type { Model } from '../../model/types';
import { type FigureKind, sceneFigure, writeFigureSvg } from '../../render';
import { encodeDocument } from '../../state/document-link';
import type { Scene } from '../../state/scene';
import { writeSceneFile } from '../../state/scene-file';
import type { Session } from '../session';
import { figurePng, type PngScale } from './png';
import { save } from './save';

export const figureLabels: Readonly<Record<FigureKind, string>> = {
  response: 'Gradient response',
  flow: 'Descent',
  plane: 'Parameter plane',
  loss: 'Loss chart',
  all: 'Whole figure',
};

export const tables = {
  'response-arrows': { label: 'Arrows: response', of: responseTable },
  'descent-arrows': { label: 'Arrows: descent', of: flowTable },
  matrices: { label: 'Matrices', of: matrixTable },
  trajectories: { label: 'Trajectories', of: runTable },
  ends: { label: 'Ends of all runs', of: endsTable },
  'critical-points': { label: 'Critical points', of: criticalTable },
} as const satisfies Record<string, { label: string; of: (model: Model) => Table }>;

export type TableKey = keyof typeof tables;

/** What there is to save of a scene: critical points only where the parameter plane is shown. */
export const tableKeysFor = ({ plane }: Scene): readonly TableKey[] =>
  (Object.keys(tables) as TableKey[]).filter((key) => key !== 'critical-points' || plane.shown);

/** reparam-squared-response.svg */
const fileName = (model: Model, parts: readonly string[], ending: string): string =>
  `${['reparam', model.family.id, ...parts].join('-')}.${ending}`;

const figureParts = (kind: FigureKind): string[] => (kind === 'all' ? [] : [kind === 'flow' ? 'descent' : kind]);

/** Saves and tells; what goes wrong is told as well. */
export async function saveAs(
  { announcer }: Session,
  name: string,
  type: string,
  content: () => Promise<Blob | string> | string,
) {
  try {
    save(name, await content(), type);
    announcer.say(`Saved ${name}`);
  } catch (error) {
    announcer.notice(`Could not save ${name}: ${error instanceof Error ? error.message : 'the browser refused'}.`);
  }
}

/** The figure as the page shows it now; it waits for what is loaded late only where that is shown. */
async function figureOf({ live, store, theme, address }: Session, kind: FigureKind) {
  if (store.get().plane.shown) await planeMaths.load();
  const figure = () => sceneFigure(kind, live.model(), theme.get(), address.sceneLink(store.get()));
  // What it shows for the first time is asked for by drawing it.
  figure();
  await allLoaded();
  return figure();
}

export function saveSvg(session: Session, kind: FigureKind): Promise<void> {
  const name = fileName(session.live.model(), figureParts(kind), 'svg');
  const options = { theme: session.theme.get(), id: 'reparam' };
  return saveAs(session, name, 'image/svg+xml', async () => writeFigureSvg(await figureOf(session, kind), options));
}

export function savePng(session: Session, kind: FigureKind, scale: PngScale): Promise<void> {
  const name = fileName(session.live.model(), [...figureParts(kind), `${scale}x`], 'png');
  return saveAs(session, name, 'image/png', async () =>
    figurePng(await figureOf(session, kind), session.theme.get(), scale),
  );
}

export function saveTable(session: Session, key: TableKey, format: 'csv' | 'json'): Promise<void> {
  const model = session.live.model();
  const write = async () => {
    if (model.scene.plane.shown) await planeMaths.load();
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
