import { defineLab } from '../lab';
import { MaskLayer } from './control';
import { pictures } from './draw';
import { fields } from './fields';
import { numbers } from './numbers';
import { words } from './words';

const ofRandom: readonly string[] = ['n', 'rank', 'seen'];

export const lab = defineLab({
  fields,
  looks: ['at'],
  strip: 'at',
  byHand: ['mask'],
  applies: (key, { problem }) => problem === 'random' || !ofRandom.includes(key),
  numbers,
  pictures,
  words,
  layers: { matrix: MaskLayer },
});
