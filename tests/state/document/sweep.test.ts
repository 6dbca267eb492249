import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { panelNames } from '../../../src/model/board/panel-names';
import {
  type Document,
  decodeDocument,
  documentOf,
  encodeDocument,
  losses,
  maps,
  type Scene,
} from '../../../src/state';
import { readValues, room, spaced, sweep, sweepBase } from '../../../src/state/document/sweep';
import { type SweepControl, sweepControls } from '../../../src/state/document/sweep-controls';
import { decode } from '../../../src/state/link/link';
import { tries } from '../../tries';
import { scenes } from '../arbitrary';

await maps.find('custom')?.load?.();

const scene = (query: string): Scene => decode(query).scene;
const control = (of: Scene, key: string): SweepControl => {
  const found = sweepControls(of).find((each) => each.key === key);
  if (found === undefined) throw new Error(`no control ${key}`);
  return found;
};

/** As a browser hands an address to the app. */
function read(document: Document): Document {
  const url = new URL(encodeDocument(document), 'http://localhost/');
  const { document: back, issues, broken } = decodeDocument(url.search, url.hash);
  expect([issues, [...broken]]).toEqual([[], []]);
  return back;
}

function swept(document: Document, key: string, values: readonly number[], replace = true): Document {
  const made = sweep(document, { control: key, values, replace });
  if (!made.ok) throw new Error(made.why);
  return made.document;
}

const names = (document: Document) => panelNames(document.board.panels);

/** Every family, a wider network too, and every loss under both dynamics. */
const queries = [
  ...maps.ids.map((id) => `map=${id}`),
  'map=deep-linear&h=3',
  ...losses.ids.flatMap((loss) => ['flow', 'descent'].map((run) => `loss=${loss}&run=${run}`)),
];

describe.each(queries)('%s', (query) => {
  const base = scene(query);

  test('has controls with keys of their own, which read what the scene holds', () => {
    const controls = sweepControls(base);
    expect(new Set(controls.map(({ key }) => key)).size).toBe(controls.length);
    for (const { read: value } of controls) expect(value(base)).not.toBeNaN();
  });

  test('every control can be swept, and the board is read back from its link', () => {
    for (const { key, spec, set, read: value } of sweepControls(base)) {
      const [low, high] = spec.range;
      const candidates = [high, low + 0.25 * (high - low), low + 0.75 * (high - low), 1, 2, 3, 4];
      const whole = candidates.map((x) => (spec.step === 1 ? Math.round(x) : Number(x.toPrecision(3))));
      const values = [...new Set(whole)].filter((x) => set(base, x).ok).slice(0, 3);
      expect(values.length, key).toBeGreaterThan(1);
      const made = sweep(documentOf(base), { control: key, values, replace: true });
      if (!made.ok) throw new Error(made.why);
      const { panels } = made.document.board;
      const held = panels.map((panel) => Number(value(panel.scene).toPrecision(9)));
      // A chart can reach one gauge in several ways: turned by 180° or stretched by a negative factor.
      if (key.startsWith('shape.')) expect(new Set(panels.map((panel) => panel.scene.theta)).size).toBe(values.length);
      else expect(held).toEqual(values);
      expect(new Set(names(made.document)).size, `${key}: ${names(made.document)}`).toBe(panels.length);
      expect(read(made.document)).toEqual(made.document);
    }
  });
});

test('any value of any control of any scene is taken or refused with a reason', () => {
  fc.assert(
    fc.property(scenes, fc.nat(), fc.double({ min: -1e3, max: 1e3, noNaN: true }), (base, pick, value) => {
      const controls = sweepControls(base);
      const { key } = controls[pick % controls.length];
      const made = sweep(documentOf(base), { control: key, values: [value], replace: true });
      if (made.ok) expect(read(made.document)).toEqual(made.document);
      else expect(made.why).toMatch(/\w.*\.$/);
    }),
    { numRuns: tries(200, 50), seed: 11 },
  );
});

describe('names', () => {
  test('say the value', () => {
    expect(names(swept(documentOf(scene('map=power')), 'map.N', [1, 2, 4, 6]))).toEqual(
      [1, 2, 4, 6].map((n) => `N = ${n}`),
    );
    const radii = swept(documentOf(scene('map=polar&theta=1,0.5')), 'theta.r', [0.3, 0.75, 1.5, 3]);
    expect(names(radii)).toEqual(['r = 0.3', 'r = 0.75', 'r = 1.5', 'r = 3']);
    expect(names(swept(documentOf(scene('')), 'theta.theta1', [1, 2]))).toEqual(['θ₁ = 1', 'θ₁ = 2']);
    expect(names(swept(documentOf(scene('')), 'scene.g1', [-1, 2]))).toEqual(['g₁ = −1', 'g₁ = 2']);
  });
});

