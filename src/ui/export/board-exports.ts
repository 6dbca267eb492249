import { allLoaded } from '../../model/cells/lazy-part';
import { boardTables, boardWords } from '../../model/export/board-table';
import { resultTable } from '../../model/export/result-table';
import { stateWords } from '../../model/export/state-words';
import { tableCsv, tableJson } from '../../model/export/table';
import { boardFigure, type Figure, panelFigure, togetherFigure, writeFigureSvg } from '../../render';
import { columnsOf, panelOf } from '../../state/document';
import { boardOf } from '../compare/board-session';
import { liveTogether } from '../compare/together-session';
import type { Session } from '../session';
import { saveAs } from './exports';
import { figurePng, type PngScale } from './png';

export const boardFigureLabels = { together: 'All runs', grid: 'Whole grid', panel: 'Selected panel' } as const;
export type BoardFigureKind = keyof typeof boardFigureLabels;

export const boardTableLabels = {
  arrows: 'Arrows of all panels',
  matrices: 'Matrices of all panels',
  trajectories: 'Trajectories of all panels',
  results: 'Results of all runs',
} as const satisfies Record<keyof typeof boardTables | 'results', string>;
export type BoardTableKey = keyof typeof boardTableLabels;

/** A title as part of a file name. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-|-$/g, '');

const baseName = ({ documents }: Session): string => slug(documents.get().board.title) || 'comparison';

function figureOf(session: Session, kind: BoardFigureKind): { readonly name: string; readonly figure: Figure } {
  const { documents, address, theme } = session;
  const [board, document] = [boardOf(session).model(), documents.get()];
  const link = address.link({ ...document, focus: null });
  const chosen = kind === 'panel' ? board.panels.find(({ panel }) => panel.id === document.focus) : undefined;
  if (chosen !== undefined) {
    const words = { caption: stateWords(chosen.model), link: address.sceneLink(chosen.model.scene) };
    return { name: slug(chosen.name) || 'panel', figure: panelFigure(chosen, board, theme.get(), words) };
  }
  const { title } = document.board;
  if (kind === 'together') {
    const model = liveTogether(session).model();
    const caption = `${model.sentence} Clock: ${model.timeBase}.`;
    return { name: 'runs', figure: togetherFigure(model, theme.get(), { title, caption, link }) };
  }
  const columns = columnsOf(document.board);
  const caption = boardWords(board);
  return { name: 'grid', figure: boardFigure({ board, title, columns, caption, link }, theme.get()) };
}

/** What there is to draw: the selected panel only where one is, and first what is shown now. */
export function boardKinds({ documents }: Session): readonly BoardFigureKind[] {
  const document = documents.get();
  const panel: readonly BoardFigureKind[] = panelOf(document, document.focus) === undefined ? [] : ['panel'];
  return document.board.arrangement === 'together' ? ['together', 'grid', ...panel] : ['grid', ...panel, 'together'];
}

export function saveBoardSvg(session: Session, kind: BoardFigureKind): Promise<void> {
  const { name } = figureOf(session, kind);
  const write = async () => {
    await allLoaded();
    return writeFigureSvg(figureOf(session, kind).figure, { theme: session.theme.get(), id: 'reparam' });
  };
  return saveAs(session, `reparam-${baseName(session)}-${name}.svg`, 'image/svg+xml', write);
}

export function saveBoardPng(session: Session, kind: BoardFigureKind, scale: PngScale): Promise<void> {
  const { name } = figureOf(session, kind);
  const file = `reparam-${baseName(session)}-${name}-${scale}x.png`;
  return saveAs(session, file, 'image/png', async () => {
    await allLoaded();
    return figurePng(figureOf(session, kind).figure, session.theme.get(), scale);
  });
}

export function saveBoardTable(session: Session, key: BoardTableKey, format: 'csv' | 'json'): Promise<void> {
  const board = boardOf(session).model();
  const write = () => {
    const table = key === 'results' ? resultTable(liveTogether(session).model()) : boardTables[key](board);
    if (format === 'csv') return tableCsv(table);
    return tableJson(table, { link: session.address.link(), state: boardWords(board) });
  };
  const type = format === 'csv' ? 'text/csv' : 'application/json';
  return saveAs(session, `reparam-${baseName(session)}-${key}.${format}`, type, write);
}
