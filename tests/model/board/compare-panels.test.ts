import { describe, expect, test } from 'vitest';
import { createBoardBuilder } from '../../../src/model/board/build-board';
import { comparePanels } from '../../../src/model/board/compare-panels';
import { fillText } from '../../../src/model/board/figure-text';
import { keptTogether } from '../../../src/model/numbers/format';
import { decodeDocument } from '../../../src/state';
import { modelOf } from '../scene';

const compare = (query: string): string =>
  comparePanels(createBoardBuilder()(decodeDocument(query).document).panels).replaceAll('\u00a0', ' ');

describe('what is said of a board of one’s own', () => {
  test('nothing of a single panel', () => expect(compare('?p1=')).toBe(''));

  test('the gains and the bend of response maps', () => {
    expect(compare('?map=squared&theta=0.1,1&p1=&p2=theta:10,1;name:far&p3=theta:0.5,1')).toBe(
      'Gains reach from ×0.0400 in “θ₁ = 0.1” to ×400 in “far”. “θ₁ = 0.5” bends gradients least, κ = 4.00; “θ₁ = 0.1” most, κ = 100.',
    );
  });

  test('one κ where all have it, and a rank that is lacking', () => {
    expect(compare('?map=squared&theta=1,1&p1=&p2=theta:2,2')).toContain('; κ = 1.00 in all panels.');
    expect(compare('?map=squared&theta=1,1&p1=&p2=theta:0,1')).toContain('most, rank 1 or less.');
  });

  test('a panel once where it has both ends, and none where all are alike', () => {
    expect(compare('?map=squared&theta=0.1,1&p1=&p2=theta:0.5,0.6')).toContain(
      'Gains reach from ×0.0400 to ×4.00, both in “θ = (0.1, 1)”',
    );
    expect(compare('?map=polar&theta=0.3,0.5&p1=&p2=&p3=')).toBe(
      'Gains reach from ×0.0900 to ×1.00, and κ = 11.1 in all panels.',
    );
    expect(compare('?map=squared&theta=0,1&p1=&p2=')).toBe(
      'Gains reach from ×0 to ×4.00, and rank 1 or less in all panels.',
    );
  });

  test('the ends of flows by their norms', () => {
    const line = 'loss=line&a=-1&b=-2&c=15&w=0.05,0.05&start=theta&run=flow&time=1000000';
    const text = compare(
      `?${line}&map=identity&p1=picture:flow;name:Plain&p2=picture:flow;name:Power;map:power;N:4;w:0.05,0.05`,
    );
    // Closed form for θ⁴: w^(−1/2) falls linearly, twice as fast for w₂.
    expect(text).toContain('“Power” has the least ‖w‖₁, 7.59 at (0.17, 7.41)');
    expect(text).toContain('“Plain” the least ‖w‖∞, 5.99 at (3.02, 5.99)');
  });

  test('that flows end alike, and how many do not end', () => {
    const point = 'm1=1&m2=2&w=0.5,0.5&start=theta&run=flow';
    expect(compare(`?${point}&map=squared&time=1000&p1=picture:flow&p2=picture:flow;map:identity;w:0.5,0.5`)).toBe(
      'All runs that converge end at (1.00, 2.00).',
    );
    expect(compare(`?${point}&map=squared&time=0.1&p1=picture:flow&p2=picture:flow;map:identity;w:0.5,0.5`)).toBe(
      '2 of 2 runs did not converge.',
    );
  });
});

test('a pair of numbers and an equation are not broken at the end of a line', () => {
  expect(keptTogether('At w = (1, 2) the sum, a + b (of both, here).')).toBe(
    'At w\u00a0=\u00a0(1,\u00a02) the sum, a\u00a0+\u00a0b (of both, here).',
  );
});

describe('texts with numbers', () => {
  const panels = [modelOf('map=squared&theta=2,1&g=0,1'), modelOf('map=polar&theta=1,0.5&g=1,0')];

  test('are filled from the panels they name', () => {
    expect(fillText('×{largest 1}, κ = {κ 1}, w = {w 1}; {cosine 1 2}', panels)).toBe('×16, κ = 4, w = (4, 1); 0');
  });

  test('refuse a name or a panel that does not exist', () => {
    for (const text of ['{size 1}', '{κ 3}', '{κ}', '{cosine 1 4}', '{toString 1}']) {
      expect(() => fillText(text, panels)).toThrow(`unknown figure: ${text}`);
    }
  });
});
