import { expect, test } from 'vitest';
import { losses, maps } from '../../../src/state';
import { some, tries } from '../../tries';
import { extremeQueries } from '../kit/extreme-links';
import { faultsIn } from '../kit/figure-faults';

const reported = [
  'm1=1.7976931348623157e308',
  'map=deep-linear&B=2,-5e256,1.58,9e-250',
  'map=difference&theta=1.8,2.98,6e4,-0.241&h1=1e300&view=-0.000001,0.000001,-0.000001,0.000001&arrows=article',
  'place=compare&g=-0.7,1e300&p1=ask:draw',
  'place=compare&finitestep=0.4&p1=map:identity;theta:-1e12,1.7976931348623157e308;picture:flow',
  'loss=line&b=1e155',
  'run=flow&time=8e-323',
  'map=weight-norm&theta=9e-323,1.8,-6e-323&finitestep=35792',
];

test.each(reported)('?%s is drawn in finite numbers', async (query) => {
  expect(await faultsIn(query)).toEqual([]);
});

// Another loss comes first with each map.
const turned = (by: number) => losses.ids.map((_, i) => losses.ids[(i + by) % losses.ids.length]);

test.each(maps.ids.map((map, i) => [map, some(turned(i), 2)] as const))(
  'numbers at the ends of the format leave no picture of %s with one that is not finite',
  async (map, ids) => {
    const faults: string[] = [];
    for (const query of extremeQueries(map, ids, tries(3, 1))) faults.push(...(await faultsIn(query)));
    expect(faults).toEqual([]);
  },
);
