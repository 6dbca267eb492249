import type { LabWords } from '../../model/labs/types';
import type { View } from './numbers';
import type { Options } from './simulate';

export const words: LabWords<Options, View> = {
  label: 'Inverse stability',
  claim: 'Two networks can compute nearly the same with parameters far apart, unless these are kept in shape.',
  cite: 'berner2019',
  source: {
    authors: 'Berner, Elbrächter, Grohs',
    title: 'How degenerate is the parametrization of neural networks with the ReLU activation function?',
    where: 'NeurIPS 2019, arXiv:1905.09803',
    year: 2019,
    url: 'https://arxiv.org/abs/1905.09803',
  },
  paper:
    'Parameters are (s, α) inverse stable if every nearby function has a network within s times the distance to the power α. ' +
    'Shallow ReLU networks are (4, ½) so, with the distance measured in slopes, on a set without unbalanced, redundant and ' +
    'opposite directions.',
  here:
    'Networks x ↦ Σ cᵢ relu(aᵢᵀx) on the plane are linear on sectors, so that every supremum is exact. The examples of what ' +
    'goes wrong are our own, one for each condition; so is the constant 2 for a single balanced neuron, ‖a‖ = |c|.',
  tries: [
    {
      say: 'Raise k to 100: the functions come together, and the parameters do not follow.',
      done: ({ k, example }) => k >= 100 && example !== 'values',
    },
    {
      say: 'Take the opposite directions: a network of six that computes nothing is as bad as a large weight.',
      done: ({ example }) => example === 'opposite',
    },
    {
      say: 'Compare values in place of slopes: nearness in values says nothing even of balanced weights.',
      done: ({ example }) => example === 'values',
    },
    {
      say: 'Turn the fan by dragging it, and move f and g along it until their midpoint is a neuron again.',
      done: (_, { gap }) => gap < 1e-9,
    },
  ],
  differs: [
    'The theorem is for functions on ℝᵈ and any width; the balanced case is shown for one neuron in the plane.',
    'That realizable functions form no convex set is seen with one neuron at three points; two neurons fill the gap in.',
    'The paper’s statement is quoted and not proved here; the examples do not show that its conditions are necessary one by one.',
  ],
};
