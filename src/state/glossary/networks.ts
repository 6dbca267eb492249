import type { Terms } from './term';

/** What the layers of a network add. */
export const networks = {
  gauge: {
    term: 'gauge',
    symbol: 'A',
    says: 'The freedom to change the parameters of a network without its function, and one choice of them.',
    chapter: 'gauge',
    part: 'gauge-fan',
    forms: ['gauges'],
  },
  'half-plane': {
    term: 'half-plane',
    says: 'All directions less than a right angle from g.',
    chapter: 'gauge',
    forms: ['half-planes'],
  },
  balance: {
    term: 'balance',
    says: 'Layers that are equally large; then the largest gain is the least.',
    chapter: 'balance',
  },
  'conserved-quantity': {
    term: 'conserved quantity',
    says: 'A number that gradient flow leaves as it is, whatever the loss.',
    chapter: 'balance',
    forms: ['conserved quantities'],
  },
  depth: {
    term: 'depth',
    symbol: 'N',
    says: 'How many matrices a network multiplies.',
    chapter: 'depth',
    forms: ['depths'],
  },
  vanish: {
    term: 'vanish',
    says: 'To become so small that training stands almost still.',
    chapter: 'depth',
    forms: ['vanishing', 'vanishes'],
  },
  explode: {
    term: 'explode',
    says: 'To become so large that a step overshoots.',
    chapter: 'depth',
    forms: ['exploding', 'explodes'],
  },
  'operator-norm': {
    term: 'operator norm',
    symbol: '√λ₁',
    says: 'The most by which a matrix stretches any vector.',
    chapter: 'depth',
  },
} as const satisfies Terms;
