import type { Chapter } from '../types';
import { openingFigure } from './opening';

const lone = '&start=theta&grid=3&window=-3,6,-3,6&hide=slopes,ellipse,vector,arrows';

/** The last pages: what was missed once more, and three maps that no chapter shows. */
export const cold: Chapter = {
  id: 'cold',
  title: 'Once more, and cold',
  able: 'predict what a map does that you have never seen.',
  steps: [
    {
      title: 'The picture that you began with',
      say: ['Can you say now why each path ends where it does? Three new maps follow.'],
      recalls: true,
      figure: { ...openingFigure, caption: 'Drag the start, and predict before you let go.' },
    },
    {
      title: 'A map that mixes',
      symbols: ['a', 'b'],
      say: ['One weight is the sum of two parameters a and b, the other their difference.'],
      figure: {
        link: `?map=custom&f1=a%2Bb&f2=a-b&vars=a:1,b:0.4&g=1,0.5${lone}`,
        show: ['response'],
        controls: [],
        caption: 'One gradient, and what becomes of it.',
      },
      bet: {
        covers: 'all',
        drawn: 'image',
        ask: 'w is (a + b, a − b). What becomes of g, which is nearer to the first axis?',
        options: [
          {
            words: 'it is turned towards the first weight',
            if: { reading: 'signedTurn', under: -1 },
            reply: 'That a map mixes does not make it lopsided: sum and difference are equally strong.',
          },
          {
            words: 'it is turned towards the second weight',
            if: { reading: 'signedTurn', over: 1 },
            reply: 'That a map mixes does not make it lopsided: sum and difference are equally strong.',
          },
          {
            words: 'it keeps its direction and grows',
            if: {
              all: [
                { reading: 'turn', under: 1 },
                { reading: 'gain', over: 1.5 },
              ],
            },
            reply: 'Yes: the rows of J are at a right angle and alike in length.',
          },
        ],
        why: 'What Jᵀ turns, J turns back. The gain is {gain} for every gradient: κ = {κ}.',
      },
    },
    {
      title: 'Length and direction apart',
      symbols: ['s'],
      say: ['This map is called weight normalization.'],
      figure: {
        link: `?map=weight-norm&theta=2,1,1&g=-1,1${lone}`,
        show: ['response'],
        controls: [],
        caption: 'One gradient, and what becomes of it.',
      },
      bet: {
        covers: 'all',
        drawn: 'image',
        ask: 'w is s times the direction of v. Here v points right and a little up, and is longer than s. Which way is g turned, which points left and up?',
        options: [
          {
            words: 'towards the line of w',
            if: { reading: 'signedTurn', over: 1 },
            reply: 'Yes: along w nothing is lost, across it little is left.',
          },
          {
            words: 'away from the line of w',
            if: { reading: 'signedTurn', under: -1 },
            reply: 'It would be so were s longer than v.',
          },
          { words: 'not at all', if: { reading: 'turn', under: 1 }, reply: 'Only where s is as long as v.' },
        ],
        why: 'Along w a gradient keeps its length; across, it is multiplied by the square of s over the length of v. It is turned by {turn}.',
      },
    },
    {
      title: 'The smaller the faster',
      say: ['Here small weights move fast, and large ones slowly.'],
      figure: {
        link: '?map=log&w=0.05,0.05&start=theta&loss=line&a=-1&b=-2&c=15&run=flow&time=1000000000&view=0,10,0,10&hide=slopes,field',
        show: ['flow'],
        controls: [],
        caption: 'The logarithm, from a small start to the line of solutions.',
      },
      bet: {
        covers: 'ends',
        drawn: 'end',
        ask: 'w is the logarithm of θ. From a small start, where on the green line does the flow end?',
        options: [
          {
            words: 'with nearly all in one weight, ℓ₁',
            if: { reading: 'nearestNorm', is: 'ℓ₁' },
            reply: 'That is the way of maps that let the large weights run away.',
          },
          {
            words: 'at the least length, ℓ₂',
            if: { reading: 'nearestNorm', is: 'ℓ₂' },
            reply: 'That is the way of w itself.',
          },
          {
            words: 'with both weights nearly alike, ℓ∞',
            if: { reading: 'nearestNorm', is: 'ℓ∞' },
            reply: 'Yes: whichever lags behind is the faster one.',
          },
        ],
        why: 'It ends at {end}; the least largest weight is at {leastMost}.',
      },
    },
  ],
};
