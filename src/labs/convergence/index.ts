import { defineLab } from '../lab';
import { pictures } from './draw';
import { fields } from './fields';
import { numbers } from './numbers';
import { words } from './words';

const onlyWith: Readonly<Record<string, string>> = { N: 'balanced', part: 'balanced', M: 'catapult' };

export const lab = defineLab({
  fields,
  looks: [],
  applies: (key, { start }) => onlyWith[key] === undefined || onlyWith[key] === start,
  numbers,
  pictures,
  words,
});
