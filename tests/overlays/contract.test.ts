import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mark } from '../../src/model/overlay/legend-types';
import { type Overlay, overlay } from '../../src/model/overlay/overlay';
import { particlesAt } from '../../src/model/starts/particles';
import type { Model } from '../../src/model/types/types';
import { overlayNames } from '../../src/overlays';
import { allOverlays } from '../../src/overlays/parts';
import {
  buildFlowPicture,
  buildInputsPicture,
  buildPlanePicture,
  buildResponsePicture,
  lightTheme,
  nodesOf,
} from '../../src/render';
import { drawing } from '../../src/render/layers/overlay-drawing';
import { ownFields } from '../../src/state/fields/fields';
import { modelOf } from '../model/scene';
import { loadParts } from '../parts';
import { isSeenCovered, overlayFaults } from './contract';

await loadParts();

const { overlays } = await allOverlays.load();

/** Scenes that show, taken together, all there is. */
const links = [
  '',
  'hide=none&colour=gain&gainmap=most&finitestep=0.3&starts=0.5,1.5,1.8,0.4&plane=1&image=1',
  'lines=even&colour=turn&plane=1',
  'map=squared&loss=line&a=1&b=2&c=-3&run=flow&start=0.9,0.15&mirror=1&starts=1,1&alpha=0.5',
  'map=squared&loss=line&a=1&b=2&c=-3&run=flow&start=0.9,0.15&mirror=1',
  'map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&fan=60&B=2,1,1,1&reach=1&plane=1',
  'map=polar&theta=0,0.5&plane=1&image=1',
  'inputs=1&loss=logistic',
  'inputs=1&loss=least-squares&std=0',
  // An overlay whose field nothing else reads is there by the example of its own.
  ...ownFields.map(({ key, example }) => `${key}=${example}`),
];
const models = links.map(modelOf);
/** The same with what a hand or a clock adds. */
const sources = models.map((model) => ({ ...pictures(model), aiming: true, particles: particlesAt(model, 1) }));

function pictures(model: Model) {
  const { scene, source, response, flow, plane, inputs } = model;
  return { scene, source, response, flow, plane, inputs };
}

test('the table names every folder, and there is a folder for every name', () => {
  const folders = readdirSync(new URL('../../src/overlays', import.meta.url), { withFileTypes: true });
  expect(folders.flatMap((each) => (each.isDirectory() ? [each.name] : [])).sort()).toEqual([...overlayNames].sort());
});

test('no two overlays of a picture have one key', () => {
  const keys = overlays.map(({ key, picture }) => `${picture} ${key}`);
  expect(new Set(keys).size).toBe(keys.length);
});

const named = overlays.map((of) => ({ name: `${of.key} in the ${of.picture} picture`, of }));

test.each(named)('$name is drawn, told and kept', ({ of }) => expect(overlayFaults(of, sources)).toEqual([]));

test('a covered panel shows what may be seen there, and nothing else', () => {
  const seen = overlays.filter((of) => isSeenCovered(of, models)).map(({ key, picture }) => `${picture} ${key}`);
  expect(seen.sort()).toEqual(
    [
      ...['response axes', 'response canonical', 'response field', 'response half-plane', 'response probe'],
      'response vector',
      ...['flow axes', 'flow contours', 'flow field', 'flow minimiser', 'flow outside', 'flow points', 'flow runs'],
      ...['flow slopes', 'plane axes', 'plane points'],
      ...['inputs axes', 'inputs data', 'inputs functions', 'inputs levels'],
    ].sort(),
  );
});

test.each(links)('a picture of the same model is the same bands: %s', (link) => {
  const model = modelOf(link);
  const size = { width: 420, height: 420 };
  for (const build of [buildResponsePicture, buildFlowPicture, buildPlanePicture, buildInputsPicture] as const) {
    const first = build(model, size, lightTheme);
    const next = build(model, size, lightTheme, first);
    expect([next.back === first.back, next.middle === first.middle, next.front === first.front]).toEqual([
      true,
      true,
      true,
    ]);
    expect(nodesOf(first).length).toBeGreaterThan(0);
  }
});

describe('what is wrong with a planted overlay is told', () => {
  const sound = overlay({
    key: 'planted',
    picture: 'flow',
    numbers: ({ flow }) => ({ at: flow.w }),
    legend: () => [mark('parametric', 'planted')],
  });
  const drawn = drawing({
    of: sound,
    band: 'front',
    height: 0,
    draw: ({ at }) => [{ kind: 'path', key: 'planted', draw: (context) => context.moveTo(at[0], at[1]), clip: false }],
  });
  const faults = (wrong: Partial<Overlay<{ at: readonly number[] }, 'flow'>>, layers = [drawn]) =>
    overlayFaults({ ...sound, ...wrong } as Overlay, sources, layers).join('\n');

  test('a sound one has no fault', () => expect(faults({})).toBe(''));

  test.each([
    ['is shown nowhere', { numbers: () => undefined }, 'no scene shows it'],
    ['has a legend of none', { legend: () => [] }, 'no legend speaks of it'],
    ['has a mark that nobody draws', { legend: () => [mark('no-such-mark', 'planted')] }, 'no mark no-such-mark'],
    ['says a number that is none', { sentence: () => `at ${Number.NaN}` }, 'it says at NaN'],
    ['is another one each time', { numbers: () => ({ at: [Math.random()] }) }, 'another part each time'],
  ])('one that %s', (_, wrong, told) => expect(faults(wrong)).toContain(told));

  test('one that nothing draws', () => expect(faults({}, [])).toContain('nothing draws it'));

  test('one that is drawn nowhere', () => {
    const wild = {
      ...drawn,
      draw: () => [
        { ...drawn.draw({ at: [0, 0] } as never, {} as never)[0], draw: (c: Pen) => c.moveTo(Number.NaN, 0) },
      ],
    };
    expect(faults({}, [wild as typeof drawn])).toContain('not finite');
  });

  test('one that says nothing of a cover is not seen there, and one that gives it all away is', () => {
    expect(isSeenCovered(sound, models)).toBe(false);
    expect(isSeenCovered({ ...sound, covered: (part: unknown) => part } as Overlay, models)).toBe(true);
  });
});

interface Pen {
  moveTo(x: number, y: number): void;
}
