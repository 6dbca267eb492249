import { describe, expect, test } from 'vitest';
import { mostSeries, type Series, type TogetherModel } from '../../../src/model/board/together';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { resultColumns, resultsText } from '../../../src/model/export/together-table';
import { linkRuns, maps, mostPanels } from '../../../src/state';
import { createTogetherBuilder, documentOf, togetherOf } from '../together';

const families = 'p1=&p2=map:squared&p3=map:exponential&p4=map:polar';
const line = 'map=identity&theta=0.5,0.3&start=0.5,0.3&loss=line&steps=300';

function named({ series }: TogetherModel, name: string): Series {
  const found = series.find((one) => one.name === name);
  if (!found) throw new Error(`no series ${name} among ${series.map((one) => one.name).join('; ')}`);
  return found;
}

describe('every series is the run of its own panel', () => {
  test.each(['descent', 'flow'])('%s', (run) => {
    const document = documentOf(`${line}&run=${run}&${families}`);
    const { series } = createTogetherBuilder()(document) ?? { series: [] };
    expect(series).toHaveLength(4);
    for (const [i, { scene }] of document.board.panels.entries()) {
      const own = createModelBuilder()(scene).flow.parametricRun;
      expect(series[i].run?.path).toEqual(own?.path);
      expect(series[i].result?.w).toEqual([...(own?.trajectory.w.slice(-2) ?? [])]);
    }
  });

  test('panels that differ in loss, start or kind of dynamics run as the selected one does, which is said', () => {
    const query = `${line}&p1=&p2=map:squared;steps:20;m1:3;loss:point;start:1,1&p3=map:polar;run:flow`;
    const model = togetherOf(query);
    expect(model.differing).toEqual(['loss', 'start', 'run']);
    expect(model.series.map(({ run }) => run && 'sample' in run.trajectory)).not.toContain(true);
    expect(named(model, 'Squared').run?.trajectory.length).toBe(21);
    expect(model.source).toBe(1);
    expect([...(named(model, 'Squared').run?.path.slice(0, 2) ?? [])]).toEqual([
      expect.closeTo(0.5, 12),
      expect.closeTo(0.3, 12),
    ]);
    const selected = togetherOf(`${query}&panel=2`);
    expect([selected.source, selected.start]).toEqual([2, [1, 1]]);
    expect(selected.series.find(({ id }) => id === 1)?.run?.trajectory.length).toBe(301);
  });

  test('linking makes the panels what the picture showed', () => {
    const document = documentOf(`${line}&p1=&p2=map:squared;start:1,1&p3=map:polar;start:theta`);
    const build = createTogetherBuilder();
    const before = build(document);
    const linked = linkRuns(document, 1);
    if (!linked.ok) throw new Error(linked.why);
    const after = build(linked.document);
    expect(after?.differing).toEqual([]);
    expect(after?.series.map(({ result }) => result)).toEqual(before?.series.map(({ result }) => result));
    expect(linked.document.board.linked).toEqual(expect.arrayContaining(['loss', 'start', 'run']));
  });

  test('starts at θ are one start only where w is one', () => {
    const apart = 'map=squared&theta=1,0.5&start=theta&p1=&p2=theta:0.5,0.5';
    expect(togetherOf(apart).differing).toEqual(['start']);
    expect(togetherOf('map=squared&theta=1,0.5&start=theta&p1=&p2=theta:-1,0.5').differing).toEqual([]);
    const linked = linkRuns(documentOf(apart), 1);
    if (!linked.ok) throw new Error(linked.why);
    expect(createTogetherBuilder()(linked.document)?.differing).toEqual([]);
  });
});

describe('each panel takes the steps of its own', () => {
  const rates = [
    'eta:0.3',
    'eta:0.1',
    'eta:0.03',
    'eta:0.01',
    'schedule:inverse',
    'momentum:0.5',
    'decay:0.1',
    'steps:9',
  ];
  const scene = 'map=power&N=4&w=0.01,0.008&start=theta&m1=2&m2=2&eta=0.02&steps=60&view=-0.2,2.6,-0.2,2.6';
  const board = `${scene}&linked=none&p1=&${rates.map((text, i) => `p${i + 2}=${text}`).join('&')}`;

  test('as by itself, under a name that says which', () => {
    const document = documentOf(board);
    const model = createTogetherBuilder()(document);
    expect(model?.differing).toEqual([]);
    const panels = model?.series.filter(({ id }) => id > 0) ?? [];
    expect(new Set(panels.map(({ name }) => name)).size).toBe(rates.length + 1);
    for (const [i, { scene: own }] of document.board.panels.entries()) {
      const alone = createModelBuilder()(own).flow.parametricRun;
      expect(panels[i].run?.path).toEqual(alone?.path);
    }
    expect(model?.clock).toBe('step, each with the rate of its panel');
    expect(model?.ownRates).toBe(true);
    expect(togetherOf(`${scene}&p1=&p2=momentum:0.5`).ownRates).toBe(false);
    expect(model?.chart.xMax).toBe(60);
  });

  test('whichever is selected, and with one of them the first to arrive in steps', () => {
    const first = togetherOf(board);
    const selected = togetherOf(`${board}&panel=4`);
    const ends = ({ series }: TogetherModel) => series.filter(({ id }) => id > 0).map(({ result }) => result);
    expect(ends(selected)).toEqual(ends(first));
    const steps = ends(first).flatMap((result) => result?.reached?.step ?? []);
    expect(first.sentence).toContain(`at step ${Math.min(...steps)}`);
  });
});

