import type { LabWords } from '../../model/labs/types';
import type { View } from './numbers';
import type { Options } from './simulate';

export const words: LabWords<Options, View> = {
  label: 'Depth as a preconditioner',
  claim:
    'Linear layers do nothing but precondition the gradient, in a way that no regulariser can, and sometimes they accelerate.',
  cite: 'arora2018',
  source: {
    authors: 'Arora, Cohen, Hazan',
    title: 'On the Optimization of Deep Networks: Implicit Acceleration by Overparameterization',
    where: 'ICML 2018, arXiv:1802.06509',
    year: 2018,
    url: 'https://arxiv.org/abs/1802.06509',
  },
  paper:
    'From balanced layers and for small steps, the product of N layers moves by a closed rule: the gradient, preconditioned by ' +
    'powers of WWᵀ and WᵀW. For N > 2 that field is the gradient of no function. On regression with the p-th power of the residuals depth can be faster for p > 2; for p = 2 it is not.',
  here:
    'The loop integral of the field for one output and two inputs, by quadrature along the loop; explicit layers beside the closed ' +
    'rule at the same time for ever smaller steps, with layers of any width, over 15 seeds; and a race on two points or on twelve ' +
    'drawn ones with cond X = 3, nine times, every depth at its own best step of a quarter-decade grid.',
  tries: [
    { say: 'Draw a loop of your own in the plane.', done: (_, { drawn }) => drawn },
    {
      say: 'Take two layers: with a constant gradient the field is a gradient after all.',
      done: ({ N, gradient }, { integral }) => N === 2 && gradient === 'constant' && Math.abs(integral) < 1e-9,
    },
    {
      say: 'Keep two layers and stretch H: now it is none.',
      done: ({ N, gradient }, { integral }) => N === 2 && gradient === 'stretched' && Math.abs(integral) > 1e-6,
    },
    {
      say: 'Race on ℓ₄ with twelve drawn points: depth wins over nine draws, and the deeper the more.',
      done: ({ power, data }, { medians }) => power === 'four' && data === 'drawn' && medians[3] < medians[0],
    },
    {
      say: 'Race on the square loss: depth loses.',
      done: ({ power }, { best }) => power === 'two' && best[1] > best[0],
    },
  ],
  differs: [
    'The author’s blog says that no depth gives a gradient where 0 is no critical point; with N = 2 and a constant gradient it is one.',
    'Depth is not monotone in the race: with two points N = 2 is the best, with drawn ones it need not be.',
    'A common step for all depths would be unfair: each runs at its own best of the grid.',
  ],
};
