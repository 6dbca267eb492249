import { defineLab } from '../lab';
import { LoopLayer } from './control';
import { pictures } from './draw';
import { fields } from './fields';
import { numbers } from './numbers';
import { words } from './words';

export const lab = defineLab({
  fields,
  looks: [],
  applies: (key, { N }) => key !== 'width' || N > 1,
  numbers,
  pictures,
  words,
  layers: { plane: LoopLayer },
});
