import { describe, expect, it } from 'vitest';
import { descentArrows, responseArrows } from '../../../src/model/export/arrow-table';
import { criticalPoints } from '../../../src/model/export/critical-table';
import { ends } from '../../../src/model/export/ends-table';
import { matrices } from '../../../src/model/export/matrix-table';
import { trajectories } from '../../../src/model/export/run-table';
import { stateWords } from '../../../src/model/export/state-words';
import { type Cell, type Table, tableCsv, tableJson } from '../../../src/model/export/table';
import { presets } from '../../../src/state/library/presets';
import { modelOf } from '../scene';
import { readCsv } from './read-csv';

interface Json {
  readonly format: string;
  readonly version: number;
  readonly link: string;
  readonly state: string;
  readonly columns: { name: string; unit: string; about: string }[];
  readonly rows: (number | string | null)[][];
}

const provenance = { link: 'https://example.org/?v=1', state: 'a "state", in words' };
const readJson = (table: Table): Json => JSON.parse(tableJson(table, provenance));
const column = (table: Table, name: string): readonly Cell[] => cells(table, name).map(([cell]) => cell);

/** Rows of some of the columns, by their names: where in the table they stand is of no account. */
const cells = (table: Table, ...names: readonly string[]): Cell[][] => {
  const at = names.map((name) => table.columns.findIndex((each) => each.name === name));
  if (at.includes(-1)) throw new Error(`no columns ${names.filter((_, k) => at[k] < 0)}`);
  return table.rows.map((row) => at.map((k) => row[k]));
};

describe('arrows', () => {
  it('of the response are JJᵀ times g, with gain and turn', () => {
    const model = modelOf('map=deep-linear&w=0.6,0.3&A=2,-1,-1,1');
    const table = responseArrows.of(model);
    const [a, b, c, d] = model.G;
    const read = cells(table, 'g1', 'g2', 'JJt_g_1', 'JJt_g_2', 'gain', 'turn_deg');
    for (const [g1, g2, x, y, gain, turn] of read as number[][]) {
      expect(x).toBeCloseTo(a * g1 + b * g2, 12);
      expect(y).toBeCloseTo(c * g1 + d * g2, 12);
      if (g1 === 0 && g2 === 0) continue;
      expect(gain).toBeCloseTo(Math.hypot(x, y) / Math.hypot(g1, g2), 12);
      const radians = (turn * Math.PI) / 180;
      expect(Math.cos(radians) * Math.hypot(x, y) * Math.hypot(g1, g2)).toBeCloseTo(g1 * x + g2 * y, 9);
    }
    expect(table.rows).toHaveLength(81);
  });

  it('of the flow go down the loss from the optimum outwards, and are marked where they do not exist', () => {
    const model = modelOf('');
    const table = descentArrows.of(model);
    const [w1, slope] = [column(table, 'w1'), column(table, 'minus_grad_1')] as number[][];
    for (const [i, x] of w1.entries()) expect(slope[i]).toBeCloseTo(1.5 - x, 12);
    const missing = column(table, 'defined').filter((cell) => cell === 0).length;
    expect(missing).toBe(model.flow.parametric.undefinedCount);
    expect(missing).toBe(56);
    const [first] = cells(table, 'minus_JJt_grad_1', 'minus_JJt_grad_2', 'gain', 'turn_deg', 'defined');
    expect(first).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN, 0]);
  });
});

describe('matrices', () => {
  it('name every entry by its row and column', () => {
    const rows = cells(matrices.of(modelOf('theta=1.1,0.55')), 'quantity', 'row', 'column', 'value');
    const value = (...key: Cell[]) => rows.find((row) => key.every((cell, i) => row[i] === cell))?.[3];
    expect(value('J', 1, 1)).toBe(2.2);
    expect(value('J', 1, 2)).toBe(0);
    expect(value('JJt', 2, 2)).toBeCloseTo(1.21, 15);
    expect(value('eigenvalue', 1)).toBeCloseTo(4.84, 14);
    expect(value('rank')).toBe(2);
    expect(value('condition')).toBeCloseTo(4, 14);
    expect(value('widest_turn_deg')).toBeCloseTo(36.8699, 4);
  });

  it('leave the condition of a singular JJᵀ empty', () => {
    const csv = readCsv(tableCsv(matrices.of(modelOf('map=polar&theta=0,0.5'))));
    expect(csv.find(([name]) => name === 'condition')).toEqual(['condition', '', '', '']);
    expect(csv.find(([name]) => name === 'rank')).toEqual(['rank', '', '', '1']);
  });
});

