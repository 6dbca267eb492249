import { beforeAll, expect, test } from 'vitest';
import { load } from '../../../src/core/expression';
import { blockLength } from '../../../src/core/expression/program/column-evaluator';
import { preconditioner } from '../../../src/core/geometry/preconditioner';
import { seeded } from '../../seeded';
import { tries } from '../../tries';
import { generateMaps } from './generate';
import { jetAt, typed } from './typed';

beforeAll(load);

const columns = (count: number, n: number): Float64Array[] => Array.from({ length: count }, () => new Float64Array(n));

const fixed = [
  't1^2*exp(-t2), t1*sin(t2)',
  't1^3-2*t1*t2^2, t1*t2+t2^3',
  // Outputs that are inputs, numbers and each other.
  't1, t1',
  't2, t1 + 0*t2',
  '3, t1',
  // Numbers on either side of every operation that is not symmetric.
  '2 - t1, t1 - 2',
  '2/t1, t1/3',
  '2^t1, t1^2.5',
  'max(1, t1), min(t1, 1)',
  '2*t1 - 3*t2, 4*t2 - t1*t2*5',
];
const random = seeded('columns');
const texts = [...fixed, ...generateMaps(random, tries(120, 30), 3)];

test('whole columns hold what each point gives, to the last bit, across the ends of blocks', () => {
  const n = 2 * blockLength + 37;
  for (const text of texts) {
    const map = typed(text);
    const theta = columns(map.p, n).map((column) => column.map(() => 3 * random() - 1));
    const [w, J] = [columns(map.q, n), columns(map.q * map.p, n)];
    map.evaluateColumns(theta, w, J, n);
    for (const k of [0, 1, blockLength - 1, blockLength, 2 * blockLength, n - 1]) {
      const jet = jetAt(
        map,
        theta.map((column) => column[k]),
      );
      expect(
        w.map((column) => column[k]),
        text,
      ).toEqual([...jet.w]);
      expect(
        J.map((column) => column[k]),
        text,
      ).toEqual([...jet.J]);
    }
  }
});

test.each(['t1^2*exp(-t2), t1*sin(t2)', 'cos(t1), sin(t1)', 't1*t2, t2*t3', 't1*t3, t2*t4'])(
  'JJᵀg in columns is JJᵀg: %s',
  (text) => {
    const map = typed(text);
    const n = blockLength + 5;
    const fill = (column: Float64Array) => column.map(() => 3 * random() - 1);
    const theta = columns(map.p, n).map(fill);
    const [x, y] = columns(2, n).map(fill);
    const [u, v] = columns(2, n).map((column) => column.fill(7));
    map.respondColumns(theta, [x, y], columns(2 * map.p, n), u, v, n);
    const G = new Float64Array(4);
    for (const k of [0, 500, blockLength, n - 1]) {
      preconditioner(
        jetAt(
          map,
          theta.map((column) => column[k]),
        ).J,
        2,
        G,
      );
      expect(u[k]).toBeCloseTo(G[0] * x[k] + G[1] * y[k], 10);
      expect(v[k]).toBeCloseTo(G[2] * x[k] + G[3] * y[k], 10);
    }
  },
);
