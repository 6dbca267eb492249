import { describe, expect, test } from 'vitest';
import { createBoardBuilder } from '../../../src/model/board/build-board';
import { comparePanels } from '../../../src/model/board/compare-panels';
import { decodeDocument } from '../../../src/state';
import { removePanel } from '../../../src/state/document/board-edits';
import { figures, withFigure } from '../../../src/state/library/gallery';
import { togetherOf } from '../together';

const boardOf = (query: string) => createBoardBuilder()(decodeDocument(`?place=compare&${query}`).document);

describe('what stands below a board', () => {
  const panels = ['theta:1,1', 'theta:0.3,2', 'theta:0.5,0.1', 'theta:2,1.5'];

  test.each(['draw', 'choose'])('tells nothing of panels that ask to %s', (ask) => {
    for (let asking = 0; asking < 2 ** panels.length; asking++) {
      const hidden = panels.filter((_, i) => asking & (1 << i));
      for (const view of ['response', 'flow']) {
        const link = panels.map(
          (text, i) => `p${i + 1}=${text};picture:${view}${asking & (1 << i) ? `;ask:${ask}` : ''}`,
        );
        const alone = panels
          .map((text, i) => `p${i + 1}=${text};picture:${view}`)
          .filter((_, i) => !(asking & (1 << i)));
        const board = boardOf(`map=squared&${link.join('&')}`);
        const names = board.panels.filter(({ covered }) => covered).map(({ name }) => `“${name}”`);
        expect(names).toHaveLength(hidden.length);
        const text = comparePanels(board.panels);
        for (const name of names) expect(text).not.toContain(name);
        if (alone.length < 2) expect(text).toBe('');
      }
    }
  });
});

describe('ellipses of panels on one scale', () => {
  const scales = (query: string) => boardOf(query).panels.map(({ model }) => model.response.ellipse?.scale);

  test('have one factor too', () => {
    const [a, b, c] = scales('map=squared&p1=theta:1,1&p2=theta:0.5,0.6&p3=theta:1.5,1');
    expect([b, c]).toEqual([a, a]);
  });

  test('have their own where the board has, and where some would be specks', () => {
    expect(new Set(scales('map=squared&scaling=own&p1=theta:1,1&p2=theta:0.3,0.3')).size).toBe(2);
    expect(new Set(scales('map=inverse&p1=theta:1,1&p2=theta:0.1,0.1')).size).toBe(2);
  });

  test('are not told by a panel that asks', () => {
    const [open] = scales('map=squared&p1=theta:1,1&p2=theta:2,1.5;ask:draw');
    expect(open).toBe(scales('map=squared&p1=theta:1,1')[0]);
  });
});

test('names of runs together never speak of a kind of dynamics, of losses or starts that are not run', () => {
  const base = 'map=squared&theta=1,1&start=0.5,0.5';
  const named = [
    'eta:0.2;name:big steps',
    'schedule:cosine;name:cosine',
    'run:flow;name:flowing',
    'start:1,1;name:near',
    'm1:2;name:far',
  ];
  const { series, differing } = togetherOf(
    `${base}&p1=name:plain&${named.map((text, i) => `p${i + 2}=${text}`).join('&')}`,
  );
  expect(differing).not.toEqual([]);
  const names = series.map(({ name }) => name);
  expect(names[0]).toBe('plain');
  for (const name of ['flowing', 'near', 'far']) expect(names).not.toContain(name);
  for (const name of ['big steps', 'cosine']) expect(names).toContain(name);
});

describe('a link that names a figure and has no panels', () => {
  test.each(figures.map((figure) => figure.id))('opens %s', (id) => {
    const { document } = decodeDocument(`?place=compare&figure=${id}`);
    const opened = withFigure(document);
    expect(opened.board.panels.length).toBeGreaterThan(0);
    expect(opened.board.figure).toBe(id);
    expect(withFigure(opened)).toBe(opened);
  });

  test('is left as it is where the figure is unknown, and a board whose panels were removed names none', () => {
    const { document } = decodeDocument('?place=compare&figure=nothing');
    expect(withFigure(document)).toBe(document);
    const opened = withFigure(decodeDocument('?place=compare&figure=polar').document);
    const emptied = opened.board.panels.reduce((to, { id }) => removePanel(to, id), opened);
    expect(emptied.board.figure).toBe('');
  });
});
