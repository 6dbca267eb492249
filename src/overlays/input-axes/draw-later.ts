import { drawing } from '../../render/layers/overlay-drawing';
import { drawAxes } from '../axes/draw';
import { inputAxes } from './numbers-later';

export const drawings = [drawing({ of: inputAxes, band: 'back', height: 20, draw: drawAxes })];
