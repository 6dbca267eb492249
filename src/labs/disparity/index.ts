import { defineLab } from '../lab';
import { UnitLayer } from './control';
import { pictures } from './draw';
import { fields } from './fields';
import { numbers } from './numbers';
import { words } from './words';

export const lab = defineLab({
  fields,
  looks: ['at'],
  strip: 'at',
  byHand: ['units'],
  applies: (key, { unit, units, h }) =>
    key === 'unit' ? units.length !== h : key !== 'which' || (unit !== 'none' && units.length !== h),
  numbers,
  pictures,
  words,
  layers: { units: UnitLayer },
});
