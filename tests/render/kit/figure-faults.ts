/** Whether the figures of a link hold nothing but finite numbers. */
import { createBoardBuilder } from '../../../src/model/board/build-board';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { boardWords } from '../../../src/model/export/board-table';
import { stateWords } from '../../../src/model/export/state-words';
import { inputMaths } from '../../../src/model/inputs/inputs-part';
import { planeMaths } from '../../../src/model/plane/plane-part';
import {
  boardFigure,
  type Figure,
  kindsFor,
  lightTheme,
  loadDrawings,
  sceneFigure,
  togetherFigure,
  writeFigureSvg,
} from '../../../src/render';
import { decodeDocument } from '../../../src/state';
import { columnsOf, type Document } from '../../../src/state/document/document';
import { loadMaps } from '../../../src/state/document/waiting';
import { createTogetherBuilder } from '../../model/together';
import { notFinite } from './recorder';

await Promise.all([planeMaths.load(), inputMaths.load(), loadDrawings()]);

const theme = lightTheme;
const link = 'https://example.org/reparam/?';

/** The document of a link, with what its maps need; what cannot be used of it is left out, as in the app. */
async function documentOf(query: string): Promise<Document> {
  await loadMaps(decodeDocument(query).document);
  return decodeDocument(query).document;
}

/** All that can be exported of a document, by name. */
function figuresOf(document: Document): readonly (readonly [name: string, figure: () => Figure])[] {
  if (document.board.panels.length > 0) {
    return [
      ['board', () => boardOf(document)],
      ['together', () => togetherOf(document)],
    ];
  }
  const model = createModelBuilder()(document.scene);
  const kinds = kindsFor(model.scene).filter((kind) => kind !== 'all');
  return kinds.map((kind) => [kind, () => sceneFigure(kind, model, theme, link)]);
}

function boardOf(document: Document): Figure {
  const board = createBoardBuilder()(document);
  const { title } = document.board;
  return boardFigure({ board, title, columns: columnsOf(document.board), caption: boardWords(board), link }, theme);
}

function togetherOf(document: Document): Figure {
  const model = createTogetherBuilder()({ ...document, board: { ...document.board, arrangement: 'together' } });
  if (!model) throw new Error('the board is empty');
  const caption = `${model.sentence} Clock: ${model.timeBase}.`;
  return togetherFigure(model, theme, { title: document.board.title, caption, link });
}

/** Words that a number slipped into which is none. */
const broken = /NaN|Infinity|(?<!arrows? |map is )undefined/;

/** What of a figure is no finite number, in the display list and in the file: a few words each. */
function faultsOf(figure: Figure): readonly string[] {
  const nodes = figure.sections.flatMap((section) => notFinite(section.nodes));
  const size = [figure.width, figure.height].every(Number.isFinite) ? [] : ['its size'];
  if (size.length > 0) return [...nodes, ...size];
  const said = writeFigureSvg(figure, { theme }).match(new RegExp(`.{0,60}(${broken.source}).{0,20}`, 'g')) ?? [];
  return [...new Set(nodes), ...said];
}

/** What is wrong with all that can be exported of a link, in the display list, in files and in words. */
export async function faultsIn(query: string): Promise<readonly string[]> {
  const document = await documentOf(query);
  const drawn = figuresOf(document).flatMap(([name, figure]) => {
    try {
      return faultsOf(figure()).map((fault) => `${name}: ${fault}`);
    } catch (error) {
      return [`${name}: ${error}`];
    }
  });
  const words = stateWords(createModelBuilder()(document.scene));
  return [...drawn, ...(broken.test(words) ? [words] : [])].map((fault) => `${fault}   ?${query}`);
}
