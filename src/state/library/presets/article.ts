import type { Preset, PresetGroup, Try } from './preset';

/**
 * A panel of the article's figures: its window, its grid, its arrow lengths and nothing that it does not draw, all
 * written out to stay as they are.
 */
const panel = (rest: string, hidden = 'canonical,ellipse,probe,slopes'): string =>
  `v=1&${rest}&window=-2.2,2.2,-2.2,2.2&grid=9&arrows=article&hide=${hidden}`;

const squared = (theta: string, about: string, attempt: Try): Preset => ({
  id: `squared-${theta.replace(',', '-')}`,
  label: `Squared, θ = (${theta.replace(',', ', ')})`,
  about,
  query: panel(`map=squared&theta=${theta}&draw=theta`),
  try: attempt,
});

const inverse = (theta: string, about: string, attempt: Try): Preset => ({
  id: `inverse-${theta.replace(',', '-')}`,
  label: `Inverse, θ = (${theta.replace(',', ', ')})`,
  about,
  query: panel(`map=inverse&theta=${theta}&draw=theta`),
  try: attempt,
});

const polar = (r: string, about: string, attempt: Try): Preset => ({
  id: `polar-${r}`,
  label: `Polar, r = ${r}`,
  about,
  query: panel(`map=polar&theta=${r},0.5&draw=w`),
  try: attempt,
});

const twoLayer = (id: string, label: string, gauge: string, about: string, attempt: Try): Preset => ({
  id: `deep-linear-${id}`,
  label: `Two-layer, ${label}`,
  about,
  query: panel(`map=deep-linear&h=2&w=0,0.01&A=${gauge}&draw=w`),
  try: attempt,
});

/** The plain gradient. */
const regularGroup: PresetGroup = {
  id: 'regular',
  label: 'No reparameterization',
  about: 'The plain gradient, to compare the others with.',
  presets: [
    {
      id: 'regular',
      label: 'Regular',
      about: 'w is θ itself, so every gradient is left as it is.',
      query: panel('map=identity&theta=1,1&draw=w', 'canonical,ellipse,vector,probe,slopes'),
      try: {
        goal: 'Bend the gradients: choose another map, and a θ at which its two weights differ.',
        check: { reading: 'κ', over: 1.5 },
        witness: 'map=squared&theta=1,0.5',
        hint: 'Choose Squared, then slide one of its two parameters.',
      },
    },
  ],
};

const squaredGroup: PresetGroup = {
  id: 'squared',
  label: 'Squared weights',
  about: 'Each weight is the square of its parameter.',
  presets: [
    squared('0.1,1', 'A weight near zero is almost frozen: what is left of a gradient points along w₂.', {
      goal: 'Thaw the first weight until it moves as fast as the second.',
      check: { reading: 'κ', under: 1.05 },
      witness: 'theta=1,1',
      hint: 'Both move alike where θ₁ and θ₂ are equally large.',
    }),
    squared(
      '0.5,1',
      'Where θ₁ is one half, gradients along w₁ pass unchanged and those along w₂ are four times as long.',
      {
        goal: 'Let no gradient change at all.',
        check: {
          all: [
            { reading: 'largest', under: 1.05 },
            { reading: 'least', over: 0.95 },
          ],
        },
        witness: 'theta=0.5,0.5',
        hint: 'What holds of θ₁ here can hold of θ₂ as well.',
      },
    ),
    squared('2,1', 'The larger weight now has the larger say.', {
      goal: 'Give the second weight the larger say.',
      check: { ratio: [{ reading: 'secondGain' }, { reading: 'firstGain' }], over: 1.05 },
      witness: 'theta=1,2',
      hint: 'The say of a weight grows with the weight itself.',
    }),
    squared('10,1', 'One weight a hundred times the other leaves nearly one direction to move in.', {
      goal: 'Bring the widest turn below 45°.',
      check: { reading: 'widest', under: 45 },
      witness: 'theta=2,1',
      hint: 'The widest turn shrinks as θ₁ and θ₂ come closer.',
    }),
  ],
};