describe('the axis of time', () => {
  const start = 'w=0.05,0.05&start=theta&loss=line&a=-1&b=-2&c=15&run=flow';

  test('is in decades where flows halve their losses at times that are decades apart', () => {
    const { chart } = togetherOf(
      `map=identity&${start}&time=1e12&p1=&p2=map:squared;w:0.05,0.05&p3=map:inverse;w:0.05,0.05`,
    );
    expect(chart.xMin).toBeGreaterThan(0);
    // All runs are over long before the end of the clock, which the axis does not show.
    expect(chart.xMax).toBeLessThan(1e4);
    for (const { x } of chart.series) {
      expect(Math.min(...x)).toBeGreaterThanOrEqual(chart.xMin ?? 0);
      expect(Math.max(...x)).toBeLessThanOrEqual(chart.xMax);
    }
    expect(chart.description).toContain('logarithmic axis too');
  });

  test('is even for flows of one speed, and for steps', () => {
    for (const query of [`map=identity&${start}&time=9&p1=&p2=map:exponential`, `${line}&p1=&p2=map:power;N:4`]) {
      expect(togetherOf(query).chart.xMin).toBeUndefined();
    }
  });
});

describe('time to the tolerance', () => {
  // The identity on a bowl with H = I: w − w* shrinks by e^{−t}, or by 1 − η a step, and the loss by its square.
  const bowl = 'map=identity&theta=0,0&start=0.2,0.1&p1=&p2=map:squared;theta:1,1';

  test.each([0.5, 1e-2, 1e-4, 1e-7])('of the identity on a bowl is exact: %f', (tol) => {
    const flow = named(togetherOf(`${bowl}&run=flow&time=20&tol=${tol}`), 'Identity').result;
    expect(flow?.reached?.time).toBeCloseTo(-Math.log(tol) / 2, 6);
    expect(flow?.reached?.step).toBeUndefined();
    const steps = Math.ceil(Math.log(tol) / (2 * Math.log(0.9)) - 1e-9);
    const descent = named(togetherOf(`${bowl}&eta=0.1&steps=200&tol=${tol}`), 'Identity').result;
    expect(descent?.reached).toEqual({ step: steps, time: expect.closeTo(steps * 0.1, 12) });
  });

  test('falls as the tolerance grows, for all families', () => {
    for (const run of ['flow', 'descent']) {
      let last = new Map<number, number>();
      for (const tol of [1e-6, 1e-4, 1e-2, 0.3, 0.9]) {
        const times = togetherOf(`${line}&run=${run}&time=40&${families}&tol=${tol}`).series.map(
          ({ id, result }) => [id, result?.reached?.time ?? Infinity] as const,
        );
        for (const [id, time] of times) expect(time).toBeLessThanOrEqual(last.get(id) ?? Infinity);
        last = new Map(times);
      }
      expect(Math.max(...last.values())).toBeLessThan(1.5);
    }
  });

  test('is said not to be there where no step gets that far', () => {
    const model = togetherOf(`${line}&${families}&tol=1e-300`);
    for (const one of model.series) {
      expect(one.result?.reached).toBeUndefined();
      expect(resultColumns('descent')[0].text(one)).toBe('not reached');
    }
    expect(model.sentence).toContain('None gets down to 1e−300');
  });

  test('at the optimum is 0', () => {
    const model = togetherOf('map=identity&theta=1,1&start=1.5,1.2&p1=&p2=map:squared;theta:1,1');
    for (const { result } of model.series) expect(result?.reached).toEqual({ step: 0, time: 0 });
  });
});

test('with equal initial speed all set out alike, and the clock is the one that is stated', () => {
  const model = togetherOf(`${line}&run=flow&time=2&pace=speed&${families}`);
  expect(model.timeBase).toContain('equal initial speed');
  for (const { run, name } of model.series) {
    const line = model.chart.series.find(({ label }) => label === name);
    const { w } = run?.trajectory ?? { w: new Float64Array(4) };
    const speed = Math.hypot(w[2] - w[0], w[3] - w[1]) / (line?.x[1] ?? 0);
    // The gradient at the start, by which the canonical run sets out.
    const gradient = Math.abs((0.5 + 2 * 0.3 - 3) / Math.sqrt(5));
    expect(speed / gradient).toBeCloseTo(1, 1);
    expect(line?.x.at(-1)).toBeCloseTo(2, 9);
  }
});

describe('the canonical run', () => {
  test('stands beside the panels once', () => {
    const { series } = togetherOf('map=squared&p1=&p2=map:polar&p3=map:exponential');
    expect(series.filter(({ id }) => id === 0).map(({ name, style }) => [name, style])).toEqual([
      ['Canonical', mostSeries],
    ]);
  });

  test('is left out where the identity is among them', () => {
    expect(togetherOf(`${line}&${families}`).series.some(({ id }) => id === 0)).toBe(false);
  });
});

