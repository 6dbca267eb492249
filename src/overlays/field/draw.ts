import type { ArrowSet } from '../../model/types/types';
import { rampMiddle } from '../../render/display/ramp';
import type { Frame } from '../../render/frame/frame';
import { lineMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { drawQuiver } from '../../render/layers/quiver';
import { descent, pulledBack, responses } from './numbers';

const drawDescent = (set: ArrowSet, frame: Frame) =>
  drawQuiver({ key: 'parametric', set, pivot: 'middle', stroke: frame.theme.parametricField, width: 1.2 }, frame);

export const drawings = [
  drawing({
    of: responses,
    band: 'middle',
    height: 50,
    draw: (set, frame) =>
      drawQuiver({ key: 'parametric', set, pivot: 'tail', stroke: frame.theme.parametric, width: 1.5 }, frame),
  }),
  drawing({ of: descent, band: 'middle', height: 50, draw: drawDescent }),
  drawing({ of: pulledBack, band: 'middle', height: 50, draw: drawDescent }),
];

/** One of the colours that stand in for that of all parametric arrows. */
export const marks = { coloured: lineMark((theme) => ({ stroke: rampMiddle(theme) })) };
