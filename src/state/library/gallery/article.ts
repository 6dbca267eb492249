import { boardLink, keys } from './board-link';
import type { Correction, Figure } from './types';

/** Window, grid and layers of the article's panels; lengths on one scale, which the board can change to the printed. */
const printed = (hidden = 'canonical,ellipse,probe,slopes'): string =>
  `window=-2.2,2.2,-2.2,2.2&grid=9&arrows=sqrt&hide=${hidden}`;

const regular: Figure = {
  id: 'regular',
  label: 'Regular',
  panels: 'w = θ',
  about:
    'With w = θ nothing is bent: an arrow at g is g itself, for every gradient at once. This is what the other figures are to be compared with.',
  query: boardLink(
    'regular',
    'Regular',
    `map=identity&theta=1,1&draw=w&${printed('canonical,ellipse,vector,probe,slopes')}`,
    ['name:Regular'],
  ),
  corrections: [],
};

const squaredBase = `map=squared&theta=0.1,1&draw=theta&${printed()}`;
const squaredPanels = ['', 'theta:0.5,1', 'theta:2,1', 'theta:10,1'];

const squared: Figure = {
  id: 'squared',
  label: 'Squared',
  panels: 'θ = (0.1, 1), (0.5, 1), (2, 1), (10, 1)',
  about:
    'Gradients along a coordinate are scaled by 4θᵢ², which is 4wᵢ. From the first panel to the last w₁ grows from next to nothing to a hundred times w₂: the weaker direction keeps ×{least 1} of a gradient, then the stronger one makes ×{largest 4} of it. Whichever weight is larger has the larger say.',
  query: boardLink('squared', 'Squared', squaredBase, squaredPanels),
  corrections: [
    ownScales('squared', 'Squared', { base: squaredBase, panels: squaredPanels, small: 1, large: 4 }),
    {
      id: 'squared-arrow',
      label: 'Squared: the blue arrow',
      about:
        'The blue arrow in print is θ and not the function w = θ², always at one length, so only its direction says something. It hides how lopsided w is: θ = (2, 1) is w = {w 7}, and θ = (10, 1) is w = {w 8}.',
      action: 'θ above, w below',
      query: bothArrows('squared-arrow', 'Squared: θ and w', squaredBase, squaredPanels),
    },
  ],
};

const inverseBase = `map=inverse&theta=1,1&draw=theta&${printed()}`;
const inversePanels = ['', 'theta:0.7,1', 'theta:1,0.7', 'theta:1,0.2'];

/** One line of optima, w₁ + 2w₂ = 15, and one small start for all. */
const smallStart =
  'w=0.05,0.05&loss=line&a=-1&b=-2&c=15&start=theta&run=flow&time=1000000000000&pace=rate&view=0,10,0,10&viewgrid=13&arrows=unit&hide=slopes';

const inverse: Figure = {
  id: 'inverse',
  label: 'Inverse',
  panels: 'θ = (1, 1), (0.7, 1), (1, 0.7), (1, 0.2)',
  about:
    'Gradients along a coordinate are scaled by θᵢ⁻⁴, which is wᵢ⁴. At θ = (1, 1) they pass unchanged. A parameter of 0.7 already makes ×{largest 2}, one of 0.2 makes ×{largest 4}, and the other direction stays as it was.',
  query: boardLink('inverse', 'Inverse', inverseBase, inversePanels),
  corrections: [
    {
      id: 'inverse-large',
      label: 'Inverse: what is large',
      about:
        'That large values move slowly is true of the parameter θ, which is the blue arrow in print. The function has w = 1/θ, and there the large coordinate moves fastest. Where θ = (1, 0.2) leans to the first coordinate, w = {w 8} leans to the second, and gradients along that one grow ×{largest 8}.',
      action: 'θ above, w below',
      query: bothArrows('inverse-large', 'Inverse: θ and w', inverseBase, inversePanels),
    },
    {
      id: 'inverse-norm',
      label: 'Inverse: which norm it favours',
      about:
        'A small largest weight, the norm ℓ∞, is not what this map favours. On the optima w₁ + 2w₂ = 15 its flow from {start 1} ends at {end 1}: all but sparse, small in ℓ₁, and more so than squared weights, {end 2}. Even weights come from a power below 1: with N = ½ the end is {end 4}, while the plain flow goes straight to {end 3}.',
      action: 'Four flows from one start',
      query: boardLink('inverse-norm', 'Inverse: which norm it favours', `map=inverse&${smallStart}`, [
        'name:Inverse;picture:flow',
        'name:Squared;picture:flow;map:squared;w:0.05,0.05',
        'name:Identity;picture:flow;map:identity;w:0.05,0.05',
        'name:Power, N = ½;picture:flow;map:power;N:0.5;w:0.05,0.05',
      ]),
    },
    ownScales('inverse', 'Inverse', { base: inverseBase, panels: inversePanels, small: 1, large: 4 }),
  ],
};

const polarBase = `map=polar&theta=0.3,0.5&draw=w&${printed()}`;
const polarPanels = ['', 'theta:0.75,0.5', 'theta:1.5,0.5', 'theta:3,0.5'];

