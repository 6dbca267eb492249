import type { PresetGroup } from './preset';

const square = 'planeview=-1.8,1.8,-1.8,1.8';

/** Scenes that open with the parameter plane. */
export const planeGroup: PresetGroup = {
  id: 'plane',
  label: 'The parameter plane',
  about: 'The loss as descent on θ sees it, with the points where Jᵀ swallows the gradient.',
  presets: [
    {
      id: 'plane-nine',
      label: 'Nine critical points of w = θ²',
      about:
        'Four minima, one for each choice of signs; four saddles between them and a maximum at 0 that w alone does not have. The run lingers at one of them.',
      query: `v=1&map=squared&theta=0.3,0.001&start=theta&run=flow&time=5&plane=1&${square}`,
      try: {
        goal: 'Let the run stop for good at the saddle where it lingers.',
        check: {
          all: [
            { reading: 'ending', is: 'ghost' },
            { reading: 'end', entry: 2, under: 0.000001 },
          ],
        },
        witness: 'theta=0.3,0&time=40',
        hint: 'What is exactly 0 stays 0: set θ₂ in its box, and give the flow time.',
      },
    },
    {
      id: 'plane-constrained',
      label: 'A ghost that is a minimum (w*₂ < 0)',
      about:
        'A square cannot be negative: at θ₂ = 0 the gradient is swallowed for good, and the ghost is the best this map can do.',
      query: `v=1&map=squared&theta=0.5,1.1&m2=-0.6&start=theta&run=flow&time=6&view=-0.9,2.1,-0.9,2.1&plane=1&${square}`,
      try: {
        goal: 'Free it: let the run come to the optimum itself.',
        check: {
          ratio: [
            { reading: 'end', entry: 2 },
            { reading: 'optimum', entry: 2 },
          ],
          over: 0.98,
          under: 1.02,
        },
        witness: 'm2=0.6',
        hint: 'Drag the optimum to where squares can reach it.',
      },
    },
    {
      id: 'plane-two-layer',
      label: 'The two-layer origin',
      about:
        'With both layers at 0 every gradient is swallowed, and descent never sets off. Drag θ a little away and it does.',
      query:
        'v=1&map=deep-linear&h=1&theta=0,0,0&start=theta&run=flow&view=-0.5,2.5,-0.5,2.5&plane=1&planeview=-2,2,-2,2&slice=0,0,0,5,4,0,0,0,1',
      try: {
        goal: 'Let it set off, and reach the optimum.',
        check: { reading: 'ending', is: 'converged' },
        witness: 'theta=0.2,0.1,0.2&time=30',
        hint: 'Drag θ a little away from 0, and give the flow time.',
      },
    },
    {
      id: 'plane-polar',
      label: 'A grid bent by polar coordinates',
      about: 'The squares of the (r, φ)-plane become rings and rays, all of r = 0 one point where J has rank 1.',
      query:
        'v=1&map=polar&theta=1.1,0.4&start=theta&plane=1&image=1&planeview=-0.6,2.4,-1.5,1.5&planegrid=9&hide=slopes,field&view=-2,3,-2.5,2.5',
      try: {
        goal: 'Find a place where small squares stay squares.',
        check: { reading: 'κ', under: 1.05 },
        witness: 'theta=1,0.4',
        hint: 'Across w the map stretches by r, along w by 1.',
      },
    },
  ],
};
