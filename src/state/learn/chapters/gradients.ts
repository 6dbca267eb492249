import type { Chapter } from '../types';

const step = '?map=squared&theta=1.2,0.6&g=1,0.5&start=theta&finitestep=0.1&view=0.6,1.7,-0.1,0.8';
const stepHidden = '&hide=field,slopes,trajectories,contours,ellipse';
const lone = '&g=1,1&start=theta&grid=3&window=-3,6,-3,6&hide=slopes,ellipse,vector,arrows';

export const gradients: Chapter = {
  id: 'gradients',
  title: 'Two gradients',
  able: 'derive the step that a map makes of a gradient, and say which factor comes from where.',
  steps: [
    {
      title: 'Down to θ and up again',
      symbols: ['L', 'g', '∇', 'η', 'J', 'Δ'],
      say: [
        'A **loss** L tells how badly a function fits. Its **gradient** $g = \\nabla L$ points where it rises fastest. Canonical training steps w by $-\\eta g$, with **learning rate** η.',
        'Parametric training moves θ by a small Δθ, and w follows by the **Jacobian** $J = \\partial w / \\partial\\theta$:',
        '$\\Delta\\theta = -\\eta J^\\top \\class{part-probe}{g} \\qquad \\Delta w \\approx J\\,\\Delta\\theta = -\\eta\\, \\class{part-probe}{J J^\\top g}$',
        'Jᵀ carries [the gradient](probe) down to θ, J carries the step up to w.',
      ],
      figure: {
        link: `?map=squared&theta=1.2,0.5${lone}`,
        show: ['response'],
        controls: [],
        caption: 'Grey: a gradient g. Vermilion: JJᵀg, what becomes of it when w = θ².',
      },
      bet: {
        covers: 'all',
        drawn: 'image',
        ask: 'Here the first weight is larger than the second, and each is the square of its θ. Which way is g = (1, 1) turned?',
        options: [
          {
            words: 'towards the larger weight',
            if: { reading: 'signedTurn', under: -1 },
            reply: 'Yes: J is large where θ is.',
          },
          {
            words: 'towards the smaller weight',
            if: { reading: 'signedTurn', over: 1 },
            reply: 'It is the larger θ whose square moves more: the derivative of θ² is 2θ.',
          },
          {
            words: 'not at all, it only grows',
            if: {
              all: [{ reading: 'turn', under: 1 }],
            },
            reply: 'It would, if both weights were alike.',
          },
        ],
        why: 'Each component meets the derivative twice, in Jᵀ and in J. So g becomes {image}: turned by {turn}, longer by {gain}.',
      },
      task: {
        goal: 'Keep the direction of g, but make it at least twice as long.',
        check: {
          all: [
            { reading: 'turn', under: 0.5 },
            { reading: 'gain', over: 2 },
          ],
        },
        witness: `?map=squared&theta=0.9,0.9${lone}`,
        hint: 'Both components must be multiplied alike. Which w does that?',
        done: 'With equal weights every component grows alike, here by {gain}.',
      },
    },
    {
      title: 'Only for small steps',
      say: [
        'What becomes of any gradient is told by one matrix, **JJᵀ|preconditioner**, to **first order**. At η = <scene.finitestep> it says that w moves by {firstOrderStep}; w does move by {exactStep}. As η grows [the true step](finite-step) bends away.',
      ],
      figure: {
        link: `${step}${stepHidden}`,
        show: ['flow'],
        controls: ['scene.finitestep'],
        caption: 'One step of θ in the plane of w: its curve for growing η, and the line to first order.',
      },
    },
  ],
};
