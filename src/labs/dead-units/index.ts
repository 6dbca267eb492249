import { defineLab } from '../lab';
import { UnitLayer } from './control';
import { pictures } from './draw';
import { fields } from './fields';
import { numbers } from './numbers';
import { words } from './words';

export const lab = defineLab({
  fields,
  looks: [],
  byHand: ['which'],
  applies: (key, { h, which }) => key !== 'changed' || which.length !== h,
  numbers,
  pictures,
  words,
  layers: { jacobian: UnitLayer },
});
