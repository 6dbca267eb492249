import {
  balanced,
  type CounterexampleId,
  type Neuron,
  parameterDistance,
  slopeDistance,
} from '../../core/labs/inverse-stability';
import type { Slices } from '../../core/labs/slices';
import { normal, seededRandom } from '../../core/numerics/random';

export interface Options {
  readonly [key: string]: number | string | boolean;
  readonly example: CounterexampleId;
  /** How near the functions are: their distance is 1/k. */
  readonly k: number;
  /** Two places on the fan, from 0 to 3 along its edges. */
  readonly f: number;
  readonly g: number;
  readonly seed: number;
  /** How the fan is turned, in degrees. */
  readonly turn: number;
  readonly tilt: number;
}

/** Distances of pairs of neurons: of their slopes, and of their parameters. */
export interface Pairs {
  readonly slopes: readonly number[];
  readonly parameters: readonly number[];
}

export interface Result {
  readonly balanced: Pairs;
  /** The same functions, with a random share of the size in the outer weight. */
  readonly free: Pairs;
}

const pairCount = 400;
const batch = 50;

/** A neuron and another one at a distance between next to nothing and a few times its size. */
function drawPair(random: () => number): readonly [Neuron, Neuron] {
  const one = (): Neuron => ({ a: [normal(random), normal(random)], c: normal(random) });
  const [near, way] = [one(), one()];
  const size = 10 ** (4 * random() - 3.5);
  const far: Neuron = { a: [near.a[0] + size * way.a[0], near.a[1] + size * way.a[1]], c: near.c + size * way.c };
  return [near, far];
}

const shared = ({ a, c }: Neuron, scale: number): Neuron => ({ a: [a[0] * scale, a[1] * scale], c: c / scale });

const withPair = ({ slopes, parameters }: Pairs, phi: Neuron, gamma: Neuron): Pairs => ({
  slopes: [...slopes, slopeDistance([phi], [gamma])],
  parameters: [...parameters, parameterDistance([phi], [gamma])],
});

export function* simulate({ seed }: Options): Slices<Result> {
  const random = seededRandom(seed);
  const none: Pairs = { slopes: [], parameters: [] };
  let result: Result = { balanced: none, free: none };
  for (let k = 1; k <= pairCount; k++) {
    const [phi, gamma] = drawPair(random).map(balanced);
    const scale = 10 ** (2 * random() - 1);
    result = {
      balanced: withPair(result.balanced, phi, gamma),
      free: withPair(result.free, shared(phi, scale), shared(gamma, 10 ** (2 * random() - 1))),
    };
    if (k % batch === 0) yield { done: k / pairCount, result };
  }
  return result;
}
