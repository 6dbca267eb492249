import { gaugePresets } from './gauge';
import type { PresetGroup } from './preset';

const lineOfOptima = 'w=0.05,0.05&loss=line&a=-1&b=-2&c=15&start=theta&run=flow&view=0,10,0,10';

/** Scenes of our own. */
export const scenePresets: PresetGroup = {
  id: 'scenes',
  label: 'Things to try',
  about: 'Scenes that show one effect each.',
  presets: [
    {
      id: 'squared-saddle',
      label: 'Leaving a saddle',
      about:
        'Squared weights started almost at zero linger there, and the larger target is found long before the smaller.',
      query: 'v=1&map=squared&w=0.0001,0.0001&m1=2&m2=1&start=theta&run=flow&time=8&view=-0.2,2.4,-0.2,1.6',
      try: {
        goal: 'Start so that both weights are found by t = 5.',
        check: {
          all: [
            { reading: 'ending', is: 'converged' },
            { reading: 'endsAt', under: 5 },
          ],
        },
        witness: 'w=0.4,0.4',
        hint: 'Drag w away from zero: the wait grows with the logarithm of how near it is.',
      },
    },
    {
      id: 'inverse-far',
      label: 'Inverse, optimum far out',
      about: 'Large weights move fastest: one leaps to its far target while the other waits, then rushes in its turn.',
      query: 'v=1&map=inverse&w=0.8,0.5&m1=4&m2=3&start=theta&run=flow&time=3&view=-0.3,5,-0.3,5',
      try: {
        goal: 'Let the second weight set off first, twice as fast as the first.',
        check: { ratio: [{ reading: 'secondGain' }, { reading: 'firstGain' }], over: 2 },
        witness: 'w=0.5,0.8',
        hint: 'The larger weight is the faster one: drag w.',
      },
    },
    {
      id: 'power-half',
      label: 'Power ½ on a line of optima',
      about:
        'With N = ½ the flow evens the weights out: of all points of the line it picks one with small largest weight.',
      query: `v=1&map=power&N=0.5&${lineOfOptima}&time=1000`,
      try: {
        goal: 'Make the end sparse: let the first weight stay below a fifth.',
        check: { reading: 'end', entry: 1, under: 0.2 },
        witness: 'N=4',
        hint: 'Raise the exponent N above 2.',
      },
    },
    {
      id: 'power-four',
      label: 'Power 4 on the same line',
      about: 'With N = 4 the flow from the same start is sparse: nearly everything goes into one weight.',
      query: `v=1&map=power&N=4&${lineOfOptima}&time=0.3`,
      try: {
        goal: 'Share it out: let both weights end above 4.',
        check: {
          all: [
            { reading: 'end', entry: 1, over: 4 },
            { reading: 'end', entry: 2, over: 4 },
          ],
        },
        witness: 'N=0.5&time=1000',
        hint: 'Take N below 1, and give the flow more time.',
      },
    },
    {
      id: 'polar-origin',
      label: 'Polar, straight through the origin',
      about: 'The optimum lies behind the origin: r runs through zero and turns negative rather than w going round.',
      query: 'v=1&map=polar&theta=1,0.5&m1=-1.5&m2=-0.7&start=theta&run=flow&time=8&view=-2.2,1.4,-1.6,1.4',
      try: {
        goal: 'Place the optimum so that w has to turn by a right angle and not to grow.',
        check: {
          all: [
            { reading: 'ending', is: 'converged' },
            { since: { reading: 'start', entry: 1 }, over: 0.99, under: 1.01 },
            { reading: 'endLength', over: 0.95, under: 1.05 },
            { reading: 'end', entry: 1, over: -0.56, under: -0.4 },
          ],
        },
        witness: 'm1=-0.4794&m2=0.8776&time=30',
        hint: 'Drag the green optimum onto the circle through w, a quarter of it further; it may need more time.',
      },
    },
    {
      id: 'two-layer-plain',
      label: 'Two layers, plain gauge',
      about: 'With A the identity the network sets off exactly where the plain gradient points.',
      query: 'v=1&map=deep-linear&w=1,0.5&A=1,0,0,1&start=theta&run=flow',
      try: {
        goal: 'Tilt the gauge until the widest turn is above 45°.',
        check: { reading: 'widest', over: 45 },
        witness: 'A=2,1,1,1',
        hint: 'Slide A₁₂ and A₂₁ away from zero.',
      },
    },
    {
      id: 'two-layer-tilted',
      label: 'Two layers, tilted gauge',
      about: 'The same function with a tilted gauge sets off in another direction.',
      query: 'v=1&map=deep-linear&w=1,0.5&A=2,1,1,1&start=theta&run=flow',
      try: {
        goal: 'Tilt it the other way, so that JJᵀ mixes the weights with the other sign.',
        check: { reading: 'mixedGain', under: -0.5 },
        witness: 'A=2,-1,-1,1',
        hint: 'Change the sign of A₁₂ and of A₂₁.',
      },
    },
    {
      id: 'two-layer-balanced',
      label: 'Two layers, balanced',
      about: 'Hidden width 1 with equal layers: gradients along w count double those across it.',
      query: 'v=1&map=deep-linear&h=1&w=1,0.5&A=1&start=theta&run=flow',
      try: {
        goal: 'Keep the function, and make the largest gain three times what it is.',
        check: {
          all: [
            { same: 'w', moved: 'theta' },
            { since: { reading: 'largest' }, over: 3 },
          ],
        },
        witness: 'A=3',
        hint: 'Scale one layer up and the other down, by the gauge A.',
      },
    },
    ...gaugePresets,
  ],
};
