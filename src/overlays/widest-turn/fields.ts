import { own } from '../../state/declaration/field';
import { flag } from '../../state/declaration/field-kinds';

export const widest = flag({
  key: 'widest',
  label: 'Directions turned most',
  default: false,
  meaning: 'in the response map, the directions of the gradients that are turned most, and how far',
  group: 'Probe g',
  view: 'response',
  ...own('widest', false),
});

export const fields = [widest];
