import { describe, expect, it } from 'vitest';
import { exitStep } from '../../../src/core/steps/half-space';
import { bindFamily } from '../../oracle/load';
import { seeded } from '../../seeded';

const polar = bindFamily('polar', {});
const CASES = 2000;

/** D by its definition, in exact terms of the radius and the angle, with 1 − cos by the half angle. */
function halfSpace(r: number, radial: number, across: number): (eta: number) => number {
  return (eta) => {
    const x = eta * r * across;
    const turned = radial * Math.cos(x) - across * Math.sin(x);
    return r * radial * 2 * Math.sin(x / 2) ** 2 + r * across * Math.sin(x) + eta * radial * turned;
  };
}

interface Trial {
  readonly r: number;
  readonly radial: number;
  readonly across: number;
}

/** Radii from 0.01 to 10⁵ of both signs, gradients from along w to across it. */
function trials(name: string, count: number): Trial[] {
  const random = seeded(name);
  const sign = () => (random() < 0.5 ? -1 : 1);
  return Array.from({ length: count }, () => {
    const ratio = 10 ** (8 * random() - 4);
    const size = 10 ** (2 * random() - 1);
    return { r: sign() * 10 ** (7 * random() - 2), radial: sign() * size, across: sign() * size * ratio };
  });
}

const exitOf = ({ r, radial, across }: Trial) =>
  exitStep(polar, Float64Array.of(r, 0), Float64Array.of(radial, across));

describe('the exit of a step that turns without bound', () => {
  it(`is found at every radius and every direction of the gradient, ${CASES} cases`, () => {
    for (const trial of trials('turning', CASES)) {
      const found = exitOf(trial);
      const what = JSON.stringify({ ...trial, found });
      if (found.kind !== 'root') throw new Error(what);
      const { r, radial, across } = trial;
      const D = halfSpace(r, radial, across);
      // Rounding of the angle, seen from D.
      const angle = found.eta * r * across;
      const rounding = 1e-15 * (Math.abs(r * radial) + Math.abs(r * across * angle) + Math.abs((radial * angle) / r));
      expect(D(found.eta * (1 - 2e-15)), what).toBeGreaterThanOrEqual(-rounding);
      expect(D(found.eta * (1 + 2e-15)), what).toBeLessThanOrEqual(rounding);
    }
  });

  it('is the first one: no finer scan finds an earlier', () => {
    let scanned = 0;
    for (const trial of trials('first', 400)) {
      const found = exitOf(trial);
      const { r, radial, across } = trial;
      if (found.kind !== 'root') throw new Error(JSON.stringify(trial));
      const turns = Math.abs(found.eta * r * across) / (2 * Math.PI);
      if (turns > 4) continue;
      scanned++;
      const D = halfSpace(r, radial, across);
      const samples = Math.ceil(turns * 20_000);
      for (let k = 1; k < samples; k++) {
        const value = D((found.eta * (1 - 1e-9) * k) / samples);
        if (value < -1e-12 * Math.abs(r * radial)) throw new Error(JSON.stringify({ trial, found, k, samples, value }));
      }
    }
    expect(scanned).toBeGreaterThan(200);
  });
});
