import { describe, expect, test } from 'vitest';
import { createBoardBuilder } from '../../../src/model/board/build-board';
import { arrowsOfPanels } from '../../../src/model/export/arrow-table';
import { boardWords } from '../../../src/model/export/board-table';
import { choicesOf, ownResultWords, questionWords } from '../../../src/model/questions/describe-answer';
import { truthOf } from '../../../src/model/questions/predict';
import { boardFigure, buildFlowPicture, lightTheme, writeFigureSvg } from '../../../src/render';
import { decodeDocument, encodeDocument } from '../../../src/state';
import { pictureKeys } from '../../../src/state/scene/pictures';
import { loadParts } from '../../parts';

await loadParts();

const query = `?place=compare&map=squared&loss=logistic&p1=&p2=picture:flow&p3=picture:plane&p4=picture:inputs`;
const read = (link: string) => {
  const { document, issues, broken } = decodeDocument(link);
  expect([issues, broken.size]).toEqual([[], 0]);
  return document;
};
const board = (link: string) => createBoardBuilder()(read(link));

describe('a panel that shows any picture of its scene', () => {
  test('is kept by the link', () => {
    const document = read(query);
    expect(document.board.panels.map(({ view }) => view)).toEqual(pictureKeys);
    expect(read(encodeDocument(document))).toEqual(document);
  });

  test('shares its scale where it is of arrows of w, and has its own elsewhere', () => {
    expect(board(query).panels.map(({ ownScale, group }) => [ownScale, group === ''])).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [true, true],
    ]);
  });

  test('is drawn and told with the others, and named by its picture', () => {
    const made = board(query);
    expect(made.panels.map(({ name }) => name)).toEqual(['Response', 'Descent', 'θ-plane', 'f(x)']);
    const figure = boardFigure(
      { board: made, title: '', columns: 2, caption: boardWords(made), link: 'x' },
      lightTheme,
    );
    const svg = writeFigureSvg(figure, { theme: lightTheme });
    for (const key of ['parametric', 'singular', 'function-w', 'class-above']) expect(svg).toContain(key);
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  test('has its arrows in the table of all panels', () => {
    const rows = arrowsOfPanels.of({ board: board(query), together: () => undefined } as never).rows;
    expect(new Set(rows.map(([panel]) => panel)).size).toBe(4);
  });
});

describe('what lies below the pictures of panels', () => {
  const power = [1.5, 2, 4].map((N, i) => `p${i + 1}=N:${N};picture:flow`).join('&');
  const size = { width: 300, height: 220 };
  const drawn = (link: string) =>
    board(link).panels.map(({ model }) => buildFlowPicture(model, size, lightTheme, undefined, { cell: 9 }));

  test('is drawn once where loss, window and reach are the same', () => {
    const [first, ...rest] = drawn(`?place=compare&map=power&signed=0&theta=1,1&${power}`);
    expect(first.back.map(({ key }) => key)).toEqual(expect.arrayContaining(['outside', 'border', 'contours']));
    for (const { back } of rest) expect(back).toBe(first.back);
  });

  test('is drawn apart where a panel has another loss or reaches another part of the plane', () => {
    const [first, second] = drawn('?place=compare&map=squared&unlink=loss&p1=picture:flow&p2=picture:flow;m1:0.3');
    const [, third] = drawn('?place=compare&map=squared&p1=picture:flow&p2=picture:flow;map:identity');
    expect(second.back).not.toBe(first.back);
    expect(third.back.map(({ key }) => key)).not.toContain('outside');
  });
});

describe('a question about the parameter plane', () => {
  const asked = board(
    '?place=compare&map=squared&p1=picture:plane;ask:choose;question:How many minima%3F;choices:one|four;right:2',
  ).panels[0];

  test('hides what the map does, and asks in its author’s words', () => {
    expect(asked.covered).toBe(true);
    expect(asked.model.plane.points).toEqual([]);
    const { question } = asked.panel;
    if (!question) throw new Error('missing question');
    expect(questionWords(question, 'plane')).toBe('How many minima?');
    expect(truthOf(asked.model, 'plane').ok).toBe(false);
    expect(choicesOf(question, undefined).map(({ text }) => text)).toEqual(['one', 'four']);
    expect(ownResultWords('one', question)).toBe('Not quite: you chose “one”, and it is “four”.');
    expect(ownResultWords('four', question)).toBe('Right: “four”.');
  });
});
