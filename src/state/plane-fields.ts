import { field } from './field';
import { sliceSyntax } from './plane';
import { flag, integer, invertible, orWord, window } from './syntax';

/** The parameter plane, and what is shown of the gauge of a network. */
export const planeFields = {
  plane: field({
    syntax: flag,
    meaning: '1 or 0: the parameter plane, a third picture with the axes θ₁ and θ₂',
    example: '1',
    get: (scene) => scene.plane.shown,
    put: (scene, shown) => ({ ...scene, plane: { ...scene.plane, shown } }),
  }),
  planeview: field({
    syntax: window,
    meaning: 'axes of the parameter plane, x0,x1,y0,y1',
    example: '-2.2,2.2,-2.2,2.2',
    get: (scene) => scene.plane.window,
    put: (scene, ends) => ({ ...scene, plane: { ...scene.plane, window: ends } }),
  }),
  planegrid: field({
    syntax: integer(3, 61),
    meaning: 'arrows per side of the parameter plane',
    example: '15',
    get: (scene) => scene.plane.n,
    put: (scene, n) => ({ ...scene, plane: { ...scene.plane, n } }),
  }),
  slice: field({
    syntax: orWord(sliceSyntax, 'theta'),
    meaning:
      'with more than two parameters, the plane that is shown: a point of θ-space and two directions, all entries of the one after those of the other; `theta` follows θ along the singular vectors of J',
    example: '0,0,0,0.6,0.8,0,0,0,1',
    get: (scene) => scene.plane.slice,
    put: (scene, slice) => ({ ...scene, plane: { ...scene.plane, slice } }),
  }),
  image: field({
    syntax: flag,
    meaning: '1 or 0: the image of the parameter plane’s grid in the w-plane',
    example: '1',
    get: (scene) => scene.plane.image,
    put: (scene, image) => ({ ...scene, plane: { ...scene.plane, image } }),
  }),
  fan: field({
    syntax: integer(0, 1000),
    meaning: 'with `map=deep-linear` and h = 2: how many random gauges of w are drawn as a fan; 0 for none',
    example: '300',
    get: (scene) => scene.gauge.fan,
    put: (scene, fan) => ({ ...scene, gauge: { ...scene.gauge, fan } }),
  }),
  fanseed: field({
    syntax: integer(1, 9999),
    meaning: 'which random gauges the fan draws',
    example: '2',
    get: (scene) => scene.gauge.seed,
    put: (scene, seed) => ({ ...scene, gauge: { ...scene.gauge, seed } }),
  }),
  reach: field({
    syntax: flag,
    meaning:
      'with `map=deep-linear` and h = 2: how far the tip of JJᵀg can be aimed is drawn, while nothing is aimed too',
    example: '1',
    get: (scene) => scene.gauge.limits,
    put: (scene, limits) => ({ ...scene, gauge: { ...scene.gauge, limits } }),
  }),
  B: field({
    syntax: orWord(invertible, 'none'),
    meaning:
      'with `map=deep-linear` and h = 2: a second gauge of the same w to compare with, as B₁₁, B₁₂, B₂₁, B₂₂; or `none`',
    example: '2,1,1,1',
    get: (scene) => scene.gauge.second,
    put: (scene, second) => ({ ...scene, gauge: { ...scene.gauge, second } }),
  }),
} as const;
