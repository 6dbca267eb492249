import { expect, test } from 'vitest';
import { chapters, stepOf } from '../../../src/state/learn';
import { articleParts } from '../../../src/state/learn/parts';
import { articleFigures } from '../../../src/state/library/gallery/article';

type Parts = typeof articleParts;

/** Steps where the article itself is corrected, and not its follow-up or all of it. */
const corrected = chapters.flatMap(({ id, steps }) =>
  steps.flatMap(({ erratum }, i) => (erratum?.claim.startsWith('The article') ? [{ chapter: id, step: i + 1 }] : [])),
);

/** Each part leads to a step of its own; each figure of the article has its part, and each chapter that corrects it. */
function* problems(parts: Parts): Generator<string> {
  const places = parts.map(({ chapter, step }) => `${chapter}.${step}`);
  for (const [i, { about, chapter, step }] of parts.entries()) {
    if (!stepOf(chapter, step)) yield `“${about}” leads nowhere`;
    if (places.indexOf(places[i] as string) < i) yield `“${about}” leads where another part does`;
  }
  const figures = parts.flatMap(({ figure }) => figure ?? []);
  if (figures.join() !== articleFigures.map(({ id }) => id).join()) yield `of the figures there are ${figures}`;
  for (const { chapter } of corrected) {
    if (!parts.some((part) => part.chapter === chapter) && chapter !== 'reading') yield `no part leads to ${chapter}`;
  }
}

test('each part of the article leads to the step that takes it up', () => {
  expect([...problems(articleParts)]).toEqual([]);
});

const [first, ...rest] = articleParts as readonly [Parts[number], ...Parts];

test.each([
  ['a step that there is not', [{ ...first, step: 9 }, ...rest]],
  ['a step twice', [first, { ...first, about: 'The same again' }, ...rest]],
  ['a figure without its part', articleParts.filter(({ figure }) => figure !== 'polar')],
  ['a chapter without its part', articleParts.filter(({ chapter }) => chapter !== 'downhill')],
])('%s is found', (_, parts) => {
  expect([...problems(parts)]).not.toEqual([]);
});