describe('the board', () => {
  const board = swept(documentOf(scene('map=polar&theta=1,0.5')), 'theta.r', [0.3, 0.75, 1.5, 3]);

  test('starts from the selected panel, else the first', () => {
    expect(sweepBase(board).panel?.id).toBe(1);
    expect(sweepBase({ ...board, focus: 3 }).scene.theta[0]).toBe(1.5);
  });

  test('is replaced or added to', () => {
    const more = swept({ ...board, focus: 4 }, 'theta.phi', [0, 1], false);
    expect(more.board.panels.map(({ scene: each }) => each.theta)).toEqual([
      [0.3, 0.5],
      [0.75, 0.5],
      [1.5, 0.5],
      [3, 0.5],
      [3, 0],
      [3, 1],
    ]);
    expect(swept({ ...board, focus: 4 }, 'theta.phi', [0, 1]).board.panels).toHaveLength(2);
  });

  test('holds twelve panels, and says so', () => {
    const values = Array.from({ length: 9 }, (_, i) => i + 1);
    const made = sweep(board, { control: 'theta.phi', values, replace: false });
    expect(made).toEqual({
      ok: false,
      why: 'A grid holds 12 panels; 4 are there already. This sweep would add 9.',
    });
    expect(room(board, true).most).toBe(12);
  });

  test('what the panels shared and do not any more is said', () => {
    const made = sweep(board, { control: 'loss.m1', values: [1, 2], replace: true });
    expect(made).toMatchObject({ ok: true, note: expect.stringContaining('No longer linked') });
    if (made.ok) expect(made.document.board.panels.map(({ view }) => view)).toEqual(['flow', 'flow']);
  });

  test('a figure’s title goes with its panels; one’s own stays', () => {
    const titled = { ...board, board: { ...board.board, title: 'Mine' } };
    expect(swept(titled, 'theta.r', [1, 2]).board.title).toBe('Mine');
    const figure = { ...board, board: { ...board.board, title: 'Polar', figure: 'polar' } };
    expect(swept(figure, 'theta.r', [1, 2]).board).toMatchObject({ title: '', figure: '' });
  });
});

describe('values', () => {
  const power = scene('map=power');
  const inverse = scene('map=inverse');

  test('are numbers separated by commas, with or without blanks', () => {
    expect(readValues('1, 2,4 , −6', power, control(power, 'theta.theta1'))).toEqual({
      ok: true,
      values: [1, 2, 4, -6],
    });
  });

  test.each([
    ['1, two, 3', '“two”', 2, /not a number/],
    ['1,,3', '“”', 2, /a number is missing/],
    ['1; 2', '“1; 2”', 1, /not a number/],
    ['0x10', '“0x10”', 1, /not a number/],
    ['1e999', '“1e999”', 1, /too large/],
    ['1, 0', '“0”', 2, /0/],
    ['1, 2, 1.0', '“1.0”', 3, /the 1st value too/],
  ])('%s: which one, and why', (text, quoted, which, why) => {
    const made = readValues(text, inverse, control(inverse, 'theta.theta1'));
    if (made.ok) throw new Error('no refusal');
    expect(made.bad).toHaveLength(1);
    expect(`“${made.bad[0].text}”`).toBe(quoted);
    expect(made.bad[0].ordinal).toBe(which);
    expect(made.bad[0].why).toMatch(why);
  });

  test('that the map or the loss refuses are told with its reason', () => {
    const deep = scene('map=deep-linear');
    expect(readValues('2, 2.5, 9', deep, control(deep, 'map.h'))).toMatchObject({
      bad: [{ ordinal: 2, why: expect.stringContaining('whole') }, { ordinal: 3 }],
    });
    expect(readValues('-1', power, control(power, 'loss.h1'))).toMatchObject({
      bad: [{ why: expect.stringContaining('negative curvature') }],
    });
    expect(readValues('0', deep, control(deep, 'shape.stretch1'))).toMatchObject({
      bad: [{ why: expect.stringContaining('det A = 0') }],
    });
  });
});

describe('spacing', () => {
  const base = { from: 0, to: 1, count: 5, law: 'linear', whole: false } as const;

  test('is even, or by equal factors', () => {
    expect(spaced(base)).toEqual({ ok: true, value: [0, 0.25, 0.5, 0.75, 1] });
    expect(spaced({ ...base, from: 0.1, to: 10, law: 'log' })).toEqual({
      ok: true,
      value: [0.1, 0.3162, 1, 3.162, 10],
    });
    expect(spaced({ ...base, to: 3, whole: true })).toEqual({ ok: true, value: [0, 1, 2, 3] });
  });

  test.each([
    [{ ...base, law: 'log' as const }, /above 0/],
    [{ ...base, count: 13 }, /from 2 to 12/],
    [{ ...base, count: 2.5 }, /whole/],
    [{ ...base, to: 0 }, /the same/],
  ])('%o is refused', (asked, why) => {
    expect(spaced(asked)).toEqual({ ok: false, why: expect.stringMatching(why) });
  });
});
