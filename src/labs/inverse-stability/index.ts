import { defineLab } from '../lab';
import { pictures } from './draw';
import { fields } from './fields';
import { numbers } from './numbers';
import { words } from './words';

export const lab = defineLab({ fields, looks: ['example', 'k', 'f', 'g', 'turn', 'tilt'], numbers, pictures, words });
