import { describe, expect, test } from 'vitest';
import { layoutBoard } from '../../src/ui/compare/board/board-layout';
import { embedLayout } from '../../src/ui/embed/embed-layout';
import { frameSnippet } from '../../src/ui/embed/snippet';

const squares = (count: number, chosen = 0) => ({ count, chosen, shape: 1, asks: false });

describe('the board', () => {
  test('leaves room for notes beside four square pictures on a laptop', () => {
    const { columns, notes, gridWidth } = layoutBoard(squares(4), 1128, 752);
    expect([columns, notes]).toEqual([2, 'side']);
    expect(gridWidth).toBeLessThanOrEqual(1128 - 270);
  });

  test('puts twelve panels in four columns', () => {
    expect(layoutBoard(squares(12), 1128, 752)).toMatchObject({ columns: 4, notes: 'foot' });
  });

  test('keeps the columns that are asked for', () => {
    expect(layoutBoard(squares(4, 1), 1128, 752).columns).toBe(1);
    expect(layoutBoard(squares(2, 4), 1128, 752).columns).toBe(2);
  });

  test('stacks wide views, and is no higher than they are', () => {
    const wide = (count: number) => layoutBoard({ count, chosen: 0, shape: 2, asks: false }, 1128, 752);
    expect(wide(2).columns).toBe(1);
    const { columns, gridHeight = 0 } = wide(3);
    expect([columns, gridHeight]).toEqual([2, 2 * Math.round((1128 / 2 - 78) / 2 + 110)]);
    expect(gridHeight).toBeLessThan(752);
  });

  test('leaves a line of the notes below it in sight, where its rows are not too many for that', () => {
    for (const count of [1, 2, 6, 8, 12]) {
      const { notes, gridHeight = 0 } = layoutBoard(squares(count), 1128, 752);
      if (notes === 'foot') expect(gridHeight).toBeLessThanOrEqual(752 - 42);
    }
    expect(layoutBoard(squares(12), 968, 560).gridHeight).toBe(3 * 236);
  });

  test('has as many columns on a page that scrolls as have room', () => {
    const columns = [320, 700, 1000].map((width) => layoutBoard(squares(12), width, Infinity).columns);
    expect(columns).toEqual([1, 2, 3]);
  });

  test('of any number of panels fits into any room', () => {
    for (let count = 1; count <= 12; count++) {
      for (const [width, height] of [
        [400, 300],
        [900, 500],
        [1128, 752],
        [2200, 1300],
      ]) {
        const { columns, gridWidth } = layoutBoard(squares(count), width, height);
        expect(columns).toBeGreaterThan(0);
        expect(columns).toBeLessThanOrEqual(Math.min(4, count));
        expect(gridWidth).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe('a frame', () => {
  test('shows one picture where there is room for one, and four where there is for four', () => {
    expect(embedLayout(4, 320, 208)).toEqual({ columns: 1, rows: 1 });
    expect(embedLayout(4, 640, 448)).toEqual({ columns: 2, rows: 2 });
    expect(embedLayout(12, 1280, 800)).toEqual({ columns: 4, rows: 3 });
  });

  test('is given by a snippet in which nothing can leave its attribute', () => {
    const html = frameSnippet('https://x.y/?title="><script>&p1=', 'a "b" <c>', 320, 240);
    expect(html).toBe(
      '<iframe src="https://x.y/?title=&quot;&gt;&lt;script&gt;&amp;p1=" title="a &quot;b&quot; &lt;c&gt;" width="320" height="240" style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>',
    );
  });
});
