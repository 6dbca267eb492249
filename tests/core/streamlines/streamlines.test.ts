import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inducedFlow, type PlaneField, type Point, type StreamlineOptions, streamlines } from '../../../src/core';
import { bindFamily, bindLoss } from '../../oracle/load';
import { tries } from '../../tries';

type Vector = (x: number, y: number) => readonly [number, number];

const fieldOf = (vector: Vector): PlaneField => ({
  at(x, y, out) {
    const [u, v] = vector(x, y);
    out[0] = u;
    out[1] = v;
    return Number.isFinite(u) && Number.isFinite(v);
  },
});

const square = [-1, 1, -1, 1] as const;
const separation = 0.1;
const draw = (field: PlaneField, options: Partial<StreamlineOptions> = {}) => {
  const { points, starts, lineOfSeed, complete, evaluations } = streamlines(field, {
    bounds: square,
    separation,
    ...options,
  });
  const lines: Point[][] = [];
  for (let k = 0; k + 1 < starts.length; k++) {
    const line: Point[] = [];
    for (let i = starts[k]; i < starts[k + 1]; i++) line.push([points[2 * i], points[2 * i + 1]]);
    lines.push(line);
  }
  return { lines, lineOfSeed: [...lineOfSeed], complete, evaluations };
};

const apart = (p: Point, q: Point): number => Math.hypot(p[0] - q[0], p[1] - q[1]);
function closest(line: readonly Point[], others: readonly (readonly Point[])[]): number {
  // By squares: there are millions of pairs.
  let least = Number.POSITIVE_INFINITY;
  for (const [x, y] of line) {
    for (const other of others) {
      for (let i = 0; i < other.length; i++) {
        const square = (x - other[i][0]) ** 2 + (y - other[i][1]) ** 2;
        if (square < least) least = square;
      }
    }
  }
  return Math.sqrt(least);
}

const saddle: Vector = (x, y) => [x, -y];
const node: Vector = (x, y) => [-x, -3 * y];
const swirl: Vector = (x, y) => [-y, x];
const waves: Vector = (x, y) => [Math.cos(3 * y), Math.sin(4 * x) + 0.3];
const vectors: Record<string, Vector> = { saddle, node, swirl, waves, constant: () => [2, 1] };

const squared = inducedFlow(
  bindFamily('squared', {}),
  bindLoss('point', { m1: 0.6, m2: 0.4, h1: 1, h2: 3, turn: 20 }),
  Float64Array.of(0.5, 0.8),
);
const fields: Record<string, PlaneField> = {
  ...Object.fromEntries(Object.entries(vectors).map(([name, vector]) => [name, fieldOf(vector)])),
  squared,
};

describe.each(Object.entries(fields))('lines of %s', (_name, field) => {
  const { lines, complete } = draw(field);

  test('are never nearer to another line than half the separation', () => {
    expect(lines.length).toBeGreaterThan(5);
    lines.forEach((line, k) => {
      expect(closest(line, lines.toSpliced(k, 1))).toBeGreaterThanOrEqual(0.5 * separation);
    });
  });

  test('run along the field, down it', () => {
    const out = new Float64Array(2);
    for (const line of lines) {
      for (let i = 1; i < line.length; i++) {
        const [[x0, y0], [x1, y1]] = [line[i - 1], line[i]];
        const length = apart(line[i - 1], line[i]);
        // The last bit into a critical point may be shorter than the field's turn there.
        if (length < 0.01 * separation || !field.at((x0 + x1) / 2, (y0 + y1) / 2, out)) continue;
        const cos = (out[0] * (x1 - x0) + out[1] * (y1 - y0)) / (Math.hypot(out[0], out[1]) * length);
        expect(cos).toBeGreaterThan(0.98);
      }
    }
  });

  test('leave no large hole where there is a field', () => {
    const out = new Float64Array(2);
    for (let x = -0.95; x < 1; x += 0.05) {
      for (let y = -0.95; y < 1; y += 0.05) {
        if (field.at(x, y, out)) expect(closest([[x, y]], lines)).toBeLessThan(2 * separation);
      }
    }
  });

  test('stay inside the bounds and are all there', () => {
    for (const [x, y] of lines.flat()) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
    expect(complete).toBe(true);
  });

  test('are the same every time', () => expect(draw(field).lines).toEqual(lines));
});

test('of a constant field no point is farther from a line than the separation', () => {
  const { lines } = draw(fieldOf(() => [1, 0]));
  for (let y = -0.99; y < 1; y += 0.02) expect(closest([[0.3, y]], lines)).toBeLessThan(separation);
});

test('of a circular field close', () => {
  const { lines } = draw(fieldOf(swirl));
  const whole = lines.filter((line) => Math.max(...line.map(([x, y]) => Math.hypot(x, y))) < 0.9);
  expect(whole.length).toBeGreaterThan(5);
  for (const line of whole) {
    expect(line.at(-1)).toEqual(line[0]);
    const radius = Math.hypot(...line[0]);
    const length = line.reduce((sum, p, i) => sum + (i === 0 ? 0 : apart(p, line[i - 1])), 0);
    expect(length / (2 * Math.PI * radius)).toBeCloseTo(1, 1);
  }
});

