import type { PresetGroup } from './preset';

/** Families with a fibre: the same function at other places of it. */
export const fibrePresets: PresetGroup = {
  id: 'fibres',
  label: 'One function, many θ',
  about: 'Families with more parameters than weights: move along the fibre and w stays, while its gradients change.',
  presets: [
    {
      id: 'hadamard-balanced',
      label: 'Hadamard, balanced factors',
      about: 'With |u| = |v| a product acts like a square: the larger weight is learnt long before the smaller one.',
      query: 'v=1&map=hadamard&theta=0.15,0.1,0.15,0.1&m1=2&m2=1&start=theta&run=flow&time=6&view=-0.3,2.5,-0.3,1.6',
      try: {
        goal: 'Keep w, and shift its factors until both gains are above 1.',
        check: {
          all: [
            { same: 'w', moved: 'theta' },
            { reading: 'least', over: 1 },
          ],
        },
        witness: 'theta=2.25,1,0.01,0.01',
        hint: 'Slide δ₁ and δ₂ away from 0.',
      },
    },
    {
      id: 'hadamard-unequal',
      label: 'Hadamard, unequal factors',
      about:
        'The same w from a large u and a small v: each weight now moves nearly as by itself, at a rate of its own. Slide δ₁ back to 0.',
      query: 'v=1&map=hadamard&theta=2.25,1,0.01,0.01&m1=2&m2=1&start=theta&run=flow&time=6&view=-0.3,2.5,-0.3,1.6',
      try: {
        goal: 'Keep w, and bring the gain of the first weight below a tenth.',
        check: {
          all: [
            { same: 'w', moved: 'theta' },
            { reading: 'firstGain', under: 0.1 },
          ],
        },
        witness: 'theta=0.15,1,0.15,0.01',
        hint: 'Slide δ₁ back to 0.',
      },
    },
    {
      id: 'difference-wide',
      label: 'Difference of squares, large u and v',
      about:
        'With u and v large and alike the weights may have either sign, and the path is nearly the plain one. Slide the products uv towards 0 to bend it.',
      query:
        'v=1&map=difference&theta=1.5,1.5,1.48,1.52&m1=1.5&m2=-0.8&start=theta&run=flow&time=4&view=-0.6,2,-1.3,0.6',
      try: {
        goal: 'Bring all gains below 1, so that the path bends.',
        check: { reading: 'largest', under: 1 },
        witness: 'theta=0.25,0.05,0.05,0.25',
        hint: 'Make u and v small: their squares are what moves w.',
      },
    },
    {
      id: 'depth-four',
      label: 'Four layers, balanced',
      about:
        'Steps along w count four times those across, and both nearly vanish at a small w: a long wait, then a leap.',
      query: 'v=1&map=depth&N=4&w=0.02,0.01&m1=1&m2=2&start=theta&run=flow&time=8&view=-0.3,1.8,-0.3,2.4',
      try: {
        goal: 'Shorten the wait: arrive by t = 6.',
        check: {
          all: [
            { reading: 'ending', is: 'converged' },
            { reading: 'endsAt', under: 6 },
          ],
        },
        witness: 'w=0.3,0.3',
        hint: 'Start further out: it is the plateau near zero that costs the time.',
      },
    },
    {
      id: 'weight-norm-short',
      label: 'Weight normalization, short v',
      about:
        'With a short v the direction turns quickly and the length follows; a longer v, by its slider ρ, turns it slowly.',
      query: 'v=1&map=weight-norm&theta=0.4,0.1,1.2&m1=-0.5&m2=1.5&start=theta&run=flow&time=6&view=-1.2,1.8,-0.5,2',
      try: {
        goal: 'Find the length of v at which no gradient is turned.',
        check: { reading: 'κ', under: 1.05 },
        witness: 'theta=1.1642,0.291,1.2',
        hint: 'The direction turns as fast as the length grows where v is as long as w.',
      },
    },
  ],
};
