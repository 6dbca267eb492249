import type { Chapter } from '../types';

const run = (rest: string) =>
  `?map=power&N=4&w=0.01,0.008&start=theta&m1=2&m2=2&${rest}&steps=60&view=-0.2,2.6,-0.2,2.6`;

export const rates: Chapter = {
  id: 'rates',
  title: 'Learning rates and decay',
  able: 'explain why one constant η can be too large and too small in one run.',
  steps: [
    {
      title: 'Too small and too large at once',
      say: [
        'Infinitely small steps are **gradient flow**; what computers do is descent in steps of size η. Here each weight is the fourth power of its parameter, and w starts near zero.',
        'There the largest gain is {largest}: a **plateau**, on which only a large η moves at all. At the optimum the loss is steep, and no η above {stable} is **stable** there.',
      ],
      figure: {
        link: run('eta=0.3'),
        show: ['flow'],
        controls: ['scene.eta'],
        caption: 'Descent from a plateau to a steep optimum, with one η.',
      },
      bet: {
        covers: 'ends',
        ask: 'With the large η that the plateau asks for, the run…',
        options: [
          {
            words: 'arrives, and soon',
            if: { reading: 'ending', is: 'converged' },
            reply: 'It leaves the plateau soon, and then its steps are too large.',
          },
          {
            words: 'is thrown out',
            if: { reading: 'ending', is: 'diverged' },
            reply: 'Yes: what suits the plateau is too large for the slope behind it.',
          },
          {
            words: 'is not there yet after all its steps',
            if: { reading: 'ending', is: 'budget' },
            reply: 'That is what happens with a small η.',
          },
        ],
        why: 'It leaves all bounds at step {endsAt}.',
      },
      task: {
        goal: 'Find a constant η with which the run arrives.',
        check: { reading: 'ending', is: 'converged' },
        witness: run('eta=0.03'),
        hint: 'Below the stable η, but not far below it.',
        done: 'It arrives at step {endsAt}, most of them spent on the plateau.',
      },
    },
    {
      title: 'Large first, small later',
      say: [
        'A **schedule** makes η smaller from step to step: large on the plateau, small on the slope. Here it is faster. That it is needed, this picture does not show.',
      ],
      figure: {
        link: run('eta=0.03'),
        show: ['flow'],
        controls: ['scene.eta', 'scene.schedule'],
        caption: 'The best constant η, and a choice of schedules.',
      },
      task: {
        goal: 'Arrive in at most twenty steps.',
        check: {
          all: [
            { reading: 'ending', is: 'converged' },
            { reading: 'endsAt', under: 20.5 },
          ],
        },
        witness: run('eta=0.3&schedule=inverse'),
        hint: 'Begin with ten times the η, and divide it by the number of the step.',
        done: 'It arrives at step {endsAt}.',
      },
      erratum: {
        claim: 'The article says that gradients grow with the size of the weights.',
        where: 'in its part on learning rates',
        holds:
          'So it is for powers above one and for the inverse. For roots they shrink, and in polar coordinates only those across w grow.',
      },
    },
  ],
};
