import { expect, test } from 'vitest';
import { spectrum } from '../../../src/core/geometry/spectrum';
import { figuresOf, figureWords } from '../../../src/model/board/panel-figures';

/** What the head of a panel says of these two gains. */
function wordsOf(large: number, small: number): string {
  const J = Float64Array.of(Math.sqrt(large), 0, 0, Math.sqrt(small));
  return figureWords(figuresOf(spectrum(J, 2), 'response', {} as Parameters<typeof figuresOf>[2]));
}

test.each([
  [1, 1, 'gain ×1 ·'],
  [13.47, 13.46, 'gain ×13 ·'],
  [13.47, 0.02, 'gain 0.02 … 13 ·'],
])('gains of %f and %f are told as numbers that differ, or as one', (large, small, words) => {
  expect(wordsOf(large, small)).toContain(words);
});
