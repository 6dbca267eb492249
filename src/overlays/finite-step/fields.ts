import { at } from '../../state/declaration/field';
import { numberOr } from '../../state/declaration/field-kinds';

export const finitestep = numberOr('none', {
  key: 'finitestep',
  symbol: 'η',
  label: 'eta of the finite step',
  default: null,
  usual: 0.1,
  bounds: { above: 0, max: 1e6 },
  range: [0.001, 10],
  step: 0.001,
  scale: 'log',
  meaning: 'η of the exact step along −Jᵀg for the probe g, drawn in the flow field',
  example: '0.4',
  group: 'Finite step',
  view: 'flow',
  ...at('finiteStep'),
});

export const fields = [finitestep];
