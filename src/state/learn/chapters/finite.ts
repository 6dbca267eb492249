import type { Chapter } from '../types';

const layers = (g: string): string =>
  `?map=deep-linear&w=1.2,0.6&A=0.9,-0.3,-0.2,0.8&g=${g}&start=theta&finitestep=1.2&view=-3.4,4,-3.6,3&hide=field,slopes,trajectories`;

export const finite: Chapter = {
  id: 'finite',
  title: 'Steps of a finite size',
  able: 'say when a large learning rate breaks what holds for small ones.',
  steps: [
    {
      title: 'The step is a curve in η',
      say: [
        'Downhill was promised to first order. The **exact step** of a two-layer network is a parabola in η:',
        '$\\class{part-vector}{w} \\class{part-finite-step}{{} - \\eta\\, J J^\\top g + \\eta^2 (w^\\top g)\\, g}$',
        'The bend is the same for every gauge. With $w^\\top g$ = {along} it points back at g. [The curve](finite-step) leaves the half-plane at an **exit**, η = {exitAt}.',
      ],
      figure: {
        link: layers('1,0.8'),
        show: ['response', 'flow'],
        controls: ['scene.finitestep'],
        caption: 'Right: the step for growing η; beyond the line it is no descent. Drag g on the left.',
      },
      bet: {
        ask: 'The same network, but g is turned so that $w^\\top g$ is negative. The step leaves the half-plane…',
        on: layers('-1,0.4'),
        options: [
          {
            words: 'sooner',
            if: { since: { reading: 'exitAt' }, under: 0.98 },
            reply: 'The bend has changed its sign, and now helps.',
          },
          {
            words: 'at the same η',
            if: { since: { reading: 'exitAt' }, over: 0.98, under: 1.02 },
            reply: 'The straight part would not leave at all; it is the bend that decides.',
          },
          {
            words: 'never',
            if: { reading: 'exit', is: 'never' },
            reply: 'Yes: the bend points away from g now.',
          },
        ],
        why: 'Now $w^\\top g$ is {along}, and the parabola opens downhill: a step of any size stays on its side.',
      },
      task: {
        goal: 'Leave θ as it is, and find a g whose step never leaves.',
        check: { all: [{ reading: 'exit', is: 'never' }] },
        witness: layers('-1,0.4'),
        hint: 'On which side of a right angle to w must g be?',
        done: 'With $w^\\top g$ = {along} the step overshoots nothing, because it makes w grow.',
      },
      erratum: {
        claim: 'The article says that a large step can leave the half-space.',
        where: 'in its first footnote',
        holds:
          'In the two-layer model only where wᵀg is positive, so that the step shrinks w: one that makes w grow never leaves.',
      },
    },
    {
      title: 'Other maps, other exits',
      say: [
        'Of 1/θ each weight has a **pole|pole**: at η = {exitAt} the step takes θ through zero, and w jumps from one infinity to the other.',
        'The squared map turns back at zero. The exponential has neither: its steps never leave.',
      ],
      figure: {
        link: '?map=inverse&theta=0.6,0.8&g=-0.5,0.4&start=theta&finitestep=0.3&view=0,4,0,2.4&hide=field,slopes,trajectories',
        show: ['flow'],
        controls: ['map:inverse,squared,exponential', 'scene.finitestep'],
        caption: 'The exact step for growing η, and its straight beginning.',
      },
    },
  ],
};
