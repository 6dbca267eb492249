import { describe, expect, test } from 'vitest';
import { createBoardBuilder } from '../../src/model/board/build-board';
import { figureWords } from '../../src/model/board/panel-figures';
import { commonLegend, marksOfAll } from '../../src/model/overlay/common-legend';
import { legendOf } from '../../src/model/overlay/legend';
import { coverModel } from '../../src/model/questions/cover';
import type { Model } from '../../src/model/types/types';
import { placeWords, plainText, preconditionerSentence } from '../../src/model/words/describe';
import { buildFlowPicture, buildResponsePicture, lightTheme, nodesOf } from '../../src/render';
import { decodeDocument, maps } from '../../src/state';
import { documentOfExhibit } from '../../src/state/library/gallery';
import { modelOf } from '../model/scene';
import { loadParts } from '../parts';
import { seeded } from '../seeded';
import { exhibits } from '../state/exhibits';

await loadParts();

const size = { width: 480, height: 480 };

/** What is drawn, by the keys of its nodes, beside the mark that is to stand for it. */
const drawnAs = {
  response: { canonical: 'canonical', vector: /^vector$/, ellipse: 'ellipse', probe: 'probe-ring' },
  flow: {
    canonical: 'canonical',
    'canonical-run': 'run-canonical',
    parametric: 'run-parametric',
    w: /^w$/,
    start: 'start',
  },
} as const;

function keysOf(kind: 'response' | 'flow', model: Model): readonly string[] {
  const build = kind === 'response' ? buildResponsePicture : buildFlowPicture;
  return nodesOf(build(model, size, lightTheme)).map(({ key }) => key);
}

/** Scenes with anything hidden, coloured, started at θ or elsewhere, of every map. */
function* scenes(count: number): Generator<string> {
  const next = seeded('legends');
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)];
  const hidable = ['canonical', 'ellipse', 'vector', 'probe', 'slopes', 'field', 'trajectories', 'contours'];
  const ids = maps.ids.filter((id) => id !== 'custom');
  for (let i = 0; i < count; i++) {
    const hidden = hidable.filter(() => next() < 0.4);
    const start = pick(['', '&start=theta', '&start=0.7,0.4']);
    yield `map=${pick(ids)}&hide=${hidden.join() || 'none'}&colour=${pick(['none', 'gain', 'turn'])}${start}`;
  }
}

test('legends name what is drawn and nothing else, whatever is hidden', () => {
  for (const query of scenes(40)) {
    const model = modelOf(query);
    for (const kind of ['response', 'flow'] as const) {
      const marks = legendOf(kind, model).items.map(({ mark }) => mark);
      const keys = keysOf(kind, model);
      for (const [mark, key] of Object.entries(drawnAs[kind])) {
        const drawn = keys.some((each) => (typeof key === 'string' ? each === key : key.test(each)));
        // A start on which w lies is named once, as both.
        const expected = mark === 'w' && marks.includes('start') && !marks.includes('w') ? false : drawn;
        expect(marks.includes(mark), `${query}: ${mark} in the ${kind} picture`).toBe(expected);
      }
    }
  }
});

test('of a covered response map neither the arrows that a question hides nor their length are named', () => {
  for (const query of scenes(10)) {
    const { items, key } = legendOf('response', coverModel(modelOf(query)));
    const named = items.map(({ mark }) => mark);
    expect(named, query).not.toContain('parametric');
    expect(named, query).not.toContain('coloured');
    expect(key, query).toBeUndefined();
  }
});

test('of a covered flow field nothing is told that only its hidden arrows show', () => {
  const open = modelOf('colour=gain');
  expect(legendOf('flow', open).bars).not.toEqual([]);
  for (const model of [open, ...[...scenes(10)].map((query) => modelOf(query))]) {
    const { bars, notes, caption } = legendOf('flow', coverModel(model));
    expect([bars, notes, caption]).toEqual([[], '', '']);
  }
});

