import type { LabWords } from '../../model/labs/types';
import type { View } from './numbers';
import type { Options } from './simulate';

export const words: LabWords<Options, View> = {
  label: 'Convergence of deep linear networks',
  claim:
    'Gradient descent on linear layers converges at a linear rate if they start balanced and closer to the goal than any matrix of lower rank.',
  cite: 'convergence2019',
  source: {
    authors: 'Arora, Cohen, Golowich, Hu',
    title: 'A Convergence Analysis of Gradient Descent for Deep Linear Neural Networks',
    where: 'ICLR 2019, arXiv:1810.02281',
    year: 2019,
    url: 'https://arxiv.org/abs/1810.02281',
  },
  paper:
    'With a deficiency margin c = σ(Φ) − ‖W − Φ‖ above 0, σ the smallest singular value, layers balanced to within δ and η small enough, the loss shrinks by a ' +
    'constant factor with each step. The constants of the bound, 256 and 6144, are quoted as the paper’s and were not derived here.',
  here:
    'Gradient descent on the layers, beside the theorem’s bound at its own η and the rate of the flow, which from balanced layers is at ' +
    'least 2N times σ(W) to the power 2 − 2/N. The bands are over 21 seeds. Three starts show what happens without a margin or without balance.',
  tries: [
    {
      say: 'Start from (a, −a): the loss stays at ½ for ever.',
      done: ({ start }, { left }) => start === 'saddle' && left > 0.1,
    },
    {
      say: 'Start with a negative determinant: the flow keeps its sign.',
      done: ({ start }, { left }) => start === 'determinant' && left > 0.1,
    },
    {
      say: 'Drag the line of the last picture to a catapult: ηM² between 2 and 4.',
      done: (_, { catapulted }) => catapulted,
    },
    {
      say: 'Drag it on until descent diverges: ηM² above 4.',
      done: ({ start }, { diverged }) => start === 'catapult' && diverged,
    },
  ],
  differs: [
    'The theorem’s guarantee is loose by 2N or more, and its step is about 10⁵ times smaller than what works.',
    'The threshold of the catapult is ηM² = 4, not 2: in between the loss explodes first and then converges.',
    'The failures rest on an exact symmetry, which doubles keep for tens of thousands of steps; noise would break it.',
  ],
};
