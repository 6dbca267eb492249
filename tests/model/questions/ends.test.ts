import { describe, expect, test } from 'vitest';
import { createBoardBuilder } from '../../../src/model/board/build-board';
import { boardWords } from '../../../src/model/export/board-table';
import { trajectoriesOfPanels } from '../../../src/model/export/run-table';
import { describePicture } from '../../../src/model/overlay/describe-picture';
import { legendOf } from '../../../src/model/overlay/legend';
import { questionWords } from '../../../src/model/questions/describe-answer';
import { endChoices, endResultWords } from '../../../src/model/questions/ends';
import { lightTheme, nodesOf, writeSvg } from '../../../src/render';
import { type BuildPicture, builders } from '../../../src/render/figures/build-picture';
import { decodeDocument, encodeDocument } from '../../../src/state';
import { loadParts } from '../../parts';

await loadParts();

const size = { width: 420, height: 420 };
const views = ['flow', 'plane', 'inputs'] as const;
const ghost = 'map=squared&theta=0.3,0&start=theta&run=flow&time=20&starts=0.5,0.5&mirror=1';

function panelOf(view: (typeof views)[number], isCovered: boolean, more = '') {
  const { document, issues, broken } = decodeDocument(`?place=compare&${ghost}&p1=picture:${view};ask:end${more}`);
  expect([issues, [...broken]]).toEqual([[], []]);
  expect(decodeDocument(encodeDocument(document)).document).toEqual(document);
  const board = createBoardBuilder()(document, undefined, () => isCovered);
  const [panel] = board.panels;
  const { question } = panel.panel;
  if (!question) throw new Error('missing question');
  return { ...panel, question, board };
}

/** All that a picture draws and says. */
function toldOf({ model, board, figures }: ReturnType<typeof panelOf>, view: (typeof views)[number]) {
  const build: BuildPicture<typeof view> = builders[view];
  const picture = build(model, size, lightTheme);
  const words = [describePicture(view, model), JSON.stringify(legendOf(view, model)), figures, boardWords(board)];
  return {
    keys: nodesOf(picture).map(({ key }) => key),
    said: [writeSvg(picture, { theme: lightTheme }), ...words].join(),
  };
}

describe.each(views)('a %s panel that asks how the run ends', (view) => {
  test('shows its field, and no run, and says nothing of one', () => {
    const { keys, said } = toldOf(panelOf(view, true), view);
    expect(keys.filter((key) => /parametric-run|run-parametric|function-parametric|many|mirror/.test(key))).toEqual([]);
    expect(said).not.toMatch(/stopped at a ghost|lingers|stops|settles|1\.5\d*, 0/);
    expect(keys.length).toBeGreaterThan(5);
  });

  test('shows the run once it is answered', () => {
    const [covered, open] = [true, false].map((is) => toldOf(panelOf(view, is), view));
    expect(open.said).not.toBe(covered.said);
  });
});

test('the field of a covered panel is that of an open one', () => {
  const [covered, open] = [true, false].map((is) => panelOf('flow', is).model.flow);
  expect(covered.parametric.field).toEqual(open.parametric.field);
  expect([covered.parametricRun, covered.many]).toEqual([undefined, undefined]);
  expect(open.parametricRun?.trajectory.ending.reason).toBe('ghost');
});

test('the runs that are exported have none that is hidden', () => {
  const rows = (isCovered: boolean) =>
    trajectoriesOfPanels.of({ board: panelOf('flow', isCovered).board, together: () => undefined } as never).rows
      .length;
  expect(rows(true)).toBeLessThan(rows(false));
});

describe('the answer', () => {
  test('is one of the ways in which a run can end, computed from the run', () => {
    const { question, model } = panelOf('flow', false);
    expect(questionWords(question, 'flow')).toBe('How does the parametric run end?');
    expect(endChoices(question)).toHaveLength(5);
    const [, right] = endChoices(question);
    expect(endResultWords(right, question, model)).toMatch(
      /^Right: “At a ghost[^”]*”\. .*stopped at a ghost, t = .*at \(1\.50, 0\.00\)/,
    );
    expect(endResultWords('It diverges', question, model)).toMatch(
      /^Not quite: you chose “It diverges”, and it is “At a ghost/,
    );
    expect(endResultWords(undefined, question, model)).toMatch(/^The run: /);
  });

  test('or what its author says', () => {
    const { question, model } = panelOf('flow', false, ';choices:w*|(1.5, 0)|it never moves;right:2');
    expect(endResultWords('(1.5, 0)', question, model)).toMatch(/^Right/);
    expect(endResultWords('w*', question, model)).toContain('it is “(1.5, 0)”');
  });
});
