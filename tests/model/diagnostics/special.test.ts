import { beforeAll, expect, test } from 'vitest';
import { families, type ParameterMap } from '../../../src/core';
import { specialFacts } from '../../../src/model/diagnostics/special';
import { maps } from '../../../src/state';
import { modelOf } from '../scene';

beforeAll(() => maps.find('custom')?.load?.());

const typed = (f1: string, f2: string): ParameterMap =>
  modelOf(`map=custom&f1=${encodeURIComponent(f1)}&f2=${encodeURIComponent(f2)}`).map;
const words = (map: ParameterMap): string =>
  specialFacts(map)
    .map((fact) => `${fact.name}: ${fact.words}`)
    .join('\n');

test('polar coordinates do not commute, and the bracket has its size', () => {
  const { map } = modelOf('map=polar');
  expect(words(map)).toMatch(/not commuting: ‖\[∇w₁, ∇w₂\]‖ = \d/);
});

test('separable maps are mirror flow', () => {
  for (const id of ['identity', 'squared', 'exponential'])
    expect(words(modelOf(`map=${id}`).map)).toContain('is mirror flow of w, with one potential for every loss');
});

test.each([
  ['t1', 't2'],
  // Its bracket is 0 but where t₁ > 2.9, which few samples see.
  ['relu(t1 - 2.9) t2', 't1'],
  ['relu(t1 - 2.95)^2 t2', 't1 + 0 t2'],
])('(%s, %s) commutes on what was sampled, and no more is said', (f1, f2) => {
  const { name, words } = specialFacts(typed(f1, f2))[2];
  expect(name).toBe('commutes on what was sampled');
  expect(words).toMatch(/vanish at all of \d+ points: where they do,/);
});

test('a fold is told with two θ of one w', () => {
  const facts = words(typed('t1^2 + t2/2', 't2'));
  expect(facts).toContain('folds the plane');
  expect(facts).toMatch(/such as θ = \(.*\) and θ = \(/);
  expect(facts).toContain('det J changes its sign');
});

test('fibres and what flows conserve are counted', () => {
  const facts = words(typed('u1 v1', 'u2 v2'));
  expect(facts).toContain('θ can move in 2 ways while w stays');
  expect(facts).toContain('conserved: 2 functions of θ, whatever the loss: u₁² − v₁², u₂² − v₂²');
  expect(words(modelOf('map=hadamard').map)).toContain('2 functions of θ, whatever the loss, uᵢ² − vᵢ² among them');
});

test('what a search of conserved functions leaves is told as what it is', () => {
  const facts = (f1: string, f2: string) => words(typed(f1, f2)).split('\nconserved: ')[1];
  expect(facts('r cos(phi)', 'r sin(phi)')).toBe('nothing: flows reach all θ around');
  expect(facts('x^2 + y^2 + z^2', 't')).toBe(
    '2 functions of θ, whatever the loss, none of them linear or quadratic in θ',
  );
  expect(facts('sqrt(2) u^2 + v^2', 't')).toBe('1 function of θ, whatever the loss, not linear or quadratic in θ');
  expect(facts('tanh(a b + c)', 't')).toBe(
    '2 functions of θ, whatever the loss, a² − b² among them; 1 function of another form exists, not known here',
  );
  expect(facts('sin(t1 t2) + t3^3', 'exp(t1) + t4 t3')).toBe(
    'at most 1 function of θ, whatever the loss, not linear or quadratic in θ',
  );
  // Brackets of brackets could add to the leaf, but not to what is left by three known functions.
  expect(facts('a c + b d', 'f c + g d')).toBe(
    '3 functions of θ, whatever the loss: a² − c² + f², b² − d² + g², ab − cd + fg',
  );
});

test('curves and maps without a domain are told as such', () => {
  expect(words(typed('t', 't^2'))).toContain('w moves on a curve');
  expect(words(typed('t1', 't2'))).toContain('no two θ with one w were found');
});

test.each(Object.keys(families))('%s has facts in words without a number that is none', (id) => {
  const facts = words(modelOf(`map=${id}`).map);
  expect(facts).not.toMatch(/NaN|Infinity|undefined/);
  expect(facts.split('\n')).toHaveLength(4);
});
