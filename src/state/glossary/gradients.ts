import type { Terms } from './term';

/** What becomes of a gradient, and how it is read off. */
export const gradients = {
  loss: {
    term: 'loss',
    symbol: 'L',
    says: 'A number that tells how badly a function fits its data; training makes it small.',
    chapter: 'gradients',
    part: 'contours',
    forms: ['losses'],
  },
  gradient: {
    term: 'gradient',
    symbol: 'g = ∇L',
    says: 'The direction in which the loss rises fastest, and how steeply.',
    chapter: 'gradients',
    part: 'probe',
    forms: ['gradients'],
  },
  'learning-rate': {
    term: 'learning rate',
    symbol: 'η',
    says: 'How much of the gradient one step takes.',
    chapter: 'gradients',
    forms: ['learning rates'],
  },
  jacobian: {
    term: 'Jacobian',
    symbol: 'J = ∂w/∂θ',
    says: 'The matrix that tells how w moves when θ moves a little.',
    chapter: 'gradients',
    forms: ['Jacobians'],
  },
  preconditioner: {
    term: 'JJᵀ',
    symbol: 'JJᵀ',
    says: 'The matrix that turns and stretches a gradient when a map stands between θ and w.',
    chapter: 'gradients',
    part: 'ellipse',
  },
  'first-order': {
    term: 'first order',
    says: 'True up to what is proportional to the square of the step.',
    chapter: 'gradients',
  },
  'response-map': {
    term: 'response map',
    says: 'The picture in which each point is a gradient, with an arrow for what becomes of it.',
    chapter: 'response',
    part: 'field',
  },
  ellipse: {
    term: 'ellipse',
    says: 'What JJᵀ makes of a circle of gradients: the longer it is somewhere, the more a gradient there grows.',
    part: 'ellipse',
  },
  probe: {
    term: 'probe',
    symbol: 'g',
    says: 'The one gradient whose image is read off: drag its ring.',
    chapter: 'response',
    part: 'probe',
  },
  gain: {
    term: 'gain',
    symbol: '‖JJᵀg‖ / ‖g‖',
    says: 'How many times longer a gradient becomes.',
    chapter: 'response',
    part: 'probe',
    forms: ['gains'],
  },
  turn: {
    term: 'turn',
    says: 'The angle between a gradient and what becomes of it.',
    chapter: 'response',
    part: 'probe',
  },
  axes: {
    term: 'axes',
    symbol: 'λ₁, λ₂',
    says: 'The two directions that JJᵀ does not turn; the gains along them are its eigenvalues.',
    chapter: 'response',
    part: 'ellipse',
  },
  'condition-number': {
    term: 'condition number',
    symbol: 'κ = λ₁ / λ₂',
    says: 'How lopsided JJᵀ is: the gain along the long axis by that along the short one.',
    chapter: 'response',
    part: 'ellipse',
  },
  'widest-turn': {
    term: 'widest turn',
    symbol: 'arcsin((κ − 1) / (κ + 1))',
    says: 'The largest angle by which any gradient is turned here.',
    chapter: 'response',
  },
} as const satisfies Terms;
