import { TurnLayer } from '../../ui/labs/pictures/turn-layer';
import { defineLab } from '../lab';
import { pictures } from './draw';
import { fields } from './fields';
import { numbers } from './numbers';
import { words } from './words';

export const lab = defineLab({
  fields,
  looks: ['example', 'k', 'f', 'g', 'turn', 'tilt'],
  byHand: ['turn', 'tilt'],
  numbers,
  pictures,
  words,
  layers: { fan: TurnLayer },
});
