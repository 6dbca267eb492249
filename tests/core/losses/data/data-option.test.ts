import { describe, expect, test } from 'vitest';
import { dataOf, dataSets, holdData, type LossFamily, lossFamilies, scalesOf, writeData } from '../../../../src/core';
import { seeded } from '../../../seeded';
import { tries } from '../../../tries';

const onData: readonly LossFamily[] = [lossFamilies['least-squares'], lossFamilies.logistic, lossFamilies.lp];

const bind = (family: LossFamily, data: string, std = true) => family.bind({ data, std, p: 4 });

function minimiser(family: LossFamily, data: string, std = true) {
  const bound = bind(family, data, std);
  if (!bound.ok) throw new Error(bound.problems[0].message);
  return bound.value.minimiser;
}

describe('the built-in sets are the published ones', () => {
  const coefficients = (id: string): number[] => {
    const data = dataOf(id);
    const found = minimiser(lossFamilies['least-squares'], id);
    if (!data.ok || found.kind !== 'point') throw new Error('no point');
    const [a, b, y] = scalesOf(data.value);
    return [(found.at[0] * y.deviation) / a.deviation, (found.at[1] * y.deviation) / b.deviation];
  };

  // Printed wherever these sets are fitted with an intercept, which centring stands for.
  test('regressions have their known coefficients', () => {
    expect(coefficients('trees').map((x) => x.toFixed(4))).toEqual(['4.7082', '0.3393']);
    expect(coefficients('cars').map((x) => x.toFixed(5))).toEqual(['-3.87783', '-0.03177']);
  });

  test('irises have the means of Fisher’s table', () => {
    const means = (id: string, label: number) => {
      const rows = dataSets.find((set) => set.id === id)?.rows.filter(([, , y]) => y === label) ?? [];
      expect(rows.length).toBe(50);
      return [0, 1].map((i) => rows.reduce((sum, row) => sum + row[i], 0) / 50).map((x) => x.toFixed(3));
    };
    expect(means('iris-apart', -1)).toEqual(['1.462', '0.246']);
    expect(means('iris-apart', 1)).toEqual(['4.260', '1.326']);
    expect(means('iris', -1)).toEqual(['4.260', '1.326']);
    expect(means('iris', 1)).toEqual(['5.552', '2.026']);
  });

  test('one iris has a minimum, and the separable one says it has none', () => {
    expect(minimiser(lossFamilies.logistic, 'iris').kind).toBe('point');
    expect(minimiser(lossFamilies.logistic, 'iris-apart')).toMatchObject({ kind: 'none', why: /separated/ });
  });
});

test('classes may be written as 0 and 1', () => {
  const [a, b] = ['1,2,0~3,1,1~2,2,1~2,1,0', '1,2,-1~3,1,1~2,2,1~2,1,-1'].map((text) =>
    minimiser(lossFamilies.logistic, text),
  );
  expect(a).toEqual(b);
});

describe.each(onData.map((family) => [family.id, family] as const))('%s', (_id, family) => {
  test.each([
    ['names only', 'a,b,c', /no row/],
    ['two numbers', '1,2', /row 1 needs three numbers/],
    ['a text', '1,2,1~x,5,1', /row 2, column 1: it is no number/],
    ['an empty cell', 'a,b,c~1,2,1~4,,1', /row 2, column 2: it is empty/],
    ['too many rows', Array(61).fill('1,2,1').join('~'), /at most 60 rows/],
    ['an unknown set', 'irises', /no set of this name/],
    ['nothing', '', /no set of this name/],
    ['a file that is not here', 'file:big.csv,400,a,b,c,01234567', /load big\.csv.*400 rows/],
    ['half a file', 'file:big.csv', /file:name,rows/],
  ])('%s is refused with what is wrong', (_name, text, why) => {
    const bound = bind(family, text);
    expect(bound.ok ? 'taken' : bound.problems[0].message).toMatch(why);
  });

  test('any table binds to finite numbers or is refused', () => {
    const random = seeded(`tables ${family.id}`);
    const size = () => (random() < 0.3 ? 0 : (random() - 0.5) * 10 ** Math.floor(random() * 27 - 18));
    for (let trial = 0; trial < tries(400, 60); trial++) {
      const rows = Array.from({ length: 1 + Math.floor(random() * 8) }, () => {
        const y = family.id === 'logistic' ? Math.sign(random() - 0.5) : size();
        return [size(), size(), y].join(',');
      });
      const bound = bind(family, rows.join('~'), trial % 2 > 0);
      if (!bound.ok) continue;
      const { minimiser: found } = bound.value;
      if (found.kind === 'point') expect(found.at.every(Number.isFinite), rows.join('~')).toBe(true);
      if (found.kind === 'line') expect(found.through.every(Number.isFinite), rows.join('~')).toBe(true);
      expect(Number.isFinite(bound.value.value(Float64Array.of(0.5, -0.5)))).toBe(true);
    }
  });
});

test('a file that is held binds, and its rows decide what stands for it', () => {
  const rows = [
    [1, 2, 3],
    [2, 1, 4],
  ] as const;
  const text = holdData('own.csv', { names: ['a', 'b', 'c'], rows });
  expect(bind(lossFamilies['least-squares'], text).ok).toBe(true);
  expect(holdData('own.csv', { names: ['a', 'b', 'c'], rows: [rows[0]] })).not.toBe(text);
  expect(writeData({ names: ['a', 'b', 'c'], rows })).toBe('a,b,c~1,2,3~2,1,4');
});
