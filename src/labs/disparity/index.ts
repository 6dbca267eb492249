import { defineLab } from '../lab';
import { pictures } from './draw';
import { fields } from './fields';
import { numbers } from './numbers';
import { words } from './words';

export const lab = defineLab({
  fields,
  looks: ['at'],
  strip: 'at',
  applies: (key, { unit }) => key !== 'which' || unit !== 'none',
  numbers,
  pictures,
  words,
});
