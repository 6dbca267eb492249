import type { Chapter } from '../types';

const figure = '?map=squared&theta=1,0.5&g=1,1&hide=slopes&start=theta';

export const response: Chapter = {
  id: 'response',
  title: 'All gradients at once',
  able: 'read off a picture how far any gradient is stretched and turned.',
  steps: [
    {
      title: 'A map of gradients',
      say: [
        'In the **response map** each point is a gradient, by its components; [the vermilion arrow](field) there is what becomes of it.',
        'Drag the ring, the **probe**. Its **gain**, how many times longer it becomes, is {gain}; its **turn** is {turn}.',
      ],
      figure: {
        link: figure,
        show: ['response'],
        controls: [],
        caption: 'The response map of w = θ².',
      },
    },
    {
      title: 'A circle becomes an ellipse',
      symbols: ['κ'],
      say: [
        'Gradients of one length form a circle, and JJᵀ makes it [an ellipse](ellipse). Along its **axes** nothing turns: the gains there are {largest} and {least}.',
        'Their ratio is the **condition number|condition-number**, κ = {κ}. It decides the **widest turn**, here {widest}. Arrows lean; none turns back.',
      ],
      figure: {
        link: figure,
        show: ['response'],
        controls: [],
        caption: 'Dashed: what becomes of all gradients of one length.',
      },
      bet: {
        ask: 'Which gradient is turned most?',
        options: [
          {
            words: 'one along the strong axis',
            if: { reading: 'widestFromStrong', under: 5 },
            reply: 'Along an axis nothing turns, only lengths change.',
          },
          {
            words: 'one halfway between the axes',
            if: { reading: 'widestFromStrong', over: 40, under: 50 },
            reply: 'Close to it only where κ is close to one.',
          },
          {
            words: 'one nearer the weak axis',
            if: { reading: 'widestFromStrong', over: 50, under: 85 },
            reply: 'Yes: there the strong axis has most to pull over.',
          },
          {
            words: 'one along the weak axis',
            if: { reading: 'widestFromStrong', over: 85 },
            reply: 'Along an axis nothing turns. Just beside this one, most does.',
          },
        ],
        why: 'At {widestFromStrong} from the strong axis a gradient turns by {widest}; no other turns further.',
      },
      task: {
        goal: 'Move w until some gradient is turned by at least sixty degrees.',
        check: { reading: 'widest', over: 60 },
        witness: '?map=squared&theta=1,0.25&g=1,1&hide=slopes&start=theta',
        hint: 'The more the weights differ, the more lopsided the ellipse.',
        done: 'With κ = {κ} the widest turn is {widest}. Ninety degrees it never reaches.',
      },
    },
  ],
};
