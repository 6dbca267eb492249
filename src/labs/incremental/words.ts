import type { LabWords } from '../../model/labs/types';
import type { View } from './numbers';
import type { Options } from './simulate';

export const words: LabWords<Options, View> = {
  label: 'Incremental learning by depth',
  claim: 'Deeper networks learn large targets first, one after another, from starts that need not be tiny.',
  cite: 'gissin2020',
  source: {
    authors: 'Gissin, Shalev-Shwartz, Daniely',
    title: 'The Implicit Bias of Depth: How Incremental Learning Drives Generalization',
    where: 'ICLR 2020, arXiv:1909.12051',
    year: 2020,
    url: 'https://arxiv.org/abs/1909.12051',
  },
  paper:
    'Two targets are learned incrementally if there is a time when the smaller one is hardly begun and the larger one is ' +
    'nearly done. With two layers that asks for a start exponentially small in the gap of the targets, with three and more a ' +
    'polynomially small one is enough.',
  here:
    'Each weight is wᵢ = θᵢᴺ with its own target under the square loss, so that ẇ = N² w^(2−2/N) (w* − w). Its time is an ' +
    'integral that is computed exactly; no step size is involved. “Hardly begun” is 10 % and “nearly done” is 90 %.',
  tries: [
    { say: 'Take one layer: all targets are learned at once, whatever the start.', done: ({ N }) => N === 1 },
    {
      say: 'With two layers, drag the line w₀ down until the targets come one after another.',
      done: ({ N }, { isIncremental }) => N === 2 && isIncremental,
    },
    {
      say: 'With three layers, raise w₀ until the targets are learned together all the same.',
      done: ({ N }, { isIncremental }) => N === 3 && !isIncremental,
    },
    {
      say: 'Make two targets nearly equal, such as 1.1,1, and see what two layers would need.',
      done: ({ targets }) => {
        const [a, b] = targets.split(',').map(Number);
        return targets.split(',').length === 2 && Math.max(a / b, b / a) < 1.15 && a !== b;
      },
    },
  ],
  differs: [
    'The weights do not see each other; in the paper they are the singular values of a deep linear network, which under its conditions do not either.',
    'Every depth starts from the same w₀, not from the same θ₀: only so can depths be compared.',
    'The paper may count time in another unit; the order of events does not depend on it.',
  ],
};
