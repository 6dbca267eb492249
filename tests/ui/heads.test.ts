import { expect, test } from 'vitest';
import { buildBoard } from '../../src/model/board/build-board';
import { textWidth } from '../../src/render';
import { documentOfExhibit } from '../../src/state/library/gallery';
import { decodeDocument } from '../../src/state/link/document-link';
import { layoutBoard } from '../../src/ui/compare/board/board-layout';
import { type Head, headLayout, headLines, roomBelow } from '../../src/ui/compare/panel/head-words';
import { loadParts } from '../parts';
import { exhibits } from '../state/exhibits';

await loadParts();

const reveal = () => false;
const extremes = ['1,1', '0.2,1', '0.0005,1.3', '3,2', '1e-5,1e4', '1.234567,0.7654321'];
const hard = decodeDocument(
  `?place=compare&map=inverse&theta=1,0.2&${extremes.map((theta, i) => `p${i + 1}=theta:${theta}`).join('&')}&p7=map:polar;theta:0,1`,
).document;

const boards: readonly (readonly Head[])[] = [hard, ...exhibits.map(documentOfExhibit)].map(
  (document) => buildBoard(document, undefined, reveal).panels,
);

/** Of a panel on a page of this width, in px: with the controls beside the board or below it, and in as many columns. */
function panelWidth(page: number, count: number): number {
  const room = page > 1180 ? page - 312 : page > 760 ? page - 260 : page;
  const { columns, gridWidth } = layoutBoard(
    { count, chosen: 0, shape: 1, asks: false },
    room,
    page > 1180 ? 700 : Infinity,
  );
  return gridWidth / columns;
}

const numbers = (words: string): string => (words.match(/\d+(\.\d+)?(e−?\d+)?/g) ?? []).join(' ');

test.each([320, 360, 390, 768, 1024, 1181, 1280, 1440, 1920])(
  'heads say every number, in lines that fit, on pages %i px wide with up to twelve panels',
  (page) => {
    for (const heads of boards) {
      for (let count = heads.length; count <= 12; count++) {
        const width = panelWidth(page, count);
        const { beside, lines: most } = headLayout(heads, width);
        for (const { name, figures } of heads) {
          const lines = headLines(figures, roomBelow(width));
          const said = lines.join(' · ');
          expect(numbers(said), name).toBe(numbers(figures.map(({ value }) => value).join(' ')));
          expect(lines.length).toBeLessThanOrEqual(beside ? 1 : most);
          for (const line of lines) expect(textWidth(line, 12), `${name}: ${line}`).toBeLessThanOrEqual(width - 20);
        }
      }
    }
  },
);

test('labels are the first to go, then figures take a second line', () => {
  const [{ figures }] = boards[0];
  expect(headLines(figures, 400)).toEqual(['κ 1 · gain ×1 · turns ≤ 0°']);
  const [, strong] = boards[0];
  expect(headLines(strong.figures, 300)).toEqual(['κ 625 · gain 1 … 625 · turns ≤ 85°']);
  expect(headLines(strong.figures, 190)).toEqual(['κ 625 · ×1 … 625 · ≤ 85°']);
  expect(headLines(strong.figures, 120)).toEqual(['κ 625 · ×1 … 625', '≤ 85°']);
  expect(headLines([], 120)).toEqual([]);
});

test('all heads of a board stand alike: beside the names only where the longest has room', () => {
  const [heads] = boards;
  expect(headLayout(heads, 700).beside).toBe(true);
  expect(headLayout(heads, 300)).toMatchObject({ beside: false });
  expect(headLayout(heads.slice(0, 1), 300)).toEqual({ beside: false, lines: 1 });
});
