import { dataPresets } from './presets/data';
import { dynamicsPresets } from './presets/dynamics';
import { fibrePresets } from './presets/fibres';
import { gaugePresets } from './presets/gauge';
import { planeGroup } from './presets/plane';
import type { Preset, PresetGroup } from './presets/preset';
import { startPresets } from './presets/starts';
import { typedPresets } from './typed-presets';

export type { Preset, PresetGroup } from './presets/preset';

/**
 * A panel of the article's figures: its window, its grid, its arrow lengths and nothing that it does not draw, all
 * written out to stay as they are.
 */
const panel = (rest: string, hidden = 'canonical,ellipse,probe,slopes'): string =>
  `v=1&${rest}&window=-2.2,2.2,-2.2,2.2&grid=9&arrows=article&hide=${hidden}`;

const squared = (theta: string, about: string): Preset => ({
  id: `squared-${theta.replace(',', '-')}`,
  label: `Squared, θ = (${theta.replace(',', ', ')})`,
  about,
  query: panel(`map=squared&theta=${theta}&draw=theta`),
});

const inverse = (theta: string, about: string): Preset => ({
  id: `inverse-${theta.replace(',', '-')}`,
  label: `Inverse, θ = (${theta.replace(',', ', ')})`,
  about,
  query: panel(`map=inverse&theta=${theta}&draw=theta`),
});

const polar = (r: string, about: string): Preset => ({
  id: `polar-${r}`,
  label: `Polar, r = ${r}`,
  about,
  query: panel(`map=polar&theta=${r},0.5&draw=w`),
});

const twoLayer = (id: string, label: string, gauge: string, about: string): Preset => ({
  id: `deep-linear-${id}`,
  label: `Two-layer, ${label}`,
  about,
  query: panel(`map=deep-linear&h=2&w=0,0.01&A=${gauge}&draw=w`),
});

const lineOfOptima = 'w=0.05,0.05&loss=line&a=-1&b=-2&c=15&start=theta&run=flow&view=0,10,0,10';

/** Links to start from: every panel of the article's figures, then scenes of our own. */
export const presetGroups: readonly PresetGroup[] = [
  {
    id: 'regular',
    label: 'No reparameterization',
    about: 'The plain gradient, to compare the others with.',
    presets: [
      {
        id: 'regular',
        label: 'Regular',
        about: 'w is θ itself, so every gradient is left as it is.',
        query: panel('map=identity&theta=1,1&draw=w', 'canonical,ellipse,vector,probe,slopes'),
      },
    ],
  },
  {
    id: 'squared',
    label: 'Squared weights',
    about: 'Each weight is the square of its parameter.',
    presets: [
      squared('0.1,1', 'A weight near zero is almost frozen: what is left of a gradient points along w₂.'),
      squared(
        '0.5,1',
        'Where θ₁ is one half, gradients along w₁ pass unchanged and those along w₂ are four times as long.',
      ),
      squared('2,1', 'The larger weight now has the larger say.'),
      squared('10,1', 'One weight a hundred times the other leaves nearly one direction to move in.'),
    ],
  },
  {
    id: 'inverse',
    label: 'Inverse weights',
    about: 'Each weight is one over its parameter.',
    presets: [
      inverse('1,1', 'At θ = (1, 1) the derivative is −1 twice, and nothing is bent.'),
      inverse('0.7,1', 'A slightly smaller θ₁ already stretches gradients four times along w₁.'),
      inverse('1,0.7', 'The same the other way round: the smaller parameter belongs to the faster weight.'),
      inverse('1,0.2', 'The stretch grows with the fourth power of w: at w = {w 1} it is {largest 1}-fold.'),
    ],
  },
  {
    id: 'polar',
    label: 'Polar coordinates',
    about: 'w is given by a length r and an angle φ, here 0.5 rad.',
    presets: [
      polar('0.3', 'Close to the origin a gradient can change the length of w and hardly its direction.'),
      polar('0.75', 'With r below 1 the part of a gradient across w is still weakened.'),
      polar('1.5', 'With r above 1 the part across w is strengthened instead.'),
      polar('3', 'Far out, nearly every gradient turns w rather than lengthening it.'),
    ],
  },
  {
    id: 'deep-linear',
    label: 'Two-layer network',
    about: 'One function, w = (0, 0.01), and four gauges A of the network that computes it.',
    presets: [
      twoLayer(
        'left',
        'turning left',
        '2,-1,-1,1',
        'Many gradients are swung to the left, and none by more than a right angle.',
      ),
      twoLayer(
        'right',
        'turning right',
        '2,1,1,1',
        'The mirror image: the same function, gradients swung to the right.',
      ),
      twoLayer('plain', 'A = I', '1,0,0,1', 'With A the identity and w small, gradients are left nearly alone.'),
      twoLayer(
        'other',
        'another gauge',
        '0.3333333333333333,-1,0,1',
        'A gauge that squeezes one direction and stretches another.',
      ),
    ],
  },
  {
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
      },
      {
        id: 'inverse-far',
        label: 'Inverse, optimum far out',
        about:
          'Large weights move fastest: one leaps to its far target while the other waits, then rushes in its turn.',
        query: 'v=1&map=inverse&w=0.8,0.5&m1=4&m2=3&start=theta&run=flow&time=3&view=-0.3,5,-0.3,5',
      },
      {
        id: 'power-half',
        label: 'Power ½ on a line of optima',
        about:
          'With N = ½ the flow evens the weights out: of all points of the line it picks one with small largest weight.',
        query: `v=1&map=power&N=0.5&${lineOfOptima}&time=1000`,
      },
      {
        id: 'power-four',
        label: 'Power 4 on the same line',
        about: 'With N = 4 the flow from the same start is sparse: nearly everything goes into one weight.',
        query: `v=1&map=power&N=4&${lineOfOptima}&time=0.3`,
      },
      {
        id: 'polar-origin',
        label: 'Polar, straight through the origin',
        about: 'The optimum lies behind the origin: r runs through zero and turns negative rather than w going round.',
        query: 'v=1&map=polar&theta=1,0.5&m1=-1.5&m2=-0.7&start=theta&run=flow&time=8&view=-2.2,1.4,-1.6,1.4',
      },
      {
        id: 'two-layer-plain',
        label: 'Two layers, plain gauge',
        about: 'With A the identity the network sets off exactly where the plain gradient points.',
        query: 'v=1&map=deep-linear&w=1,0.5&A=1,0,0,1&start=theta&run=flow',
      },
      {
        id: 'two-layer-tilted',
        label: 'Two layers, tilted gauge',
        about: 'The same function with a tilted gauge sets off in another direction.',
        query: 'v=1&map=deep-linear&w=1,0.5&A=2,1,1,1&start=theta&run=flow',
      },
      {
        id: 'two-layer-balanced',
        label: 'Two layers, balanced',
        about: 'Hidden width 1 with equal layers: gradients along w count double those across it.',
        query: 'v=1&map=deep-linear&h=1&w=1,0.5&A=1&start=theta&run=flow',
      },
      ...gaugePresets,
    ],
  },
  startPresets,
  fibrePresets,
  dynamicsPresets,
  planeGroup,
  typedPresets,
  dataPresets,
];

/** All presets in one list. */
export const presets: readonly Preset[] = presetGroups.flatMap((group) => group.presets);
