import type { LabWords } from '../../model/labs/types';
import type { View } from './numbers';
import type { Options } from './simulate';

export const words: LabWords<Options, View> = {
  label: 'Kernel to rich',
  claim:
    'The size of the start decides what gradient descent finds: the least ‖w‖₂ from large starts, towards the least ‖w‖₁ from small ones.',
  cite: 'woodworth2020',
  source: {
    authors: 'Woodworth and others',
    title: 'Kernel and Rich Regimes in Overparametrized Models',
    where: 'COLT 2020, arXiv:2002.09277',
    year: 2020,
    url: 'https://arxiv.org/abs/2002.09277',
  },
  paper:
    'For w = u² − v² from u = v = α, gradient flow on exact data ends at the w of least Qα, a penalty that is the 2-norm for large α and ' +
    'tends to the 1-norm as α → 0. With greater depth D the passage is sharper.',
  here:
    'Sparse regression without noise: y = Xw*, X Gaussian with fewer rows than weights. The end of the flow is found exactly, as the ' +
    'solution of the convex dual problem by Newton’s method, for D = 2, 3, 4. The least norms are computed beside it.',
  tries: [
    {
      say: 'Drag the line α to the right: the level set becomes a circle, and the kernel finds what the least ‖w‖₂ finds.',
      done: ({ alpha }, { error, kernel }) => alpha >= 2 && Math.abs(error - kernel) < 0.02 * kernel,
    },
    {
      say: 'Drag it to the left until D = 2 finds the sparse weights.',
      done: ({ D }, { error }) => D === 2 && error < 1e-4,
    },
    {
      say: 'Take D = 3 or 4 and find them from a larger start, α ≥ 0.03.',
      done: ({ D, alpha }, { error }) => D > 2 && alpha >= 0.03 && error < 1e-3,
    },
    {
      say: 'Take 50 weights, 18 rows, three not 0: at α = 10⁻⁴ depth 2 is still far from the least ‖w‖₁.',
      done: ({ q, n, k, D, alpha }, { error }) =>
        q >= 50 && n <= 18 && k >= 3 && D === 2 && alpha < 2e-4 && error > 1e-4,
    },
  ],
  differs: [
    'Say towards the least ‖w‖₁, not reaches it: with two layers the way is like 1/ln(1/α), and in many dimensions α = 10⁻⁴ can still be far.',
    'The size α stands for u = v = α at every depth, so the weights begin on the scale α to the power D.',
    'Curves are medians over several problems with the middle half as a band; errors below 1e−12 are drawn there.',
  ],
};
