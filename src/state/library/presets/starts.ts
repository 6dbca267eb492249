import type { PresetGroup } from './preset';

const line = 'loss=line&a=1&b=2&c=-3&run=flow';

/** Scenes about where runs end: from many starts, at every scale of the start, and at any moment on the way. */
export const startPresets: PresetGroup = {
  id: 'ends',
  label: 'Where runs end',
  about: 'Which of many optima is found depends on the start, on its scale, and on the parameterization.',
  presets: [
    {
      id: 'starts-squared',
      label: 'Many starts, squared',
      about:
        'Six starts on one line of optima: each flow ends where its closed form predicts, and none on the plain way.',
      query: `v=1&map=squared&w=0.05,0.05&${line}&time=40&start=theta&starts=0.1,0.8,0.5,0.5,1,0.2,2,2,2.3,0.3&view=-0.2,3.2,-0.4,2.4`,
      try: {
        goal: 'Start so that w₁ ends larger than w₂.',
        check: {
          ratio: [
            { reading: 'end', entry: 1 },
            { reading: 'end', entry: 2 },
          ],
          over: 1.05,
        },
        witness: 'w=1.5,0.05',
        hint: 'Drag w to a place where the first weight has a head start.',
      },
    },
    {
      id: 'starts-inverse',
      label: 'Many starts, inverse',
      about:
        'Inverse weights from small starts: whichever weight has a head start takes nearly all, so ends are sparse.',
      query: `v=1&map=inverse&w=0.2,0.2&${line}&time=80&start=theta&starts=0.1,0.2,0.4,0.1,0.3,0.3,0.5,0.2&view=-0.2,3.2,-0.4,2.4`,
      try: {
        goal: 'Start so that the other weight takes nearly all.',
        check: {
          ratio: [
            { reading: 'end', entry: 1 },
            { reading: 'end', entry: 2 },
          ],
          over: 5,
        },
        witness: 'w=0.4,0.1',
        hint: 'Give the first weight the head start: drag w.',
      },
    },
    {
      id: 'starts-half',
      label: 'Many starts, power ½',
      about: 'The same starts under the power ½ end near the optimum whose largest weight is smallest.',
      query: `v=1&map=power&N=0.5&w=0.2,0.2&${line}&time=1000&start=theta&starts=0.1,0.2,0.4,0.1,0.3,0.3,0.5,0.2&view=-0.2,3.2,-0.4,2.4`,
      try: {
        goal: 'Start so that one weight ends at more than twice the other.',
        check: {
          ratio: [
            { reading: 'end', entry: 1 },
            { reading: 'end', entry: 2 },
          ],
          over: 2,
        },
        witness: 'w=1.8,0.05',
        hint: 'A start far out in one weight is not evened out altogether.',
      },
    },
    {
      id: 'mirror-squared',
      label: 'The mirror potential of squared weights',
      about:
        'Of all optima on the line the flow finds the one nearest to its start as the mirror potential measures it: there a line of equal divergence touches.',
      query: `v=1&map=squared&w=0.9,0.15&${line}&time=40&start=theta&mirror=1&hide=slopes,field,contours&view=-0.6,2.4,-0.3,1.9`,
      try: {
        goal: 'Start so that w₁ ends below a tenth.',
        check: { reading: 'end', entry: 1, under: 0.1 },
        witness: 'w=0.005,0.4',
        hint: 'The nearer a weight starts to zero, the longer it stays there.',
      },
    },
    {
      id: 'scale-difference',
      label: 'Scale of the start, from ℓ₁ to ℓ₂',
      about:
        'A difference of squares from u = v = α·1: small α ends at the sparse optimum, large α at the shortest one.',
      query: `v=1&map=difference&theta=0.05,0.05,0.05,0.05&${line}&start=theta&time=60&alpha=0.05&view=-0.5,1.9,-0.3,2.1`,
      try: {
        goal: 'Find a scale whose flow ends nearest to the optimum of least ℓ₂ norm.',
        check: { reading: 'nearestNorm', is: 'ℓ₂' },
        witness: 'alpha=2',
        hint: 'Slide the scale α up, to 1 and beyond.',
      },
    },
    {
      id: 'time-saddle',
      label: 'One weight after the other',
      about: 'Press play: from a tiny start the larger weight is learnt while the smaller one still waits at zero.',
      query: 'v=1&map=squared&w=0.0001,0.0001&m1=2&m2=1&start=theta&run=flow&time=8&moment=1.6&view=-0.2,2.4,-0.2,1.6',
      try: {
        goal: 'Let the second weight be the one that is learnt first.',
        check: {
          ratio: [
            { reading: 'optimum', entry: 2 },
            { reading: 'optimum', entry: 1 },
          ],
          over: 1.2,
        },
        witness: 'm1=1&m2=2',
        hint: 'The larger target is learnt first: drag the green optimum.',
      },
    },
  ],
};
