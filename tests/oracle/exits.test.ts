import { describe, expect, it } from 'vitest';
import type { ParameterMap } from '../../src/core';
import { exitStep, stepLine } from '../../src/core/steps/half-space';
import { mapOf, type OracleExit, oracle, skippedTitle } from './load';

const TOLERANCE = 1e-6;

/** How far the reference looked. */
const SCANNED = 1e3;

interface Case {
  readonly title: string;
  readonly entry: OracleExit;
  readonly map: ParameterMap;
}

const cases: Case[] = [];
const skipped: Record<string, number> = {};
oracle.exit_eta.forEach((entry, index) => {
  const map = mapOf(entry.param);
  if (typeof map === 'string') skipped[map] = (skipped[map] ?? 0) + 1;
  else cases.push({ title: `${index}: ${entry.param.id} ${entry.kind ?? 'never'}`, entry, map });
});

const theta = ({ entry }: Case) => Float64Array.from(entry.theta);
const gradient = ({ entry }: Case) => Float64Array.from(entry.g);

function expectSame(found: ReturnType<typeof exitStep>, { entry }: Case): void {
  if (entry.eta_exit === null) {
    const inside = found.kind === 'never' || (found.kind === 'none' ? found.upTo : found.eta) >= SCANNED;
    expect(inside, JSON.stringify(found)).toBe(true);
    return;
  }
  if (found.kind === 'never' || found.kind === 'none') throw new Error(`no exit found: ${JSON.stringify(found)}`);
  expect(found.kind).toBe(entry.kind);
  expect(Math.abs(found.eta / entry.eta_exit - 1)).toBeLessThan(TOLERANCE);
}

describe('where a finite step leaves the half-space, against the reference', () => {
  it.each(cases.filter(({ map }) => map.exit))('$title: the closed form of the family', (item) => {
    const found = item.map.exit?.(theta(item), gradient(item));
    if (!found) throw new Error('no closed form');
    expectSame(found, item);
  });

  it.each(cases)('$title: the search that any map gets', (item) => {
    const { exit: _closed, ...silent } = item.map;
    expectSame(exitStep(silent, theta(item), gradient(item), SCANNED), item);
  });

  it.each(cases.filter(({ entry }) => entry.D_half !== undefined))('$title: half of the way', (item) => {
    const line = stepLine(item.map, theta(item), gradient(item));
    expect(line?.halfSpace((item.entry.eta_exit ?? 0) / 2)).toBeCloseTo(item.entry.D_half ?? Number.NaN, 8);
  });

  it(`runs ${cases.length} and ${skippedTitle(skipped)}`, () => {
    expect(cases.length + Object.values(skipped).reduce((a, b) => a + b, 0)).toBe(oracle.exit_eta.length);
    expect(cases.filter(({ map }) => map.exit).length).toBeGreaterThanOrEqual(44);
    expect(skipped).toEqual({});
  });
});
