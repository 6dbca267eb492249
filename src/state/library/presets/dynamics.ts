import type { PresetGroup } from './preset';

/** One scene of the dilemma: a plateau at the start, and steep ground around a far optimum. */
const far = (rest: string): string =>
  `v=1&map=power&N=4&w=0.01,0.008&m1=2&m2=2&start=theta&steps=24&view=-0.2,2.6,-0.2,2.6&${rest}`;

/** What steps of a finite size do. */
export const dynamicsPresets: PresetGroup = {
  id: 'dynamics',
  label: 'Steps that can fail',
  about: 'A step has a size: too large, too small, or out of the half-plane it should stay in.',
  presets: [
    {
      id: 'far-large',
      label: 'Far optimum, large η',
      about:
        'From a plateau to a far optimum: this η gets away quickly, and blows up as soon as the ground is steep, as the stability at the optimum foretells.',
      query: far('eta=0.3'),
      try: {
        goal: 'Find an η that does not blow up in these steps.',
        check: { not: { reading: 'ending', is: 'diverged' } },
        witness: 'eta=0.03',
        hint: 'Slide η down until no warning stands beside it.',
      },
    },
    {
      id: 'far-small',
      label: 'Far optimum, small η',
      about: 'An η that is stable at the optimum crawls on the plateau, and all its steps are spent there.',
      query: far('eta=0.01'),
      try: {
        goal: 'Get both weights above 1 within these steps.',
        check: {
          all: [
            { reading: 'end', entry: 1, over: 1 },
            { reading: 'end', entry: 2, over: 1 },
            { not: { reading: 'ending', is: 'diverged' } },
          ],
        },
        witness: 'eta=0.3&schedule=inverse',
        hint: 'Only a large first η leaves the plateau; choose a schedule that makes it small in time.',
      },
    },
    {
      id: 'far-schedule',
      label: 'Far optimum, a schedule',
      about:
        'The η that blew up, divided by the number of the step: large on the plateau, small on steep ground. It converges within these steps, which no constant η does.',
      query: far('eta=0.3&schedule=inverse'),
      try: {
        goal: 'Arrive at least one step sooner.',
        check: {
          all: [
            { reading: 'ending', is: 'converged' },
            { since: { reading: 'endsAt' }, under: 0.97 },
          ],
        },
        witness: 'eta=0.33',
        hint: 'Slide η a little up.',
      },
    },
    {
      id: 'momentum',
      label: 'Momentum in a long valley',
      about:
        'Both runs are heavy balls here: they overshoot and swing, and yet the parametric one is at {end}, close to the optimum, when its steps are spent. Slide μ to 0, and plain steps of the same η still crawl along the valley.',
      query:
        'v=1&map=squared&w=0.5,0.3&m1=1.2&m2=1.6&h1=4&h2=0.12&start=theta&eta=0.03&steps=100&momentum=0.9&view=-0.2,2.4,-0.2,2.4',
      try: {
        goal: 'Let it crawl: let the second weight end below one and a half.',
        check: { reading: 'end', entry: 2, under: 1.5 },
        witness: 'momentum=0',
        hint: 'Slide μ down to 0.',
      },
    },
    {
      id: 'weight-decay',
      label: 'Weight decay on θ',
      about:
        'Decay shrinks θ, and with w = θ² that is a price on the sum of the weights: from the middle of the line the run slides to its sparse end.',
      query:
        'v=1&map=squared&theta=1,1&loss=line&a=1&b=2&c=-3&start=theta&eta=0.05&steps=1500&decay=0.05&view=-0.3,3,-0.3,2.2',
      try: {
        goal: 'Stop the slide: let the run end with at least as much in w₁ as in w₂.',
        check: {
          ratio: [
            { reading: 'end', entry: 1 },
            { reading: 'end', entry: 2 },
          ],
          over: 0.99,
        },
        witness: 'decay=0',
        hint: 'Without decay every point of the line is an end.',
      },
    },
    {
      id: 'step-squared',
      label: 'A step that leaves its half-plane',
      about:
        'Squared weights: the step along −Jᵀg bends back on itself, and beyond the cross it goes uphill of the gradient it came from.',
      query:
        'v=1&map=squared&theta=1.1,0.9&g=1.2,0.5&start=theta&finitestep=0.4&view=-0.5,2.3,-0.6,2.2&hide=field,slopes,trajectories',
      try: {
        goal: 'Take a step so large that it goes uphill of its gradient.',
        check: { reading: 'product', under: 0 },
        witness: 'finitestep=1',
        hint: 'Slide η up, or drag the mark of the step beyond the cross.',
      },
    },
    {
      id: 'step-two-layer',
      label: 'Two layers, a step too far',
      about:
        'The curve is a parabola, the same bend in every gauge; it leaves the half-plane, but never before η = 2/‖g‖.',
      query:
        'v=1&map=deep-linear&w=1.2,0.6&A=0.9,-0.3,-0.2,0.8&g=1,0.8&start=theta&finitestep=1.2&view=-3.4,2,-2.6,2&hide=field,slopes,trajectories',
      try: {
        goal: 'Turn g so that the step never leaves its half-plane.',
        check: { reading: 'exit', is: 'never' },
        witness: 'g=-1,0.4',
        hint: 'It leaves only where it shrinks w through zero: let g point against w.',
      },
    },
    {
      id: 'gain-fibre',
      label: 'Exploding and vanishing gain',
      about:
        'Two layers of width 1 far from balance: the same function with a gain many times the least. Slide c under “Gain along the fibre” to balance it.',
      query: 'v=1&map=deep-linear&h=1&w=1,0.5&A=2.5&gainmap=most&start=theta&eta=0.02',
      try: {
        goal: 'Keep the function, and bring the largest gain down to a third.',
        check: {
          all: [
            { same: 'w', moved: 'theta' },
            { since: { reading: 'largest' }, under: 0.34 },
          ],
        },
        witness: 'A=1',
        hint: 'Slide c until the layers balance.',
      },
    },
    {
      id: 'softmax-vertex',
      label: 'Softmax, stuck at a vertex',
      about:
        'Nearly certain of the wrong one of two: JJᵀ is nearly nothing there, so a run waits long before it moves at all.',
      query: 'v=1&map=softmax&theta=3,-2&m1=0.2&m2=0.8&start=theta&run=flow&time=2000&view=-0.2,1.2,-0.2,1.2',
      try: {
        goal: 'Find a θ at which steps are large again: a gain above a fifth.',
        check: { reading: 'largest', over: 0.2 },
        witness: 'theta=0,0',
        hint: 'Be less certain: bring the entries of θ closer to each other.',
      },
    },
    {
      id: 'balance-two-layer',
      label: 'Two layers, the balance that drifts',
      about:
        'A flow keeps W₁W₁ᵀ − W₂ᵀW₂, here far from 0. Steps of this size wear it down, and the layers drift towards balance.',
      query: 'v=1&map=deep-linear&h=1&w=0.5,0.2&A=2&m1=2&m2=1&start=theta&eta=0.18&steps=60&view=-0.3,2.6,-0.3,1.6',
      try: {
        goal: 'Keep the function, and start it with layers in balance.',
        check: {
          all: [
            { same: 'w', moved: 'theta' },
            { since: { reading: 'largest' }, under: 0.6 },
          ],
        },
        witness: 'A=1',
        hint: 'Slide the gauge to where the largest gain is least.',
      },
    },
    {
      id: 'decay-drift',
      label: 'What the flow would keep',
      about:
        'A flow keeps the imbalance of u and v; large steps do not, and its drift is drawn under “What the flow conserves”.',
      query: 'v=1&map=hadamard&theta=2,0.5,0.3,1.5&start=theta&eta=0.2&steps=60',
      try: {
        goal: 'Keep w, and balance both pairs, so that there is nothing to drift.',
        check: {
          all: [
            { same: 'w', moved: 'theta' },
            { reading: 'firstGain', under: 2.05 },
            { reading: 'secondGain', under: 1.55 },
          ],
        },
        witness: 'theta=0.7745966692414834,0.8660254037844386,0.7745966692414834,0.8660254037844386',
        hint: 'Slide δ₁ and δ₂ to 0.',
      },
    },
  ],
};
