import type { ParameterMap } from '../../core';

/** Says that a w, named in words, has no θ; of a lift that searches, that none was found, for there may be one. */
export const noThetaFor = ({ fibre }: Pick<ParameterMap, 'fibre'>, what: string): string =>
  `no θ ${fibre.searched ? 'was found for' : 'gives'} ${what}`;

/** Why a w, named in words, has no θ: it is not in the image, or the branch of the current θ does not reach it. */
export function whyNoTheta(map: ParameterMap, w: Float64Array, what: string): string {
  const { image } = map;
  return image && !(image.inside(w) > 0) ? image.why : noThetaFor(map, what);
}
