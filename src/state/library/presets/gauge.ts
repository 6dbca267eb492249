import type { Preset } from './preset';

/** What the gauge of a two-layer network can do to one gradient. */
export const gaugePresets: readonly Preset[] = [
  {
    id: 'gauge-fan',
    label: 'Gauge: the fan',
    about: 'Three hundred random gauges of one function send the same gradient all over the half-plane in front of it.',
    query:
      'v=1&map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&g=-0.5,0.5&grid=5&start=theta&fan=300&run=flow&hide=canonical,ellipse,slopes',
    try: {
      goal: 'Widen it: let one gauge of the fan turn g by more than 85°.',
      check: { reading: 'fanWidest', over: 85 },
      witness: 'w=0.06,0.03',
      hint: 'Make w shorter: the gauge then says nearly all.',
    },
  },
  {
    id: 'gauge-aim',
    label: 'Gauge: aim',
    about:
      'Drag the tip of the vermilion arrow: a gauge is found that sends g there, exactly wherever the line lets it.',
    query:
      'v=1&map=deep-linear&w=0.6,0.3&A=1.2,-0.4,0,0.9&g=0.5,0.5&grid=5&start=theta&reach=1&run=flow&hide=ellipse,slopes',
    try: {
      goal: 'Turn g by more than 80°.',
      check: { reading: 'turn', over: 80 },
      witness: 'A=7.467,-7.662,-7.662,9.621',
      hint: 'Drag the tip far out and to the side; all the way to 90° it never goes.',
    },
  },
  {
    id: 'gauge-opposites',
    label: 'Gauge: opposites',
    about: 'One function, two gauges, and induced gradients {apart 1} apart; make ‖W₂‖ longer and they come to agree.',
    query: 'v=1&map=deep-linear&w=0,0.01&A=2,-1,-1,1&B=2,1,1,1&g=0,1&grid=5&start=theta&hide=canonical,ellipse,slopes',
    try: {
      goal: 'Make w long enough for the two to stand less than a right angle apart.',
      check: { reading: 'apart', under: 90 },
      witness: 'w=0,0.6',
      hint: 'They stand at a right angle where ‖w‖ is {vanishing}.',
    },
  },
];