test('magnitudes from 1e−300 to 1e300 change nothing', () => {
  const { lines } = draw(fieldOf(waves));
  for (const factor of [1e-300, 1e-6, 1e6, 1e300]) {
    const scaled = draw(fieldOf((x, y) => [factor * waves(x, y)[0], factor * waves(x, y)[1]]));
    expect(scaled.lines.length).toBe(lines.length);
    expect(scaled.lines[3][4][0]).toBeCloseTo(lines[3][4][0], 9);
  }
});

describe('where the field ends', () => {
  test('no line crosses a region without a field, and both sides of it are filled', () => {
    const inStrip = (x: number) => Math.abs(x) < 0.03;
    const { lines } = draw(fieldOf((x, y) => (inStrip(x) ? [Number.NaN, 0] : [1, 0.2 * y])));
    for (const line of lines) expect(new Set(line.map(([x]) => Math.sign(x))).size).toBe(1);
    expect(lines.some(([[x]]) => x < 0)).toBe(true);
    expect(lines.some(([[x]]) => x > 0)).toBe(true);
    expect(Math.max(...lines.flat().map(([x]) => (x < 0 ? x : -1)))).toBeGreaterThan(-0.031);
  });

  test('the axes, where 1/θ is undefined, are not jumped', () => {
    const field = inducedFlow(
      bindFamily('inverse', {}),
      bindLoss('point', { m1: 0.7, m2: -0.4, h1: 1, h2: 1, turn: 0 }),
      Float64Array.of(1, 1),
    );
    for (const unbroken of [false, true]) {
      const { lines } = draw(field, { unbroken });
      for (const line of lines) {
        expect(new Set(line.map(([x, y]) => `${Math.sign(x)} ${Math.sign(y)}`)).size).toBe(1);
      }
    }
  });

  test('lines end at a critical point and at a line of them', () => {
    const { lines } = draw(fieldOf(node), { unbroken: true });
    for (const line of lines) expect(apart(line.at(-1) ?? [1, 1], [0, 0])).toBeLessThan(0.3 * separation);
    const onto = draw(fieldOf((x) => [0.5 - x, 0]));
    for (const [first, ...rest] of onto.lines) for (const [x] of rest) expect(x > 0.5).toBe(first[0] > 0.5);
  });

  test('a field that is nowhere has no lines', () => {
    for (const vector of [() => [0, 0], () => [Number.NaN, 1]] as Vector[]) {
      expect(draw(fieldOf(vector), { seeds: [[0, 0]] })).toMatchObject({ lines: [], lineOfSeed: [-1], complete: true });
    }
  });
});

describe('unbroken lines', () => {
  test('run from edge to edge where the others stop for each other', () => {
    // Lines of y' = −3y come together to the right.
    const field = fieldOf((_x, y) => [1, -3 * y]);
    const reach = (lines: readonly Point[][]) => lines.filter((line) => (line.at(-1)?.[0] ?? 0) > 0.999).length;
    const [even, unbroken] = [draw(field), draw(field, { unbroken: true })];
    expect(reach(unbroken.lines)).toBe(unbroken.lines.length);
    expect(reach(even.lines)).toBeLessThan(even.lines.length);
    expect(closest(unbroken.lines[0], unbroken.lines.slice(1))).toBeLessThan(0.5 * separation);
  });
});

describe('seeds', () => {
  const inside = fc.double({ min: -0.95, max: 0.95, noNaN: true });

  test('each is on its own line, which comes first, and the others keep their distance from it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(inside, inside), { minLength: 1, maxLength: 4 }), (seeds) => {
        const { lines, lineOfSeed } = draw(fieldOf(waves), { seeds });
        expect(lineOfSeed).toEqual(seeds.map((_, k) => k));
        seeds.forEach((seed, k) => {
          expect(lines[k]).toContainEqual(seed);
        });
        const own = lines.slice(0, seeds.length);
        for (const line of lines.slice(seeds.length)) expect(closest(line, own)).toBeGreaterThanOrEqual(0.05);
      }),
      { seed: 11, numRuns: tries(20, 5) },
    );
  });

  test('two close together both get a whole line', () => {
    const { lines } = draw(
      fieldOf(() => [1, 0]),
      {
        seeds: [
          [0, 0],
          [0.2, 0.001],
        ],
      },
    );
    for (const line of lines.slice(0, 2)) expect([line[0][0], line.at(-1)?.[0]]).toEqual([-1, 1]);
  });

  test('outside the bounds or without a direction have none', () => {
    const seeds: Point[] = [
      [2, 0],
      [0, 0],
      [0.5, 0.5],
    ];
    expect(draw(fieldOf(saddle), { seeds }).lineOfSeed).toEqual([-1, -1, 0]);
  });
});

describe('limits', () => {
  test('cut the drawing short and say so', () => {
    expect(draw(fieldOf(waves), { maxLines: 5 })).toMatchObject({ complete: false });
    expect(draw(fieldOf(waves), { maxLines: 5 }).lines).toHaveLength(5);
    const cheap = draw(fieldOf(waves), { maxEvaluations: 500 });
    expect(cheap.complete).toBe(false);
    expect(cheap.evaluations).toBeLessThan(510);
    expect(cheap.lines.length).toBeGreaterThan(0);
  });

  test('hold in a field without structure', () => {
    const noise = (x: number, y: number) => Math.sin(12.9898e4 * x + 78.233e4 * y);
    const { evaluations } = draw(fieldOf((x, y) => [noise(x, y), noise(y + 3, x)]));
    expect(evaluations).toBeLessThan(400_010);
  });
});
