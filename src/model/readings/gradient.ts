import { widestDirections } from '../../core';
import { times } from '../numbers/format';
import { angle, number, vector } from './reading';

/** Of the probe g, and of what JJᵀ does to any gradient. */
export const gradientReadings = {
  gain: number('gain of the probe, ‖JJᵀg‖ / ‖g‖', ({ probe }) => probe.gain, times),
  turn: angle('angle between the probe and its image', ({ probe }) => Math.abs(probe.turn)),
  /** Below 0 where it is turned clockwise, as from 45° towards w₁. */
  signedTurn: angle('turn of the probe, counter-clockwise', ({ probe }) => probe.turn),
  probe: vector('the probe g', ({ probe }) => probe.g),
  image: vector('image of the probe, JJᵀg', ({ probe }) => probe.image),
  /** Above 0 the exact step of a linear network shrinks w. */
  along: number('wᵀg, the probe along w', ({ w, probe: { g } }) => w[0] * g[0] + w[1] * g[1]),
  κ: number('condition number of JJᵀ', ({ spectrum }) => spectrum.condition),
  largest: number(
    'largest eigenvalue of JJᵀ, the gain along its strong axis',
    ({ spectrum }) => spectrum.eigenvalues[0],
  ),
  least: number('smaller eigenvalue of JJᵀ, the gain along its weak axis', ({ spectrum }) => spectrum.eigenvalues[1]),
  firstGain: number('entry of JJᵀ for the first weight', ({ G }) => G[0]),
  secondGain: number('entry of JJᵀ for the second weight', ({ G }) => G[3]),
  mixedGain: number('entry of JJᵀ that mixes the weights', ({ G }) => G[1]),
  widestFromStrong: angle('angle from the strong axis to the gradient that is turned most', ({ spectrum }) =>
    Math.atan(Math.sqrt(spectrum.condition)),
  ),
  rank: number('rank of J', ({ spectrum }) => spectrum.rank),
  widest: angle('widest turn of any gradient', ({ spectrum }) => spectrum.widestTurn),
  widestDirections: vector('directions of the gradients that are turned most, in degrees from w₁', ({ spectrum }) =>
    widestDirections(spectrum)?.map(directionOf),
  ),
} as const;

/** In [0°, 180°): a direction and its opposite are turned alike. */
const directionOf = ([x, y]: readonly [number, number]): number => ((Math.atan2(y, x) * 180) / Math.PI + 180) % 180;