test('a start that a map does not reach leaves it without a path, and the reason stands in its row', () => {
  const model = togetherOf('map=identity&theta=1,1&start=-0.5,0.5&p1=&p2=map:squared&p3=map:exponential');
  const squared = named(model, 'Squared');
  expect([squared.run, squared.result, squared.ending]).toEqual([undefined, undefined, 'a square is never negative']);
  expect(model.chart.series.map(({ label }) => label)).toEqual(['Identity']);
  expect(model.description).toContain('Squared: a square is never negative');
  expect(resultColumns('descent').map(({ text }) => text(squared))).toEqual([
    ...Array(7).fill('–'),
    'a square is never negative',
  ]);
});

test('only what no map reaches is blank', () => {
  const view = 'view=-1,1,-1,1';
  expect(togetherOf(`map=squared&${view}&p1=&p2=map:exponential`).outside.length).toBeGreaterThan(0);
  expect(togetherOf(`map=squared&${view}&p1=&p2=map:polar`).outside).toEqual([]);
});

test('a run that diverges is said to, in words, and no number of it is shown', () => {
  const model = togetherOf('map=identity&theta=1,1&start=0.5,0.5&eta=3&steps=500&p1=&p2=map:polar');
  const [identity] = model.series;
  const texts = resultColumns('descent').map(({ key, text }) => [key, text(identity)] as const);
  expect(Object.fromEntries(texts)).toMatchObject({ loss: 'diverged', w: '–', l1: '–' });
  expect(identity.ending).toMatch(/^diverged at step \d+$/);
  expect(JSON.stringify([texts, model.sentence, model.description, resultsText(model.series, 'descent')])).not.toMatch(
    /NaN|Infinity|undefined/,
  );
});

test('all panels of the largest board are shown', () => {
  const ids = Array.from({ length: mostPanels }, (_, i) => `p${i + 1}=theta:${1 + i / 10},0.5`);
  const model = togetherOf(`map=polar&${ids.join('&')}`);
  expect(model.series.filter(({ id }) => id > 0)).toHaveLength(mostPanels);
  expect(model.chart.series).toHaveLength(mostPanels + 1);
  expect(model.description).toContain(`${mostPanels + 1} runs`);
  expect(new Set(model.series.map(({ style }) => style)).size).toBe(mostSeries + 1);
});

test('names are as short as tells them apart', () => {
  const names = (query: string) => togetherOf(query).series.map(({ name }) => name);
  expect(names(`${line}&p1=&p2=map:power;N:4&p3=map:power;N:0.5&p4=map:polar`)).toEqual([
    'Identity',
    'Power θᴺ, N = 4',
    'Power θᴺ, N = 0.5',
    'Polar',
  ]);
  expect(names('map=polar&theta=1,0.5&p1=&p2=theta:2,0.5')).toEqual(['r = 1', 'r = 2', 'Canonical']);
  expect(names('map=polar&p1=name:small&p2=theta:2,0.5')[0]).toBe('small');
});

test('all maps there are run together on each loss, with finite numbers', () => {
  for (const loss of ['point', 'line']) {
    const ids = maps.ids.filter((id) => id !== 'identity').slice(0, 12);
    const panels = ids.map((id, i) => `p${i + 1}=${id === 'squared' ? '' : `map:${id}`}`);
    const model = togetherOf(`map=squared&loss=${loss}&start=0.5,0.5&run=flow&${panels.join('&')}`);
    for (const { result, ending } of model.series) {
      expect(ending).not.toBe('');
      if (result) expect(Number.isFinite(result.loss + result.l1 + result.l2 + result.lmax)).toBe(true);
    }
  }
});

test('what did not change is not run again', () => {
  const build = createTogetherBuilder();
  const document = documentOf(`${line}&${families}`);
  const before = build(document);
  const board = { ...document.board, tolerance: 0.5 };
  const after = build({ ...document, board });
  expect(after?.series.map(({ run }) => run)).toEqual(before?.series.map(({ run }) => run));
  for (const [i, one] of (after?.series ?? []).entries()) expect(one.run).toBe(before?.series[i].run);
  expect(after?.levels).toBe(before?.levels);
});

test('copied results hold every digit, a line for each run', () => {
  const model = togetherOf(`${line}&${families}`);
  const lines = resultsText(model.series, 'descent').split('\n');
  expect(lines).toHaveLength(5);
  const [, ...cells] = lines[2].split('\t');
  expect(Number(cells[2])).toBe(model.series[1].result?.loss);
  expect(cells[3].split(' ').map(Number)).toEqual(model.series[1].result?.w);
});

test('a name that looks like a formula is copied as a text', () => {
  const [first] = togetherOf(`${line}&${families}`).series;
  expect(resultsText([{ ...first, name: '=1+1' }], 'descent').split('\n')[1]).toMatch(/^'=1\+1\t/);
});
