import { at } from '../../state/declaration/field';
import { flag } from '../../state/declaration/field-kinds';

export const mirror = flag({
  key: 'mirror',
  label: 'Draw the mirror potential',
  default: false,
  meaning:
    'lines of equal Bregman divergence from the start in the flow field, where gradient flow is a mirror flow with potential ψ',
  group: 'Mirror potential',
  view: 'flow',
  ...at('mirror'),
});

export const fields = [mirror];