describe('trajectories', () => {
  it('of descent count steps and keep each run its own clock', () => {
    const table = trajectories.of(modelOf('pace=speed&steps=10'));
    const rows = cells(table, 'run', 'step', 'own_t');
    expect(rows.slice(0, 3).map(([, step]) => step)).toEqual([0, 1, 2]);
    const own = (name: string) => Number(rows.find(([run, step]) => run === name && step === 2)?.[2]);
    expect(own('parametric')).toBeCloseTo(0.1, 12);
    expect(own('canonical')).not.toBeCloseTo(0.1, 3);
  });

  it('name θ by the keys of its entries, and have none for the canonical run', () => {
    const table = trajectories.of(modelOf('map=polar&theta=1.5,0.5&run=flow'));
    expect(table.columns.filter(({ name }) => name.startsWith('theta'))).toMatchObject([
      { name: 'theta_r', unit: '1' },
      { name: 'theta_phi', unit: 'rad' },
    ]);
    const runs = column(table, 'run');
    const r = column(table, 'theta_r') as number[];
    for (const [i, run] of runs.entries()) expect(Number.isFinite(r[i])).toBe(run === 'parametric');
    const [phi, w1] = ['theta_phi', 'w1'].map((name) => Number(column(table, name).at(-1)));
    expect(Number(r.at(-1)) * Math.cos(phi)).toBeCloseTo(w1, 9);
  });

  it('say why there is no parametric run', () => {
    const table = trajectories.of(modelOf('map=squared&start=-1,1'));
    expect(new Set(column(table, 'run'))).toEqual(new Set(['canonical']));
    expect(table.about).toContain('a square is never negative');
  });
});

it('critical points are listed with what they are, and where w and ∇L are there', () => {
  const table = criticalPoints.of(modelOf(presets.find(({ id }) => id === 'plane-nine')?.query ?? ''));
  expect(column(table, 'kind').filter((kind) => kind === 'minimum').length).toBe(4);
  const natures = column(table, 'nature');
  expect(natures.filter((nature) => nature === 'saddle').length).toBe(4);
  expect(natures.filter((nature) => nature === 'maximum').length).toBe(1);
  for (const [k, theta] of column(table, 'theta1').entries()) {
    expect(column(table, 'w_1')[k]).toBeCloseTo(Number(theta) ** 2, 12);
    // Jᵀ∇L = 2θ∘∇L.
    expect(Number(theta) * Number(column(table, 'grad_1')[k])).toBeCloseTo(0, 7);
  }
});

it('the ends of all starts are listed with their norms, beside what theory predicts', () => {
  const table = ends.of(modelOf(presets.find(({ id }) => id === 'starts-squared')?.query ?? ''));
  expect(table.rows.length).toBe(12);
  expect(column(table, 'run').filter((run) => run === 'parametric').length).toBe(6);
  for (const [k, off] of column(table, 'off_by').entries()) {
    const [x, y] = [Number(column(table, 'end_w1')[k]), Number(column(table, 'end_w2')[k])];
    expect(column(table, 'l1')[k]).toBe(Math.abs(x) + Math.abs(y));
    if (column(table, 'run')[k] === 'parametric') expect(Number(off)).toBeLessThan(1e-4);
    else expect(off).toBeNaN();
  }
});

it('keeps where the numbers come from in the JSON', () => {
  const json = readJson(descentArrows.of(modelOf('')));
  expect(json).toMatchObject({ format: 'reparam-data', version: 1, ...provenance });
  expect(stateWords(modelOf('map=power&N=3&signed=1&run=flow&loss=line'))).toBe(
    'Power θᴺ, N = 3, keep the sign: sgn(θ)|θ|ᴺ, θ₁ = 1.10, θ₂ = 0.80. Line loss, a = 1, b = 2, c = −3. ' +
      'Gradient flow, up to t = 10; clock: time t, the same for both.',
  );
});
