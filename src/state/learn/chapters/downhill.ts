import type { Chapter } from '../types';

const far = (r: number): string => `?map=polar&theta=${r},0.5&g=-0.4,1&hide=slopes&halfplane=1&start=theta`;

export const downhill: Chapter = {
  id: 'downhill',
  title: 'Always downhill, if the step is small',
  able: 'prove in one line that a gradient and its image never disagree.',
  steps: [
    {
      title: 'A square cannot be negative',
      symbols: ['L̇'],
      say: [
        'However a map bends, what becomes of g stays within a right angle of it, in [the half-plane of g](half-plane):',
        '$\\class{part-probe}{g}^\\top \\class{part-ellipse}{J J^\\top} g = (J^\\top g)^\\top (J^\\top g) = \\lVert J^\\top g\\rVert^2 \\ge 0$',
        'It is zero only where g is swallowed. So along the flow the loss never rises; its rate is $\\dot L = -\\lVert J^\\top g\\rVert^2$.',
      ],
      figure: {
        link: far(0.4),
        show: ['response'],
        controls: ['theta.r', 'theta.phi'],
        caption: 'Shaded: where the image of g can lie, whatever the map.',
      },
      bet: {
        ask: 'Which map turns a gradient by more than a right angle?',
        options: [
          {
            words: 'one with a very lopsided ellipse',
            if: {
              all: [
                { reading: 'κ', over: 1 },
                { reading: 'widest', over: 90 },
              ],
            },
            reply: 'The more lopsided, the nearer to a right angle, but never beyond.',
          },
          {
            words: 'one that is itself turned, as a two-layer network is',
            if: {
              all: [
                { reading: 'κ', under: 1 },
                { reading: 'widest', over: 90 },
              ],
            },
            reply: 'Jᵀ may turn anything, but J turns it back.',
          },
          {
            words: 'none',
            if: { reading: 'widest', under: 90 },
            reply: 'Yes: J undoes what Jᵀ turned.',
          },
        ],
        why: 'Here the widest turn is {widest}, with κ = {κ}. Its sine is $(κ - 1)/(κ + 1)$, which is below one.',
      },
      task: {
        goal: 'Come close: turn this g by eighty degrees or more.',
        check: { reading: 'turn', over: 80 },
        witness: far(0.05),
        hint: 'Across w a gradient is multiplied by the square of r.',
        done: 'It is turned by {turn}. Now try ninety: the line above says why it will not do.',
      },
      erratum: {
        claim: 'The article says that JJᵀ keeps gradients on their side since it is positive semidefinite.',
        where: 'in its part on the half-space',
        holds: 'That alone gives “no further than a right angle”. Strictly less holds wherever JJᵀg is not zero.',
      },
      more: {
        title: 'What two maps owe each other',
        say: [
          'Each image stays within a right angle of g. Two maps may stand on either side, so between their images there can be anything below a straight angle.',
        ],
      },
    },
  ],
};
