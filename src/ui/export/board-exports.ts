import { loadPictures } from '../../model/build/picture-parts';
import { boardWords } from '../../model/export/board-table';
import { stateWords } from '../../model/export/state-words';
import { boardTables, tablesFor } from '../../model/export/tables';
import { boardFigure, type Figure, panelFigure, togetherFigure, writeFigureSvg } from '../../render';
import { columnsOf, panelOf } from '../../state/document/document';
import { boardOf } from '../compare/session/board-session';
import { liveTogether } from '../compare/session/together-session';
import type { Session } from '../session/session';
import { saveAs, tableEntries, whole } from './contents';
import { figurePng, type PngScale } from './png';
import type { Contents } from './saved';

const boardFigureLabels = { together: 'All runs', grid: 'Whole grid', panel: 'Selected panel' } as const;
type BoardFigureKind = keyof typeof boardFigureLabels;

/** A title as part of a file name. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-|-$/g, '');

const baseName = ({ documents }: Session): string => slug(documents.get().board.title) || 'comparison';

/** What a figure of the board is called, and how it is made. */
interface Named {
  readonly name: string;
  figure(): Figure;
}

function figureOf(session: Session, kind: BoardFigureKind): Named {
  const { documents, address, theme } = session;
  const [board, document] = [boardOf(session).model(), documents.get()];
  const link = address.link({ ...document, focus: null });
  const chosen = kind === 'panel' ? board.panels.find(({ panel }) => panel.id === document.focus) : undefined;
  if (chosen !== undefined) {
    const words = { caption: stateWords(chosen.model), link: address.sceneLink(chosen.model.scene) };
    return { name: slug(chosen.name) || 'panel', figure: () => panelFigure(chosen, board, theme.get(), words) };
  }
  const { title } = document.board;
  if (kind === 'together') {
    const figure = () => {
      const model = liveTogether(session).model();
      const caption = `${model.sentence} Clock: ${model.timeBase}.`;
      return togetherFigure(model, theme.get(), { title, caption, link });
    };
    return { name: 'runs', figure };
  }
  const columns = columnsOf(document.board);
  const caption = boardWords(board);
  return { name: 'grid', figure: () => boardFigure({ board, title, columns, caption, link }, theme.get()) };
}

/** What there is to draw: the selected panel only where one is, and first what is shown now. */
function boardKinds({ documents }: Session): readonly BoardFigureKind[] {
  const document = documents.get();
  const panel: readonly BoardFigureKind[] = panelOf(document, document.focus) === undefined ? [] : ['panel'];
  return document.board.arrangement === 'together' ? ['together', 'grid', ...panel] : ['grid', ...panel, 'together'];
}

/** The figure once all that it asks for has come. */
async function wholeFigure(session: Session, kind: BoardFigureKind): Promise<Figure> {
  await loadPictures(session.documents.get().board.panels.map(({ view }) => view));
  return whole(() => figureOf(session, kind).figure());
}

function saveBoardSvg(session: Session, kind: BoardFigureKind): Promise<void> {
  const { name } = figureOf(session, kind);
  const write = async () =>
    writeFigureSvg(await wholeFigure(session, kind), { theme: session.theme.get(), id: 'reparam' });
  return saveAs(session, `reparam-${baseName(session)}-${name}.svg`, 'image/svg+xml', write);
}

function saveBoardPng(session: Session, kind: BoardFigureKind, scale: PngScale): Promise<void> {
  const { name } = figureOf(session, kind);
  const file = `reparam-${baseName(session)}-${name}-${scale}x.png`;
  return saveAs(session, file, 'image/png', async () =>
    figurePng(await wholeFigure(session, kind), session.theme.get(), scale),
  );
}

/** What there is to save of a board. */
export function boardContents(session: Session): Contents {
  const source = () => ({ board: boardOf(session).model(), together: () => liveTogether(session).model() });
  return {
    figures: boardKinds(session).map((kind) => ({
      label: boardFigureLabels[kind],
      svg: () => saveBoardSvg(session, kind),
      png: (scale) => saveBoardPng(session, kind, scale),
    })),
    data: tableEntries(session, tablesFor(boardTables, source()), source, {
      fileName: (id, ending) => `reparam-${baseName(session)}-${id}.${ending}`,
      from: () => ({ link: session.address.link(), state: boardWords(source().board) }),
    }),
  };
}
