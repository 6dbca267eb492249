import type { Terms } from './term';

/** Functions, the numbers they are written with, and the maps between them. */
export const maps = {
  function: {
    term: 'function',
    says: 'What a model computes from its inputs, whatever numbers it is written with.',
    chapter: 'opening',
    forms: ['functions'],
  },
  'gradient-descent': {
    term: 'gradient descent',
    says: 'Moving the numbers of a model against the gradient of its loss, step by step.',
    chapter: 'opening',
  },
  canonical: {
    term: 'canonical',
    symbol: 'w',
    says: 'Written with one set of numbers for each function: the weights w themselves.',
    chapter: 'opening',
    part: 'canonical',
  },
  parametric: {
    term: 'parametric',
    symbol: 'θ',
    says: 'Written with any other numbers θ from which the weights can be computed.',
    chapter: 'opening',
    part: 'field',
  },
  weight: {
    term: 'weight',
    symbol: 'w',
    says: 'A number that multiplies an input; here w = (w₁, w₂) says all of the function.',
    chapter: 'function',
    part: 'vector',
    forms: ['weights'],
  },
  parameter: {
    term: 'parameter',
    symbol: 'θ',
    says: 'A number that is stored and trained, and from which weights are computed.',
    chapter: 'function',
    forms: ['parameters'],
  },
  map: {
    term: 'map',
    symbol: 'w(θ)',
    says: 'The rule that computes the weights from the parameters, also called the parameterization.',
    chapter: 'function',
    forms: ['maps'],
  },
  fibre: {
    term: 'fibre',
    says: 'All parameters θ of one w: whatever moves along it leaves the function as it is.',
    chapter: 'function',
    forms: ['fibres'],
  },
  'two-layer-network': {
    term: 'two-layer network',
    symbol: 'wᵀ = W₂W₁',
    says: 'A network whose weights are the product of the matrices of its two layers.',
    chapter: 'function',
    forms: ['two-layer networks'],
  },
  'squared-map': {
    term: 'squared map',
    symbol: 'w = θ²',
    says: 'Each weight is the square of its parameter.',
    chapter: 'bends',
  },
  'inverse-map': {
    term: 'inverse map',
    symbol: 'w = 1/θ',
    says: 'Each weight is one over its parameter.',
    chapter: 'bends',
  },
  'polar-map': {
    term: 'polar map',
    symbol: 'w = r (cos φ, sin φ)',
    says: 'The weights are told by a length r and an angle φ.',
    chapter: 'bends',
  },
} as const satisfies Terms;
