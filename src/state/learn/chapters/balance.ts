import type { Chapter } from '../types';

const four = (eta: string) =>
  `?place=compare&board=together&title=Same%20function,%20four%20balances&map=deep-linear&h=1&w=0.5,0.2&A=1&m1=0.4&m2=1.4&start=theta&eta=${eta}&steps=80&view=-0.5,1.7,-0.5,1.7&p1=name:balanced&p2=name:first%20layer%20%C3%972;w:0.5,0.2;A:2&p3=name:first%20layer%20%C3%975;w:0.5,0.2;A:5&p4=name:first%20layer%20%C3%B75;w:0.5,0.2;A:0.2`;
const share = (a: string) => `?map=deep-linear&h=1&w=1,0.5&A=${a}&gainmap=most&start=theta&eta=0.02`;

export const balance: Chapter = {
  id: 'balance',
  title: 'Balance of the layers',
  able: 'say what an unequal share of one function does to the size of its steps.',
  steps: [
    {
      title: 'One function, shared unequally',
      say: [
        'Make one layer larger and the other smaller by the same factor: the function stays. If either layer is large, so is the largest gain, however small the other.',
        'The four networks here differ in that share alone. This η is small.',
      ],
      figure: {
        link: four('0.05'),
        controls: [],
        caption: 'Four shares of one function over two layers, from one start.',
      },
      bet: {
        ask: 'Now η is six times as large. The network whose first layer is much larger…',
        on: four('0.3'),
        options: [
          {
            words: 'arrives as soon as the balanced one',
            if: {
              all: [
                { reading: 'ending', of: [3], is: 'converged' },
                {
                  ratio: [
                    { reading: 'endsAt', of: [3] },
                    { reading: 'endsAt', of: [1] },
                  ],
                  under: 1.2,
                },
              ],
            },
            reply: 'The function is the same, and so is g. The steps that come of it are not.',
          },
          {
            words: 'arrives later',
            if: {
              all: [
                { reading: 'ending', of: [3], is: 'converged' },
                {
                  ratio: [
                    { reading: 'endsAt', of: [3] },
                    { reading: 'endsAt', of: [1] },
                  ],
                  over: 1.2,
                },
              ],
            },
            reply: 'Its steps are not smaller but larger: too large.',
          },
          {
            words: 'blows up',
            if: { reading: 'ending', of: [3], is: 'diverged' },
            reply: 'Yes: its largest gain is far above that of the balanced one.',
          },
        ],
        why: 'Balanced, the run arrives at step {endsAt 1}. The third leaves all bounds at step {endsAt 3}, for its largest gain was {largest 3} and not {largest 1}.',
      },
    },
    {
      title: 'The calmest share',
      say: [
        'Where both layers are equally large, in **balance**, the largest gain is the least that this function allows. Here it is {largest}, and it could be {leastLargest}.',
        'Small steps keep the difference of the layers, $W_1 W_1^\\top - W_2^\\top W_2$, as it is: a **conserved quantity**. So what is unbalanced at the start stays so.',
      ],
      figure: {
        link: share('2.5'),
        show: ['flow'],
        controls: ['fibre.a'],
        caption: 'Colour: the largest gain at each w. The slider shares w between the layers.',
      },
      task: {
        goal: 'Give this function the least largest gain that it can have.',
        check: { ratio: [{ reading: 'largest' }, { reading: 'leastLargest' }], under: 1.01 },
        witness: share('1'),
        hint: 'Neither layer may be larger than the other.',
        done: 'The largest gain is {largest} now: twice the length of w.',
      },
    },
  ],
};
