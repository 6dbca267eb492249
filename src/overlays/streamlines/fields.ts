import { at } from '../../state/declaration/field';
import { choice, number } from '../../state/declaration/field-kinds';
import { points } from '../../state/declaration/vector-fields';

const group = 'Arrows';

export const lines = choice({
  key: 'lines',
  label: 'Field as',
  default: 'none',
  words: {
    none: { label: 'Arrows' },
    even: { label: 'Streamlines', title: 'evenly spaced: a line ends where it would crowd another' },
    unbroken: { label: 'Unbroken', title: 'lines run as far as the field, however close they come' },
  },
  meaning: 'lines of the flow field in place of its arrows: `even` ones keep their distance, `unbroken` ones do not',
  example: 'even',
  group,
  view: 'flow',
  ...at('streamlines', 'style'),
});

export const linedensity = number({
  key: 'linedensity',
  symbol: 'density',
  label: 'density of the lines',
  default: 1,
  bounds: { min: 0.25, max: 4 },
  range: [0.25, 4],
  step: 0.05,
  scale: 'log',
  meaning: 'how densely lines of the flow field are drawn',
  example: '2',
  group,
  view: 'flow',
  applies: ({ streamlines }) => streamlines.style !== 'none',
  ...at('streamlines', 'density'),
});

export const seeds = points({
  key: 'seeds',
  label: 'seeds of lines',
  default: [],
  // More would not fit into a link that is comfortable to share.
  most: 24,
  meaning: 'points w through which a line is drawn in any case',
  example: '0.5,1.5,1.8,0.4',
  group,
  view: 'flow',
  ...at('streamlines', 'seeds'),
});

export const fields = [lines, linedensity, seeds];
