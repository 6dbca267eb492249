/** The folded fan of what one neuron can be at three points, with two functions and what lies between them. */

import { type FanPoint, fanEdges, midpoint, nearestRealizable, type Triple } from '../../core/labs/inverse-stability';
import type { Space, SpacePath } from '../../model/charts/space';
import type { Options } from './simulate';

export interface Fan {
  readonly f: Triple;
  readonly g: Triple;
  readonly middle: Triple;
  readonly nearest: FanPoint;
}

const mixed = (x: Triple, y: Triple, t: number): Triple => [
  x[0] + t * (y[0] - x[0]),
  x[1] + t * (y[1] - x[1]),
  x[2] + t * (y[2] - x[2]),
];

/** The place at `at` along the edges of the fan, 0 to 3. */
function onFan(at: number): Triple {
  const k = Math.min(fanEdges.length - 2, Math.floor(at));
  return mixed(fanEdges[k], fanEdges[k + 1], at - k);
}

export function fanOf({ f, g }: Options): Fan {
  const [first, second] = [onFan(f), onFan(g)];
  const middle = midpoint(first, second);
  return { f: first, g: second, middle, nearest: nearestRealizable(middle) };
}

/** Values at −1 and 1 lie flat, the one at 0 is upward. */
const placed = ([x, y, z]: Triple): Triple => [x, z, y];
const negative = ([x, y, z]: Triple): Triple => [-x, -y, -z];

/** How far the sheets of the fan are drawn. */
const far = 1.2;

function sheets(sign: (x: Triple) => Triple, name: string): SpacePath[] {
  const rays = Array.from({ length: 19 }, (_, k) => onFan(k / 6));
  const faint = { ink: 'muted', faint: true } as const;
  const scaled = (x: Triple, size: number): Triple => placed(sign([x[0] * size, x[1] * size, x[2] * size]));
  return [
    ...rays.map((ray, k) => ({ key: `${name}-ray-${k}`, ...faint, points: [scaled(ray, 0), scaled(ray, far)] })),
    ...[0.6, far].map((size) => ({
      ...{ key: `${name}-rim-${size}`, ...faint },
      points: rays.map((ray) => scaled(ray, size)),
    })),
    ...fanEdges.map((edge, k) => ({
      ...{ key: `${name}-edge-${k}`, ink: 'canonical' as const },
      points: [scaled(edge, 0), scaled(edge, far)],
    })),
  ];
}

export function fanChart({ turn, tilt }: Options, { f, g, middle, nearest }: Fan): Space {
  const apart = nearest.distance > 1e-9;
  return {
    ...{ turn, tilt, reach: 1.25 },
    paths: [
      ...sheets((x) => x, 'up'),
      ...sheets(negative, 'down'),
      { key: 'between', label: 'between two functions', ink: 'w', points: [placed(f), placed(g)] },
      ...(apart
        ? [
            {
              ...{ key: 'gap', label: 'to the nearest neuron', ink: 'parametric' as const, dashed: true },
              points: [placed(middle), placed(nearest.nearest)],
            },
          ]
        : []),
    ],
    points: [
      { key: 'f', label: 'f', ink: 'w', at: placed(f) },
      { key: 'g', label: 'g', ink: 'w', at: placed(g) },
      { key: 'middle', label: 'midpoint', ink: apart ? 'parametric' : 'optimum', at: placed(middle) },
    ],
    title: 'What one neuron can be at −1, 0 and 1',
    description: apart
      ? 'The folded fan of realizable values and its negative; the midpoint of two of them lies off it.'
      : 'The folded fan of realizable values and its negative; the midpoint of two of them lies on it.',
  };
}
