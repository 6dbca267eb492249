import { describe, expect, test } from 'vitest';
import {
  conditionOf,
  disagreement,
  functionOf,
  inducedBy,
  inGauge,
  networkOf,
  type Point,
  reachLine,
} from '../../../src/core';
import { decode, encode, fibreOf, mapOf, type Scene, setField } from '../../../src/state';
import { aimProbe, findPair, setLength } from '../../../src/state/edits/gauge-edits';
import { seeded } from '../../seeded';
import { tries } from '../../tries';

const cases = tries(400, 60);
const start = decode('map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&g=-1,1').scene;
const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const wOf = (scene: Scene) => functionOf(networkOf(scene.theta));
const tipOf = (scene: Scene) => inducedBy(networkOf(scene.theta), scene.probe);

/** A scene with another function, gauge and probe, and a target up to 85° from the probe. */
function trials(name: string): { scene: Scene; y: Point }[] {
  const random = seeded(name);
  const size = () => 10 ** (2 * random() - 1);
  const at = () => (2 * random() - 1) * 2;
  const polar = (length: number, angle: number): Point => [length * Math.cos(angle), length * Math.sin(angle)];
  return Array.from({ length: cases }, () => {
    const angle = 2 * Math.PI * random();
    const turn = ((2 * random() - 1) * 85 * Math.PI) / 180;
    const link = `map=deep-linear&w=${at()},${at()}&A=${1 + random()},${at()},${0.2 * at()},${1 + random()}`;
    const changed = setField(decode(link).scene, 'g', polar(size(), angle));
    if (!changed.ok) throw new Error(changed.refusal.message);
    return { scene: changed.scene, y: polar(4 * size(), angle + turn) };
  });
}

describe('aiming the probe', () => {
  test('keeps w to 1e-12, meets reachable tips to 1e-8 and all others in direction, and survives its link', () => {
    let [exact, along] = [0, 0];
    for (const { scene, y } of trials('aim the probe')) {
      const { aim, change } = aimProbe(scene, y);
      if (!aim.ok || !change.ok) throw new Error('refused in front of the half-plane');
      const [w, tip] = [wOf(scene), tipOf(change.scene)];
      expect(distance(wOf(change.scene), w) / Math.hypot(...w)).toBeLessThan(1e-12);
      const { probe } = scene;
      const reachable = probe[0] * y[0] + probe[1] * y[1] > reachLine(w, probe);
      expect(aim.hits).toBe(reachable ? 'tip' : 'direction');
      if (reachable) expect(distance(tip, y) / Math.hypot(...y)).toBeLessThan(1e-8);
      else
        expect(Math.abs(Math.atan2(tip[0] * y[1] - tip[1] * y[0], tip[0] * y[0] + tip[1] * y[1]))).toBeLessThan(1e-9);
      if (reachable) exact++;
      else along++;
      expect(decode(encode(change.scene))).toEqual({ scene: change.scene, issues: [] });
    }
    expect(exact).toBeGreaterThan(cases / 4);
    expect(along).toBeGreaterThan(cases / 8);
  });

  test('five hundred moves of one probe do not wear w away', () => {
    const random = seeded('a long drag');
    let scene = start;
    for (let k = 0; k < tries(500, 100); k++) {
      const angle = (3 * Math.PI) / 4 + (2 * random() - 1) * 1.4;
      const { change } = aimProbe(scene, [6 * Math.cos(angle), 6 * Math.sin(angle)]);
      if (!change.ok) throw new Error(change.refusal.message);
      scene = change.scene;
    }
    expect(distance(wOf(scene), [0.6, 0.3])).toBeLessThan(1e-12);
  });

  test.each([
    ['at a right angle', [1, 1]],
    ['behind', [1, -1]],
    ['at g itself', [0, 0]],
  ] as const)('%s there is nothing to reach, and it says why', (_, y) => {
    const { aim, change } = aimProbe(start, y);
    expect(aim.ok).toBe(false);
    expect(change.ok || change.refusal.message).toMatch(/half-plane|90°|not zero/);
  });

  test('is for the width at which the gauge says it all', () => {
    const hasGauge = ({ map }: Scene) => mapOf(map).gauge === true;
    expect(hasGauge(start)).toBe(true);
    for (const link of ['', 'map=polar', 'map=deep-linear&h=3', 'map=deep-linear&h=1', 'map=depth']) {
      expect(hasGauge(decode(link).scene)).toBe(false);
    }
  });
});

describe('opposites', () => {
  const angleOf = ({ theta, gauge: { second }, probe }: Scene) => {
    const network = networkOf(theta);
    return (Math.acos(disagreement(network, inGauge(second ?? [], functionOf(network)), probe)) * 180) / Math.PI;
  };

  test.each(['', '&w=0,0.01', '&w=3,-2', '&g=0.1,0.7', '&w=0,0'])('are found from %s: 120° apart, same w', (change) => {
    const { scene } = decode(
      `map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&g=-1,1${change}`.replace(/&w=0.6,0.3(.*&w=)/, '$1'),
    );
    const found = findPair(scene);
    if (!found.ok) throw new Error(found.refusal.message);
    expect(angleOf(found.scene)).toBeCloseTo(120, 2);
    expect(conditionOf(networkOf(found.scene.theta))).toBeGreaterThan(3 + 2 * Math.SQRT2);
    expect(distance(wOf(found.scene), wOf(scene))).toBeLessThan(1e-12);
    // As long as the probe, or more: seen on the page.
    expect(Math.hypot(...tipOf(found.scene))).toBeGreaterThan(0.99 * Math.hypot(...scene.probe));
  });

  test('a probe of zero has none', () => {
    const found = findPair(decode('map=deep-linear&g=0,0').scene);
    expect(found.ok || found.refusal.message).toContain('zero');
  });

  test('the length of w₂ keeps both gauges and the direction of w', () => {
    const { scene } = decode('map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&B=2,1,1,1&g=0,1');
    const longer = setLength(scene, 2);
    if (!longer.ok) throw new Error(longer.refusal.message);
    const [x, y] = wOf(longer.scene);
    expect(Math.hypot(x, y)).toBeCloseTo(2, 11);
    expect(x / y).toBeCloseTo(2, 11);
    expect(fibreOf(mapOf(longer.scene.map), longer.scene.theta)).toEqual([2, -1, -1, 1]);
    expect(longer.scene.gauge).toEqual(scene.gauge);
    expect(setLength(scene, 0).ok).toBe(false);
    expect(setLength(decode('map=deep-linear&w=0,0').scene, 1).ok).toBe(false);
  });
});

test.each([
  ['B=1,2,2,4', 'its determinant must not be 0'],
  ['B=1,2,3', '4 numbers'],
  ['fan=1001', 'between 0 and 1000'],
  ['fan=2.5', 'whole number'],
  ['fanseed=0', 'between 1 and 9999'],
  ['reach=yes', '1 or 0'],
])('%s is not used, and the link says why', (key, why) => {
  const { scene, issues } = decode(`map=deep-linear&${key}`);
  expect(scene.gauge).toEqual({ fan: 0, seed: 1, reach: false, second: null });
  expect(issues.map(({ message }) => message).join()).toContain(why);
});
