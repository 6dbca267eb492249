import { type Field, gain, type Point, turnAngle } from '../../../core';
import { degrees, pair, times } from '../../../model/numbers/format';
import type { Model } from '../../../model/types/types';
import { noThetaFor } from '../../../model/words/no-theta';
import { readInput } from '../../../model/words/read-input';
import { readSlope } from '../../../model/words/read-slope';
import type { PictureKey } from '../../../state/scene/pictures';
import type { PlotFrame } from '../frame/plot-context';

const nowhere = Number.NaN;
/** Where an arrow stands, and its two parts. */
export const footAt = ({ x, y }: Field, i: number): Point => [x[i] ?? nowhere, y[i] ?? nowhere];
const tipAt = ({ u, v }: Field, i: number): Point => [u[i] ?? nowhere, v[i] ?? nowhere];

/** Three lines: the sample, its image, gain and turn. */
export function readArrow(model: Model, kind: PictureKey, index: number): string[] {
  if (kind === 'plane') return readSlope(model.plane, index);
  if (kind === 'inputs') return readInput(model.inputs, index);
  const { canonical, parametric } = model[kind];
  const [gx, gy] = tipAt(canonical.field, index);
  const [px, py] = tipAt(parametric.field, index);
  const [sample, image] = kind === 'response' ? ['g', 'JJᵀg'] : ['w', '−JJᵀ∇L'];
  const head = `${sample} = ${pair(...footAt(parametric.field, index))}`;
  if (!Number.isFinite(px) || !Number.isFinite(py))
    return [head, `${image} undefined: ${noThetaFor(model.map, 'this w')}`];
  const detail = `${image} = ${pair(px, py)}`;
  if (gx === 0 && gy === 0) return [head, detail, 'no gradient here'];
  if (px === 0 && py === 0) return [head, detail, 'swallowed: gain 0'];
  const turned = degrees(Math.abs(turnAngle(gx, gy, px, py)));
  return [head, detail, `gain ${times(gain(gx, gy, px, py))}, turned ${turned}`];
}

/** What of a picture is read one by one. */
export const samplesOf = (model: Model, kind: PictureKey): Field =>
  kind === 'inputs' ? model.inputs.samples : model[kind].parametric.field;

/** Whether they form no grid: of rows of data the next is the next row. */
const isScattered = (model: Model, kind: PictureKey): boolean =>
  (kind === 'flow' && model.flow.scattered === true) || (kind === 'inputs' && model.inputs.data !== undefined);

function columnsOf(frame: PlotFrame, kind: PictureKey): number {
  const { y } = samplesOf(frame.model, kind);
  if (isScattered(frame.model, kind)) return Math.round(Math.sqrt(y.length));
  const next = y.findIndex((value) => value !== y[0]);
  return next < 0 ? y.length : next;
}

/** The arrow whose grid point is nearest to a place in px, if that is over the data. */
export function arrowUnder(frame: PlotFrame, kind: PictureKey, [px, py]: Point): number | undefined {
  const { plot, to, model } = frame;
  if (px < plot.x || px > plot.x + plot.width || py < plot.y || py > plot.y + plot.height) return undefined;
  const field = samplesOf(model, kind);
  // Of the inputs of a function there are few, or they are rows of data.
  if (kind === 'inputs' || isScattered(model, kind)) return nearest(field, to, px, py);
  const { spacing } = model[kind];
  const columns = columnsOf(frame, kind);
  const [wx, wy] = to.invert(px, py);
  const [x0, y0] = footAt(field, 0);
  const [i, j] = [Math.round((wx - x0) / spacing), Math.round((wy - y0) / spacing)];
  const rows = field.n / columns;
  return i >= 0 && i < columns && j >= 0 && j < rows ? j * columns + i : undefined;
}

/** The arrow that stands nearest, if it is near. */
function nearest(field: Field, to: PlotFrame['to'], px: number, py: number): number | undefined {
  let [best, least] = [-1, 24];
  for (let k = 0; k < field.n; k++) {
    const [x, y] = footAt(field, k);
    const apart = Math.hypot(to.x(x) - px, to.y(y) - py);
    if (apart < least) [best, least] = [k, apart];
  }
  return best < 0 ? undefined : best;
}

export function moveCursor(frame: PlotFrame, kind: PictureKey, index: number, key: string): number | undefined {
  const columns = columnsOf(frame, kind);
  const { n } = samplesOf(frame.model, kind);
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowUp: columns,
    ArrowDown: -columns,
    PageUp: columns,
    PageDown: -columns,
    Home: -index,
    End: n - 1 - index,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.min(n - 1, Math.max(0, index + step));
}
