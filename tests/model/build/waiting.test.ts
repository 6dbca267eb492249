import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { type FamilyId, families } from '../../../src/core';
import { modelCell } from '../../../src/model/build/model';
import { sceneCells } from '../../../src/model/build/scene';
import type { Effort } from '../../../src/model/cells/cell';
import { inSlices, type Pace } from '../../../src/model/cells/pace';
import { type ReadingId, read, readings } from '../../../src/model/readings';
import { createShared } from '../../../src/model/scene/shared';
import { startTable } from '../../../src/model/starts/start-table';
import type { Model } from '../../../src/model/types/types';
import { drawnWords, integratorWords } from '../../../src/model/words/describe-run';
import { decode } from '../../../src/state/link/link';
import { loadParts } from '../../parts';

await loadParts();

/** A page so slow that each work comes to its first step, and that never goes on. */
function slowPage(): Pace {
  let time = 0;
  return inSlices({ now: () => (time += 1000), later: () => {} });
}

function waitingModel(query: string): Model {
  const [scene, effort] = [signal(decode(query).scene), signal<Effort>('full')];
  return modelCell(sceneCells({ scene, effort, pace: slowPage(), shared: createShared() })).value;
}

const ids = Object.keys(readings) as ReadingId[];

/** Whatever is written of a scene beside its pictures. */
function wordsOf(model: Model): string {
  const { flow, response, plane } = model;
  const described = [flow, response, plane].map(({ description }) => description);
  const readOff = ids.map((id) => JSON.stringify(read(id, readings[id].scenes === 2 ? [model, model] : [model])));
  return [...described, ...readOff, JSON.stringify(startTable(model)), integratorWords(flow), drawnWords(model)].join(
    '\n',
  );
}

const maps = Object.keys(families) as FamilyId[];

const scenes = ['run=flow', 'run=flow&loss=line&start=theta&starts=0.1,0.2,0.4,0.1&plane=1', 'run=gd'];

test.each(maps)('%s: nothing is said of numbers that are not there yet', (map) => {
  for (const rest of scenes) {
    const words = wordsOf(waitingModel(`map=${map}&${rest}`));
    expect(words.replaceAll(/arrows undefined/g, '')).not.toMatch(/undefined|NaN|Infinity/);
  }
});

test('runs that are waited for are said to be', () => {
  expect(wordsOf(waitingModel('map=squared&run=flow'))).toContain('No parametric run: not computed yet.');
});