test('where arrows are coloured, neither their swatch nor their key has the colour of plain ones', () => {
  for (const colour of ['none', 'gain', 'turn']) {
    const { items, key } = legendOf('response', modelOf(`map=squared&theta=1,0.5&colour=${colour}`));
    const marks = items.map(({ mark }) => mark);
    expect([marks.includes('parametric'), marks.includes('coloured'), key?.coloured === true]).toEqual(
      colour === 'none' ? [true, false, false] : [false, true, true],
    );
  }
});

test('double heads are told of where there are some', () => {
  const words = (theta: string) => {
    const { items, key } = legendOf('response', modelOf(`map=squared&theta=${theta}`));
    return [items.find(({ mark }) => mark === 'vector')?.words, key?.words.includes('» longer')];
  };
  expect(words('10,1')).toEqual(['w, the function, ends outside', true]);
  expect(words('1,0.5')).toEqual(['w, the function', false]);
});

describe('below a board', () => {
  const marksOf = (query: string) => {
    const { panels } = createBoardBuilder()(decodeDocument(query).document, undefined, () => false);
    return marksOfAll(panels.map(({ panel, model }) => commonLegend(panel.view, model)));
  };

  test('the arrow is w or θ only where both are drawn, and is not named where none is', () => {
    const words = (query: string) =>
      marksOf(`?place=compare&map=squared&${query}`).find(({ mark }) => mark === 'vector')?.words;
    expect(words('p1=&p2=theta:2,1')).toBe('w, the function');
    expect(words('draw=theta&p1=&p2=theta:2,1')).toBe('θ, the parameter');
    expect(words('p1=&p2=draw:theta')).toBe('w, the function or θ, the parameter');
    expect(words('hide=vector&p1=&p2=theta:2,1')).toBeUndefined();
  });

  test('each mark stands once, and tells nothing that one panel came to', () => {
    for (const exhibit of exhibits) {
      const { panels } = createBoardBuilder()(documentOfExhibit(exhibit), undefined, () => false);
      const marks = marksOfAll(panels.map(({ panel, model }) => commonLegend(panel.view, model)));
      expect(new Set(marks.map(({ mark }) => mark)).size).toBe(marks.length);
      expect(marks.map(({ words }) => words).join()).not.toMatch(/step \d|t = \d|× \d/);
    }
  });
});

describe('the head of a panel', () => {
  const heads = exhibits.flatMap((exhibit) =>
    createBoardBuilder()(documentOfExhibit(exhibit), undefined, () => false).panels.map(
      (panel) => [`${exhibit.id} ${panel.name}`, panel] as const,
    ),
  );

  test.each(heads.filter(([, { panel }]) => panel.view === 'flow'))(
    '%s says how far the arrows in view turn',
    (_, head) => {
      const { canonical, parametric } = head.model.flow;
      const turns = Array.from(canonical.field.u, (gx, k) => {
        const [gy, x, y] = [canonical.field.v[k], parametric.field.u[k], parametric.field.v[k]];
        return Math.acos(Math.min(1, Math.max(-1, (gx * x + gy * y) / (Math.hypot(gx, gy) * Math.hypot(x, y)))));
      }).filter(Number.isFinite);
      const [, said] = figureWords(head.figures).match(/^turns ≤ (\d+)°/) ?? [];
      expect(Number(said)).toBe(Math.round((Math.max(...turns) * 180) / Math.PI));
      expect(figureWords(head.figures)).not.toContain('κ');
    },
  );

  test.each(heads.filter(([, { panel }]) => panel.view === 'response'))('%s speaks of its θ', (_, head) => {
    expect(figureWords(head.figures)).toMatch(/^(κ|gain|every gradient)/);
  });
});

test('what is said of θ says so where the runs that are seen start elsewhere', () => {
  for (const query of scenes(20)) {
    const model = modelOf(query);
    const apart = Math.hypot(model.w[0] - model.flow.start[0], model.w[1] - model.flow.start[1]) > 1e-6;
    const seen = !model.scene.hidden.includes('trajectories');
    expect(placeWords(model) !== '', query).toBe(apart && seen);
    expect(plainText(preconditionerSentence(model))).toMatch(/[.]$/);
  }
});
