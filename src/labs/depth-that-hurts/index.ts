import { defineLab } from '../lab';
import { pictures } from './draw';
import { fields } from './fields';
import { numbers } from './numbers';
import { words } from './words';

export const lab = defineLab({
  fields,
  looks: [],
  applies: (key, { descent }) => key !== 'eta' || descent,
  numbers,
  pictures,
  words,
});
