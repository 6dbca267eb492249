import { beforeAll, describe, expect, test } from 'vitest';
import type { ParameterMap } from '../../../src/core';
import { survey } from '../../../src/core/structure/survey';
import { specialFacts } from '../../../src/model/diagnostics/special';
import { maps, wOf } from '../../../src/state';
import { seeded } from '../../seeded';
import { tries } from '../../tries';
import { modelOf } from '../scene';

beforeAll(() => maps.find('custom')?.load?.());

const families = [
  ...maps.ids.filter((id) => id !== 'custom').map((id) => `map=${id}`),
  ...['power&N=0.5', 'power&N=2', 'power&N=-1', 'power&N=3', 'power&N=4', 'deep-linear&h=1', 'deep-linear&h=3'].map(
    (options) => `map=${options}`,
  ),
  'map=depth&N=2',
  'map=depth&N=5',
];

const random = seeded('fibres in words');
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Sums of products of powers, some with a function, in two, three or four parameters: with folds, fibres, and neither. */
function formula(p: number): string {
  const name = () => `t${1 + Math.floor(p * random())}`;
  const terms = [
    () => name(),
    () => `${name()}^2`,
    () => `${name()}^3`,
    () => `${name()}*${name()}`,
    () => `exp(${name()})`,
  ];
  return Array.from({ length: 1 + Math.floor(2.5 * random()) }, () => pick(terms)()).join(pick(['+', '-']));
}
const typed = Array.from({ length: tries(60, 20) }, () => {
  const p = pick([2, 2, 2, 3, 4]);
  return `map=custom&f1=${encodeURIComponent(formula(p))}&f2=${encodeURIComponent(`t1-0.5*t2+${formula(p)}`)}`;
});

/** What is said of how many θ give one w. */
const saidOf = (map: ParameterMap): string => specialFacts(map)[1]?.words ?? '';

const read = (point: string): number[] => point.split(', ').map((x) => Number(x.replaceAll('−', '-')));

/** The θ that stand in the words. */
const pointsIn = (words: string): number[][] =>
  Array.from(words.matchAll(/θ = \(([^)]*)\)/g), ([, point = '']) => read(point));

/** How far w is from that of the exact θ, at most, where each entry of θ is rounded to three digits. */
function roundingOf(map: ParameterMap, theta: readonly number[]): number {
  const w = wOf(map, theta);
  const moved = theta.flatMap((x, j) => [-1, 1].map((sign) => wOf(map, theta.with(j, x + sign * 0.006 * Math.abs(x)))));
  return theta.length * Math.max(...moved.map((each) => Math.hypot(...each.map((x, i) => x - (w[i] ?? 0)))));
}

describe.each([...families, ...typed])('%s', (query) => {
  const { map } = modelOf(query);
  const words = saidOf(map);

  test('θ that are said to give one w are two, and do', () => {
    const points = pointsIn(words);
    expect([0, 2]).toContain(points.length);
    if (points.length === 0) return expect(words).not.toMatch(/such as|for one θ/);
    const [a = [], b = []] = points;
    expect(a).not.toEqual(b);
    const apart = Math.hypot(...wOf(map, a).map((x, i) => x - (wOf(map, b)[i] ?? 0)));
    return expect(apart).toBeLessThanOrEqual(roundingOf(map, a) + roundingOf(map, b) + 1e-9);
  });

  test('whole fibres are told of where θ has more ways to move than w, and nowhere else', () => {
    const { fibreDimension } = survey(map);
    expect(words.includes('on whole fibres')).toBe(fibreDimension > 0);
    expect(fibreDimension).toBeGreaterThanOrEqual(map.p - map.q);
  });

  test('one θ for each w is promised only by a map that has no two', () => {
    const { keeps: told } = map.fibre;
    if (told.includes('one θ')) expect(survey(map).kind).toBe('injective');
  });
});