const polar: Figure = {
  id: 'polar',
  label: 'Polar',
  panels: 'r = 0.3, 0.75, 1.5, 3 at φ = 0.5',
  about:
    'Along w a gradient passes as it is; across w it is scaled by r². At r = 0.3 that is ×{least 1}: gradients collapse onto the direction w already has, and little but its length can change. At r = 3 it is ×{largest 4}, and nearly every gradient turns w instead. At r = 1 nothing would change.',
  query: boardLink('polar', 'Polar', polarBase, polarPanels),
  corrections: [
    ownScales('polar', 'Polar', { base: polarBase, panels: polarPanels, small: 1, large: 4 }),
    {
      id: 'polar-arrow',
      label: 'Polar: the blue arrow',
      about:
        'The blue arrow of this figure is (cos φ, sin φ), the direction of the function w; in the figures of squared and inverse weights it is the parameter θ. Its printed length is always the same, while w is {w 1} at r = 0.3 and {w 2} at r = 3.',
      action: 'Beside squared and inverse',
      query: boardLink('polar-arrow', 'Which vector is blue', polarBase, [
        'name:Polar, r = 0.3: w',
        'name:Polar, r = 3: w;theta:3,0.5',
        'name:Squared: θ;map:squared;theta:2,1;draw:theta',
        'name:Inverse: θ;map:inverse;theta:1,0.7;draw:theta',
      ]),
    },
  ],
};

const gauges = {
  left: '2,-1,-1,1',
  right: '2,1,1,1',
  plain: '1,0,0,1',
  other: '0.3333333333333333,-1,0,1',
} as const;

const gauge = (name: string, key: keyof typeof gauges, w = '0,0.01'): string => `name:${name};w:${w};A:${gauges[key]}`;

const deepBase = (hidden?: string): string =>
  `map=deep-linear&h=2&w=0,0.01&A=${gauges.left}&draw=w&g=0,1&${printed(hidden)}`;

const deepPanels = [
  'name:A turns left',
  gauge('A turns right', 'right'),
  gauge('A = I', 'plain'),
  gauge('Another A', 'other'),
];

const deep: Figure = {
  id: 'deep',
  label: 'Deep',
  panels: 'one function, four gauges A',
  about:
    'One function wᵀ = W₂W₁, written with four pairs (AW₁, W₂A⁻¹). All compute the same, and each bends gradients its own way. The first two send g = (0, 1) so far to either side that the angle between the two images is obtuse, cosine {cosine 1 2}: a step of one undoes part of a step of the other.',
  query: boardLink('deep', 'Deep', deepBase(), deepPanels),
  corrections: [
    {
      id: 'deep-small',
      label: 'Deep: the size of W₂',
      about:
        'The figure does not say how small W₂ is, and a scale for each panel hides it: its arrows fit W₂ = {w 1}. JJᵀ = (AW₁)ᵀAW₁ + ‖W₂A⁻¹‖² I then hardly feels the second term: κ = {κ 1}, cosine {cosine 1 2}. At W₂ = {w 3} the same two gauges have κ = {κ 3} and cosine {cosine 3 4}: they no longer disagree.',
      action: 'Small W₂ above, unit length below',
      query: boardLink('deep-small', 'Deep: the size of W₂', deepBase('canonical,ellipse,vector,slopes'), [
        'name:A turns left, ‖W₂‖ = 0.01',
        gauge('A turns right, ‖W₂‖ = 0.01', 'right'),
        gauge('A turns left, ‖W₂‖ = 1', 'left', '0,1'),
        gauge('A turns right, ‖W₂‖ = 1', 'right', '0,1'),
      ]),
    },
  ],
};

export const articleFigures: readonly Figure[] = [regular, squared, inverse, polar, deep];

interface PrintedPanels {
  readonly base: string;
  readonly panels: readonly string[];
  /** Numbers of the panels that look alike although one scales gradients by little and the other by much. */
  readonly small: number;
  readonly large: number;
}

/** The figure as it is printed, each panel on a scale of its own. */
function ownScales(figure: string, title: string, { base, panels, small, large }: PrintedPanels): Correction {
  const id = `${figure}-printed`;
  return {
    id,
    label: `${title}: as printed`,
    about: `Each panel has a scale of its own there: panels ${small} and ${large} look about equally strong, although one scales gradients by up to ×{largest ${small}} and the other by up to ×{largest ${large}}.`,
    action: 'As printed',
    query: boardLink(id, `${title}, as printed`, `scaling=own&${base}`, panels),
  };
}

/** The panels of a figure twice: with θ as their blue arrow, and below with w. */
function bothArrows(id: string, title: string, base: string, panels: readonly string[]): string {
  const first = /theta=([^&]*)/.exec(base)?.[1] ?? '';
  const theta = (panel: string) => (panel.replace('theta:', '') || first).replace(',', ', ');
  return boardLink(id, title, `cols=4&${base}`, [
    ...panels.map((panel) => keys(`name:blue: θ = (${theta(panel)})`, panel)),
    ...panels.map((panel) => keys(`name:blue: w at θ = (${theta(panel)})`, panel, 'draw:w')),
  ]);
}
