import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../src/state/link/link';
import { liftTo, wOf } from '../../../src/state/scene/fibre-view';
import { defaultChoice, mapOf, maps } from '../../../src/state/scene/registry';

const withFibre = maps.members.filter((family) => mapOf(defaultChoice(family)).fibre.parameters.length > 0);

test.each(['map=depth&w=1,2&balance=1e160,1,0,0', 'map=depth&w=1,2&balance=1e-170,1,0,0'])(
  '%s is beyond double precision, which is said',
  (link) => {
    const { issues } = decode(link);
    expect(issues.map(({ message }) => message).join()).toMatch(/balance|w/);
    expect(issues.length).toBeGreaterThan(0);
  },
);

test.each(withFibre.map((family) => [family.id, family] as const))(
  'the fibre of %s gives the function that was asked for, or says why not',
  (_, family) => {
    const map = mapOf(defaultChoice(family));
    const home = map.parameters.map((parameter) => parameter.default);
    const far = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -200, max: 200 }));
    const position = fc.array(far, { minLength: map.fibre.parameters.length, maxLength: map.fibre.parameters.length });
    fc.assert(
      fc.property(position, (entries) => {
        const f = entries.map(([digit, power]) => digit * 10 ** power);
        const w = [0.75, -0.5];
        const lifted = liftTo(map, { w, f }, home);
        if (lifted.ok) {
          const found = wOf(map, lifted.theta);
          expect(Math.hypot(found[0] - w[0], found[1] - w[1])).toBeLessThan(1e-2);
        } else expect(lifted.why).not.toBe('');
      }),
      { seed: 11, numRuns: 300 },
    );
  },
);
