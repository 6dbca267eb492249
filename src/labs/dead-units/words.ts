import type { LabWords } from '../../model/labs/types';
import type { View } from './numbers';
import type { Options } from './simulate';

export const words: LabWords<Options, View> = {
  label: 'Dead and parallel units',
  claim: 'Units that are dead, equal or parallel can take rank from J, and part of the gradient is then swallowed.',
  cite: 'gissin',
  source: {
    authors: 'Gissin',
    title: 'Over-Parameterization and Optimization I: A Gentle Start',
    where: 'dsgissin.github.io',
    year: 2019,
    url: 'https://dsgissin.github.io/',
  },
  paper:
    'The article warns that dead or identical neurons leave J with a partial rank, so that descent can rest where the canonical ' +
    'gradient is not 0.',
  here:
    'For two linear layers JJᵀ = W₁ᵀW₁ + ‖W₂‖²I, and for ReLU units on q points w is what the network says at them, with ' +
    'relu′(0) = 0. The kernel of Jᵀ is read off a singular value decomposition, and g is projected to it.',
  tries: [
    {
      say: 'Make all units of the linear network equal: nothing is lost, as long as its second layer is not 0.',
      done: ({ model, change, mute }, { changed, swallowed }) =>
        model === 'linear' && change !== 'kill' && changed.every(Boolean) && !mute && swallowed < 1e-9,
    },
    {
      say: 'Set the second layer to 0 as well, and look for a ghost.',
      done: ({ mute }, { ghost }) => mute && ghost,
    },
    {
      say: 'Kill all units of the ReLU network: every gradient is swallowed.',
      done: ({ model, change }, { swallowed }) => model === 'relu' && change === 'kill' && swallowed > 1 - 1e-9,
    },
    {
      say: 'Take more units than the points need, and see equal ones do no harm.',
      done: ({ model, change, h, n }, { changed, rank }) =>
        model === 'relu' && change === 'duplicate' && changed.includes(true) && h > n && rank === n,
    },
    {
      say: 'Click on the columns of a unit in J to change that one, and see which units g cannot do without.',
      done: ({ which }) => which !== '',
    },
  ],
  differs: [
    'Identical neurons lower the rank only where the remaining columns fail to span; the article’s sentence is right with that addition.',
    'A dead unit has columns of 0, but a point is lost only if no other unit is active at it.',
    'The networks are as small as their matrices can be read; in wide ones a lost direction is rare.',
  ],
};
