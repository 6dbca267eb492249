import { at } from '../../state/declaration/field';
import { choice } from '../../state/declaration/field-kinds';

export const gainmap = choice({
  key: 'gainmap',
  label: 'Colour the plane by',
  default: 'none',
  words: {
    none: { label: 'Nothing' },
    gradient: { label: '∇L', title: 'the gain of the loss gradient at each w' },
    most: { label: 'Largest', title: 'the largest eigenvalue of JJᵀ, which is ‖J‖²' },
    least: { label: 'Least', title: 'the least eigenvalue of JJᵀ' },
  },
  meaning: 'whose gain colours the plane of the flow field: that of the `gradient` ∇L, or the `most` or `least` of any',
  example: 'most',
  group: 'Gain',
  view: 'flow',
  ...at('gainMap'),
});

export const fields = [gainmap];
