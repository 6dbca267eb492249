import type { LabWords } from '../../model/labs/types';
import type { View } from './numbers';
import type { Options } from './simulate';

export const words: LabWords<Options, View> = {
  label: 'The disparity matrix',
  claim:
    'Seen in Fourier space the error is convex, and only a matrix H(θ) that loses rank can keep descent from its minimum.',
  cite: 'jiang2019',
  source: {
    authors: 'Jiang',
    title: 'Why Learning of Large-Scale Neural Networks Behaves Like Convex Optimization',
    where: 'arXiv:1903.02140',
    year: 2019,
    url: 'https://arxiv.org/abs/1903.02140',
  },
  paper:
    'The objective is convex in the canonical space of Fourier coefficients, and the gradient in θ is Hᵀ times that of w. While ' +
    'H keeps full row rank, gradient descent goes to a global minimum; that H is singular has an “extremely slim” chance in ' +
    'large networks.',
  here:
    'One hidden layer of ReLU units on [−1, 1] is trained on ½‖w − w*‖², where w are its coefficients on 1/√2, cos πkx and ' +
    'sin πkx for k ≤ K. H = ∂w/∂θ is integrated exactly. The rank that h units can have is our count: each brings the functions ' +
    '1 and x on the part where it is active, so that of 3h columns never more than 2h count.',
  tries: [
    {
      say: 'Draw other seeds with fewer units until training rests at a ghost, with a loss that is not small.',
      done: (_, { ghost }) => ghost,
    },
    {
      say: 'Click on a unit to kill it: it stays dead to the last digit, for its columns are 0.',
      done: (_, { changes }) => changes.includes('kill'),
    },
    {
      say: 'Click on it again to make it the twin of the next, and see that training never parts them.',
      done: (_, { changes }) => changes.includes('twin'),
    },
    {
      say: 'Raise K beyond h: there are more than 2h coefficients then, and no θ gives full rank.',
      done: ({ h, K }) => 2 * K + 1 > 2 * h,
    },
  ],
  differs: [
    'No finite ReLU network has a full-rank H for a fine enough grid of frequencies; the paper covers the space of functions by balls to get around that.',
    'At this size ranks are lost while training, not only at the start: units leave the interval and never come back.',
    'Singular values spread over many decades even where the rank is full, so that the swallowed part says more than the rank.',
  ],
};