const inverseGroup: PresetGroup = {
  id: 'inverse',
  label: 'Inverse weights',
  about: 'Each weight is one over its parameter.',
  presets: [
    inverse('1,1', 'At θ = (1, 1) the derivative is −1 twice, and nothing is bent.', {
      goal: 'Stretch gradients along w₂ more than tenfold.',
      check: { reading: 'secondGain', over: 10 },
      witness: 'theta=1,0.5',
      hint: 'Make θ₂ smaller: halving it already does more.',
    }),
    inverse('0.7,1', 'A slightly smaller θ₁ already stretches gradients four times along w₁.', {
      goal: 'Turn no gradient, and yet make all of them more than twice as long.',
      check: {
        all: [
          { reading: 'κ', under: 1.05 },
          { reading: 'least', over: 2 },
        ],
      },
      witness: 'theta=0.7,0.7',
      hint: 'Nothing is turned where both parameters are equal.',
    }),
    inverse('1,0.7', 'The same the other way round: the smaller parameter belongs to the faster weight.', {
      goal: 'Make the first weight the faster one.',
      check: { ratio: [{ reading: 'firstGain' }, { reading: 'secondGain' }], over: 1.05 },
      witness: 'theta=0.5,0.7',
      hint: 'Its parameter must be the smaller one.',
    }),
    inverse('1,0.2', 'The stretch grows with the fourth power of w: at w = {w 1} it is {largest 1}-fold.', {
      goal: 'Tame it: let no gradient become more than twice as long.',
      check: { reading: 'largest', under: 2 },
      witness: 'theta=1,1',
      hint: 'Both parameters must be near one, or above it.',
    }),
  ],
};

const polarGroup: PresetGroup = {
  id: 'polar',
  label: 'Polar coordinates',
  about: 'w is given by a length r and an angle φ, here 0.5 rad.',
  presets: [
    polar('0.3', 'Close to the origin a gradient can change the length of w and hardly its direction.', {
      goal: 'Find the radius at which no gradient is turned.',
      check: { reading: 'κ', under: 1.03 },
      witness: 'theta=1,0.5',
      hint: 'Along w the gain is always 1; across it, it is r².',
    }),
    polar('0.75', 'With r below 1 the part of a gradient across w is still weakened.', {
      goal: 'Weaken the part across w to less than a tenth.',
      check: { reading: 'least', under: 0.1 },
      witness: 'theta=0.3,0.5',
      hint: 'The gain across w is r².',
    }),
    polar('1.5', 'With r above 1 the part across w is strengthened instead.', {
      goal: 'Make the part across w four times as strong as the part along it.',
      check: { reading: 'κ', over: 3.9, under: 4.1 },
      witness: 'theta=2,0.5',
      hint: 'The gain across w is r², and along w it is 1.',
    }),
    polar('3', 'Far out, nearly every gradient turns w rather than lengthening it.', {
      goal: 'Bring the widest turn below 30°, without leaving the outside of the unit circle.',
      check: {
        all: [
          { reading: 'widest', under: 30 },
          { reading: 'length', over: 1 },
        ],
      },
      witness: 'theta=1.5,0.5',
      hint: 'Shorten r; at r = 1 nothing is turned at all.',
    }),
  ],
};

const networkGroup: PresetGroup = {
  id: 'deep-linear',
  label: 'Two-layer network',
  about: 'One function, w = (0, 0.01), and four gauges A of the network that computes it.',
  presets: [
    twoLayer(
      'left',
      'turning left',
      '2,-1,-1,1',
      'Many gradients are swung to the left, and none by more than a right angle.',
      {
        goal: 'Swing them to the right by the gauge alone.',
        check: { reading: 'mixedGain', over: 0.5 },
        witness: 'A=2,1,1,1',
        hint: 'Change the sign of A₁₂ and of A₂₁.',
      },
    ),
    twoLayer(
      'right',
      'turning right',
      '2,1,1,1',
      'The mirror image: the same function, gradients swung to the right.',
      {
        goal: 'Find a gauge whose widest turn is below 45°.',
        check: { reading: 'widest', under: 45 },
        witness: 'A=1.5,0.3,0.3,1',
        hint: 'The nearer A is to a multiple of the identity, the less it turns.',
      },
    ),
    twoLayer('plain', 'A = I', '1,0,0,1', 'With A the identity and w small, gradients are left nearly alone.', {
      goal: 'Stretch gradients along w₁ about fourfold, and leave those along w₂ alone.',
      check: {
        all: [
          { reading: 'firstGain', over: 3.8, under: 4.2 },
          { reading: 'secondGain', over: 0.9, under: 1.1 },
        ],
      },
      witness: 'A=2,0,0,1',
      hint: 'With small w, JJᵀ is nearly AᵀA.',
    }),
    twoLayer(
      'other',
      'another gauge',
      '0.3333333333333333,-1,0,1',
      'A gauge that squeezes one direction and stretches another.',
      {
        goal: 'Find a gauge that leaves gradients nearly alone.',
        check: {
          all: [
            { reading: 'κ', under: 1.1 },
            { reading: 'largest', over: 0.9, under: 1.1 },
          ],
        },
        witness: 'A=1,0,0,1',
        hint: 'With small w, JJᵀ is nearly AᵀA.',
      },
    ),
  ],
};

/** Every panel of the article's figures. */
export const articleGroups: readonly PresetGroup[] = [
  regularGroup,
  squaredGroup,
  inverseGroup,
  polarGroup,
  networkGroup,
];
