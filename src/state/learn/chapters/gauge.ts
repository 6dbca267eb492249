import type { Chapter } from '../types';

const fan =
  '?map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&g=-0.5,0.5&grid=5&fan=300&start=theta&hide=canonical,ellipse,slopes';
const aim = '?map=deep-linear&w=0.6,0.3&A=1.2,-0.4,0,0.9&g=0.5,0.5&grid=5&reach=1&start=theta&hide=ellipse,slopes';
const opposites = '?map=deep-linear&w=0,1&A=2,-1,-1,1&B=2,1,1,1&g=0,1&grid=5&start=theta&hide=canonical,ellipse,slopes';

export const gauge: Chapter = {
  id: 'gauge',
  title: 'Same function, other gradient',
  able: 'say which directions a gradient can be sent in without touching the function.',
  steps: [
    {
      title: 'A matrix between the layers',
      symbols: ['‖', 'I'],
      say: [
        'Put a matrix A behind the first layer and its inverse before the second. The function stays; this freedom is the **gauge**. JJᵀ does not, for it is made of the layers:',
        '$\\class{part-field}{J J^\\top} = W_1^\\top W_1 + \\lVert W_2 \\rVert^2 I$',
        'Here ‖W₂‖ is the length of W₂, and I leaves g alone. [The fan](gauge-fan) shows one g under many gauges. Its widest ray stands at {fanWidest} from g; none reaches a right angle.',
      ],
      figure: {
        link: fan,
        show: ['response'],
        controls: ['scene.fan', 'shape.rotate', 'shape.stretch1'],
        caption: 'One gradient g in many gauges of one function.',
      },
      bet: {
        ask: 'Two networks compute the same function and are given the same g. How far apart can their two steps point?',
        on: '?map=deep-linear&w=0,0.01&A=2,-1,-1,1&B=2,1,1,1&g=0,1&grid=5&start=theta&hide=canonical,ellipse,slopes',
        options: [
          {
            words: 'not at all: same function, same step',
            if: { reading: 'apart', under: 1 },
            reply: 'The function is the same, the layers are not, and JJᵀ is made of them.',
          },
          {
            words: 'up to a right angle',
            if: { reading: 'apart', over: 1, under: 90 },
            reply: 'Each stays within a right angle of g. But one may lean left and the other right.',
          },
          {
            words: 'nearly opposite',
            if: { reading: 'apart', over: 90, under: 180 },
            reply: 'Yes: each stays within a right angle of g, on either side.',
          },
        ],
        why: 'Here the two stand {apart} apart: a step of one undoes a part of the other’s.',
      },
    },
    {
      title: 'Aim it yourself',
      say: [
        'Drag the tip of JJᵀg. For every direction in the open **half-plane** of g some gauge sends g there. The length is not free: the line shows how short it can be made.',
        'The further g is turned, the more lopsided JJᵀ must be. Now κ = {κ}.',
      ],
      figure: {
        link: aim,
        show: ['response'],
        controls: [],
        caption: 'Drag the vermilion tip: a gauge that brings g there is found.',
      },
      task: {
        goal: 'Turn g by more than eighty degrees, the function unchanged.',
        check: { reading: 'turn', over: 80 },
        witness:
          '?map=deep-linear&w=0.6,0.3&A=7.467,-7.662,-7.662,9.621&g=0.5,0.5&grid=5&reach=1&start=theta&hide=ellipse,slopes',
        hint: 'Drag the tip almost at a right angle to g; it may run far out.',
        done: 'It takes κ = {κ}: one direction is stretched, the other nearly lost.',
      },
      erratum: {
        claim: 'That JJᵀ is positive semidefinite is said to allow every direction of the half-plane.',
        where: 'in the section on the two-layer network',
        holds:
          'It forbids the other half. That each direction is reached needs a gauge that reaches it, as found here.',
      },
    },
    {
      title: 'When two gauges agree',
      symbols: ['B'],
      say: [
        'Opposite steps need a small w. The second term of JJᵀ pulls every gauge towards g, and it grows with w: at this length, {length}, the two stand {apart} apart. At a length of {vanishing} they are at a right angle.',
      ],
      figure: {
        link: opposites,
        show: ['response'],
        controls: ['w.w2'],
        caption: 'What two gauges A and B of one function make of g.',
      },
      task: {
        goal: 'Change w until the two networks disagree.',
        check: { reading: 'apart', over: 90 },
        witness:
          '?map=deep-linear&w=0,0.4&A=2,-1,-1,1&B=2,1,1,1&g=0,1&grid=5&start=theta&hide=canonical,ellipse,slopes',
        hint: 'The shorter w, the less it pulls both towards g.',
        done: 'At a length of {length} they stand {apart} apart.',
      },
      erratum: {
        claim: 'The article shows two networks of one function that turn a gradient to opposite sides.',
        where: 'in its figure of the two-layer network',
        holds:
          'They do, for a w a hundredth as long as here. The figure does not say so, for each panel draws lengths in its own way.',
        link: '?map=deep-linear&w=0,0.01&A=2,-1,-1,1&B=2,1,1,1&g=0,1&grid=5&start=theta&hide=canonical,ellipse,slopes',
      },
    },
  ],
};
