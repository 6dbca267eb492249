import type { LabWords } from '../../model/labs/types';
import type { View } from './numbers';
import type { Options } from './simulate';

export const words: LabWords<Options, View> = {
  label: 'Depth that hurts',
  claim:
    'A product of k numbers takes gradient descent a time exponential in the depth k, from every standard random start.',
  cite: 'shamir2018',
  source: {
    authors: 'Shamir',
    title: 'Exponential Convergence Time of Gradient Descent for One-Dimensional Deep Linear Neural Networks',
    where: 'COLT 2019, arXiv:1809.08587',
    year: 2019,
    url: 'https://arxiv.org/abs/1809.08587',
  },
  paper:
    'For one-dimensional deep linear networks and standard random initialisations, gradient descent needs a number of ' +
    'iterations exponential in the depth, with high probability.',
  here:
    'L = ½(∏u − t)². Gradient flow keeps the difference of any two squares, so one number moves and the time to L ≤ ε is an ' +
    'integral that is computed exactly for every start. Near ∏u = 0 the preconditioner, the sum over all factors of the squared product of the others, is tiny: that is the plateau.',
  tries: [
    {
      say: 'Take factors from U(−1, 1): the growth shows from five layers on.',
      done: ({ start }, { growth }) => start === 'uniform' && growth > 0.5,
    },
    {
      say: 'Start near 1 with target 2: depth now makes it faster.',
      done: ({ start, target }, { growth }) => start === 'near-one' && target > 1.5 && growth < 0,
    },
    {
      say: 'Start near 1 with a negative target: a factor must cross 0, and depth is slow again.',
      done: ({ start, target }, { growth }) => start === 'near-one' && target < 0 && growth > 0.1,
    },
  ],
  differs: [
    'At k ≤ 8 with N(0, 1) the median does not grow, it falls first: what one sees is heavy tails. The exponential shows in the quantiles over many starts and in larger depths.',
    'The paper counts steps of gradient descent; the time of gradient flow is that number times η, within a few per cent where η is small.',
    'A single start shows nothing: draw another seed and see the bands stay and the dots move.',
  ],
};
