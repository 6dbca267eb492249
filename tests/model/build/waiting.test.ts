import { signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { type FamilyId, families } from '../../../src/core';
import { boardCell } from '../../../src/model/board/build-board';
import { togetherCell } from '../../../src/model/board/build-together';
import { comparePanels } from '../../../src/model/board/compare-panels';
import { modelCell } from '../../../src/model/build/model';
import { sceneCells } from '../../../src/model/build/scene';
import type { Effort } from '../../../src/model/cells/cell';
import { inSlices, type Pace } from '../../../src/model/cells/pace';
import { describePicture } from '../../../src/model/overlay/describe-picture';
import { legendOf } from '../../../src/model/overlay/legend';
import { type ReadingId, read, readings } from '../../../src/model/readings';
import { createShared } from '../../../src/model/scene/shared';
import { scaleCurve } from '../../../src/model/starts/scale-curve';
import { startTable } from '../../../src/model/starts/start-table';
import type { Model } from '../../../src/model/types/types';
import { drawnWords, integratorWords } from '../../../src/model/words/describe-run';
import { decodeDocument } from '../../../src/state/link/document-link';
import { decode } from '../../../src/state/link/link';
import { shownPictures } from '../../../src/state/scene/pictures';
import { loadParts } from '../../parts';
import { modelOf } from '../scene';

await Promise.all([loadParts(), families.custom.load?.()]);

/** A page so slow that each work comes to its first step, and that goes on only where it is told to. */
function slowPage(): { readonly pace: Pace; goOn(): void } {
  let time = 0;
  const tasks: (() => void)[] = [];
  const pace = inSlices({ now: () => (time += 1000), later: (run) => void tasks.push(run) });
  return {
    pace,
    goOn() {
      for (let task = tasks.shift(); task; task = tasks.shift()) task();
    },
  };
}

function waitingModel(query: string) {
  const [scene, effort] = [signal(decode(query).scene), signal<Effort>('full')];
  const { pace, goOn } = slowPage();
  const model = modelCell(sceneCells({ scene, effort, pace, shared: createShared() }));
  return { model: () => model.value, goOn };
}

const ids = Object.keys(readings) as ReadingId[];

const readOff = (model: Model, id: ReadingId) => read(id, readings[id].scenes === 2 ? [model, model] : [model]);

/** Whatever is written of a scene, in its pictures and beside them. */
function wordsOf(model: Model): string {
  return [
    ...shownPictures(model.scene).flatMap((kind) => {
      const { notes, caption, items } = legendOf(kind, model);
      return [describePicture(kind, model), notes, caption, ...items.map(({ words }) => words)];
    }),
    ...ids.map((id) => JSON.stringify(readOff(model, id))),
    ...[JSON.stringify(startTable(model)), integratorWords(model.flow), drawnWords(model), model.chart.description],
  ].join('\n');
}

const maps = Object.keys(families) as FamilyId[];

const scenes = [
  'run=flow',
  'run=flow&loss=line&start=theta&starts=0.1,0.2,0.4,0.1&plane=1&inputs=1',
  'run=descent&plane=1&planegrid=61&viewgrid=121&gainmap=most&lines=even',
];

/** What is said of something that is looked for and not there. */
const nothing = /\d+ arrows? undefined|No critical point|none in view|no end|did not converge|nothing to compare/g;

describe('nothing is said of numbers that are not there yet', () => {
  test.each(maps)('%s', (map) => {
    for (const rest of scenes) {
      const { model, goOn } = waitingModel(`map=${map}&${rest}`);
      const first = wordsOf(model());
      expect(first.replaceAll(nothing, ''), rest).not.toMatch(/undefined|NaN|Infinity/);
      const said = Array.from(first.matchAll(nothing), ([words]) => words);
      if (said.length === 0) continue;
      goOn();
      // What there is none of, there is none of however long one waits.
      const last = wordsOf(model());
      for (const words of said) expect(last, rest).toContain(words);
    }
  });

  test('of critical points, which are counted once they are found', () => {
    const { model, goOn } = waitingModel('map=squared&plane=1');
    expect(readOff(model(), 'ghosts')).toEqual({ words: 'not computed yet', waits: true });
    expect(readOff(model(), 'criticalKinds')).toEqual({ words: 'not computed yet', waits: true });
    expect(model().plane.description).toContain('Critical points: not computed yet.');
    goOn();
    expect(readOff(model(), 'ghosts').value).toBe(5);
  });

  test('of arrows: those of a first coarse field are not counted', () => {
    const { model, goOn } = waitingModel('map=squared&viewgrid=121&view=-1,1,-1,1');
    expect(legendOf('flow', model()).notes).toBe('arrows not computed yet');
    goOn();
    expect(legendOf('flow', model()).notes).toMatch(/^\d{5} arrows undefined$/);
  });

  test('of so many responses that to count and colour them would fill the frame, however fast the page', () => {
    const tasks: (() => void)[] = [];
    const fast = inSlices({ now: () => 0, later: (run) => void tasks.push(run) });
    const [scene, effort] = [signal(decode('grid=111&colour=gain').scene), signal<Effort>('full')];
    const model = modelCell(sceneCells({ scene, effort, pace: fast, shared: createShared() }));
    const said = () => {
      const { response } = model.value;
      return [response.parametric.field.n, legendOf('response', model.value).notes];
    };
    const [few, coarse, whole] = [6 ** 2, 56 ** 2, 111 ** 2];
    expect(said()).toEqual([few, 'arrows not computed yet']);
    const goOn = () => {
      for (let task = tasks.shift(); task; task = tasks.shift()) task();
    };
    goOn();
    expect(said()).toEqual([whole, '']);
    // Where they are is known by now: a θ that is typed has them all at once.
    const { theta, response } = decode('theta=0.7,1.1&grid=111&window=-9,9,-9,9').scene;
    scene.value = { ...scene.value, theta };
    expect(said()).toEqual([whole, '']);
    // In another window there are at first as many as are drawn in a drag.
    scene.value = { ...scene.value, response };
    expect(said()).toEqual([coarse, 'arrows not computed yet']);
  });

  test('of the runs of a board', () => {
    const document = signal(decodeDocument('?run=flow&p1=picture:flow&p2=map:squared;picture:flow').document);
    const { pace, goOn } = slowPage();
    const [isCovered, effort] = [() => false, signal<Effort>('full')];
    const board = boardCell({ document, effortOf: () => 'full', pace, isCovered });
    const together = togetherCell({ document, effort, pace, isCovered });
    const said = () => [comparePanels(board.value.panels), together.value?.sentence];
    expect(said()).toEqual(['Some runs are not computed yet.', 'Some runs are not computed yet.']);
    for (let times = 0; times < 3; times++) {
      goOn();
      said();
    }
    expect(said().join()).not.toContain('computed');
  });
});

test('runs that are waited for are said to be', () => {
  const { model, goOn } = waitingModel('map=squared&run=flow');
  expect(wordsOf(model())).toContain('No parametric run: not computed yet.');
  expect(readOff(model(), 'end')).toEqual({ words: 'not computed yet', waits: true });
  goOn();
  expect(wordsOf(model())).not.toContain('not computed yet');
});

test.each(['polar&loss=logistic', 'hadamard&h1=1000', 'difference&loss=line'])(
  'the ends over all scales of the start come bit by bit, and are those that come at once: %s',
  (query) => {
    const { model, goOn } = waitingModel(`map=${query}&alpha=0.1`);
    expect(scaleCurve(model())).toBeUndefined();
    goOn();
    expect(scaleCurve(model())).toEqual(scaleCurve(modelOf(`map=${query}&alpha=0.1`)));
    expect(scaleCurve(model())?.simulated.alpha).toHaveLength(25);
  },
);
