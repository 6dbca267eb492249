import { linedensity, lines, seeds } from '../../overlays/streamlines/fields';
import { at } from '../declaration/field';
import { choice, number } from '../declaration/field-kinds';
import { window } from '../declaration/vector-fields';

const group = 'Arrows';

/** Arrows per side of a picture, in a link as on the slider. */
export const gridTraits = {
  whole: true,
  bounds: { min: 3, max: 301 },
  range: [3, 301],
  scale: 'log',
  step: 1,
} as const;

/** The axes of the two pictures of w, their arrows, and the lines in place of arrows. */
export const arrowFields = {
  window: window({
    key: 'window',
    label: 'axes of the response map',
    default: [-2.2, 2.2, -2.2, 2.2],
    group: 'Axes',
    view: 'response',
    ...at('response', 'window'),
  }),
  grid: number({
    ...gridTraits,
    key: 'grid',
    symbol: 'g grid',
    label: 'arrows per side of the response map',
    default: 9,
    group,
    view: 'response',
    ...at('response', 'n'),
  }),
  view: window({
    key: 'view',
    label: 'axes of the flow field',
    default: [-0.3, 2.3, -0.3, 2.3],
    group: 'Axes',
    view: 'flow',
    ...at('flow', 'window'),
  }),
  viewgrid: number({
    ...gridTraits,
    key: 'viewgrid',
    symbol: 'w grid',
    label: 'arrows per side of the flow field',
    default: 15,
    group,
    view: 'flow',
    ...at('flow', 'n'),
  }),
  arrows: choice({
    key: 'arrows',
    label: 'Length',
    default: 'sqrt',
    words: {
      true: { label: 'True', title: 'in units of the axes, times one round number' },
      sqrt: { label: '√', title: 'by the square root of the magnitude' },
      log: { label: 'Log' },
      unit: { label: 'Unit', title: 'all alike: only directions count' },
      article: { label: 'Article', title: 'as in the article: each panel by its own mean' },
    },
    meaning:
      'how long arrows are drawn: by the square root of the magnitude, `true`, `unit`, `log`, or as in the `article`',
    example: 'article',
    group,
    ...at('arrows', 'length'),
  }),
  scale: number({
    key: 'scale',
    symbol: 'length',
    label: 'factor on the length of arrows',
    default: 1,
    bounds: { min: 0.001, max: 1000 },
    range: [0.1, 10],
    step: 0.1,
    scale: 'log',
    meaning: 'factor on the length of all arrows',
    example: '1.5',
    group,
    ...at('arrows', 'scale'),
  }),
  colour: choice({
    key: 'colour',
    label: 'Colour by',
    default: 'none',
    words: { none: { label: 'Nothing' }, gain: { label: 'Gain' }, turn: { label: 'Angle turned' } },
    meaning: 'what colours the arrows: nothing, `gain` or angle turned',
    example: 'gain',
    group,
    ...at('arrows', 'colour'),
  }),
  lines,
  linedensity,
  seeds,
};
