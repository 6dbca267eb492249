import { createBoardBuilder } from '../../../src/model/board/build-board';
import { boardWords } from '../../../src/model/export/board-table';
import { stateWords } from '../../../src/model/export/state-words';
import { boardFigure, type Figure, panelFigure, type Theme, togetherFigure } from '../../../src/render';
import { columnsOf } from '../../../src/state/document/document';
import { documentOfExhibit, galleryGroups, type Figure as Printed } from '../../../src/state/library/gallery';
import { createTogetherBuilder } from '../../model/together';

/** As long as the links that a board has. */
const linkOf = ({ query }: Printed): string => `https://example.org/reparam/${query}`;

const [article, followUp] = galleryGroups.map(({ figures }) => figures);

const boardOf = (printed: Printed) => createBoardBuilder()(documentOfExhibit(printed));

/** All panels of a printed figure, as Compare exports them. */
function grid(printed: Printed, theme: Theme): Figure {
  const { board: shown } = documentOfExhibit(printed);
  const board = boardOf(printed);
  const words = { title: shown.title, caption: boardWords(board), link: linkOf(printed) };
  return boardFigure({ board, columns: columnsOf(shown), ...words }, theme);
}

function panel(printed: Printed, index: number, theme: Theme): Figure {
  const board = boardOf(printed);
  const chosen = board.panels[index];
  return panelFigure(chosen, board, theme, { caption: stateWords(chosen.model), link: linkOf(printed) });
}

function together(printed: Printed, theme: Theme): Figure {
  const document = documentOfExhibit(printed);
  const model = createTogetherBuilder()(document);
  if (!model) throw new Error('the board is empty');
  const caption = `${model.sentence} Clock: ${model.timeBase}.`;
  return togetherFigure(model, theme, { title: document.board.title, caption, link: linkOf(printed) });
}

type Make = (theme: Theme) => Figure;
type Named = readonly [name: string, make: Make];

const panelsOf = (printed: Printed): Named[] =>
  documentOfExhibit(printed).board.panels.map((_, i) => [
    `panel-${printed.id}-${i + 1}`,
    (theme) => panel(printed, i, theme),
  ]);

/** The printed figures of both articles as grids, each field of the follow-up by itself, and runs together. */
export const compared: readonly Named[] = [
  ...[...article, ...followUp].map((each): Named => [`grid-${each.id}`, (theme) => grid(each, theme)]),
  ...followUp.flatMap(panelsOf),
  ...panelsOf(article[1]).slice(0, 1),
  ...followUp.map((each): Named => [`together-${each.id}`, (theme) => together(each, theme)]),
];
