import type { LabWords } from '../../model/labs/types';
import type { View } from './numbers';
import type { Options } from './simulate';

export const words: LabWords<Options, View> = {
  label: 'Deep matrix factorization',
  claim: 'Layers complete a matrix by low rank: the deeper, the more so, and not by the least nuclear norm.',
  cite: 'arora2019',
  source: {
    authors: 'Arora, Cohen, Hu, Luo',
    title: 'Implicit Regularization in Deep Matrix Factorization',
    where: 'NeurIPS 2019, arXiv:1905.13655',
    year: 2019,
    url: 'https://arxiv.org/abs/1905.13655',
  },
  paper:
    'Along gradient flow each singular value moves at a rate in proportion to its own power 2 − 2/N: small ones stay small, large ones ' +
    'run ahead, and the more so with depth. Experiments show lower effective rank and smaller error with depth, and cases in which ' +
    'no norm is being minimised.',
  here:
    'Gradient flow in N square layers from W(0) = αI, which is exactly balanced, on ½ Σ (W − M)² over the entries that are seen. ' +
    'The least nuclear norm comes with a certificate: a lower bound that it meets to within the gap. What one matrix shows is held ' +
    'against 15 of its kind.',
  tries: [
    { say: 'Take one layer: what is not seen stays as it began.', done: ({ N }) => N === 1 },
    {
      say: 'Complete the 2 × 2 corner: with det W > 0 the unseen entry goes to 4, which is rank one.',
      done: ({ problem, N, negative }, { corner }) =>
        problem === 'corner' && N > 1 && !negative && Math.abs(corner - 4) < 0.05,
    },
    {
      say: 'Start the corner with det W < 0: two layers end near neither answer.',
      done: ({ problem, N, negative }, { corner }) => problem === 'corner' && N === 2 && negative && corner < 3,
    },
    {
      say: 'Take the escape with det W > 0: the norm grows and grows, for the loss is 0 at infinity alone.',
      done: ({ problem, N, negative }) => problem === 'escape' && N > 1 && !negative,
    },
    {
      say: 'Click on a few entries of the matrix to hide or show them.',
      done: ({ mask }) => mask !== '',
    },
  ],
  differs: [
    'The paper’s loss has no ½, so its time runs twice as fast.',
    'Two layers are not reliably better than the least nuclear norm at this size; three are.',
    'The run ends at t = 400 (t = 100 for the escape): along flat directions the limit is not reached by then.',
    'Where det W > 0 and the data are symmetric, rank one is also the least trace: no contradiction with the nuclear norm. With det W < 0 it is one.',
  ],
};
