import type { LineChart } from '../../model/line-chart';
import type { Model } from '../../model/types';
import { buildLineChart } from '../../render';
import { PictureCanvas } from '../readouts/picture-canvas';

/** A chart of lines that fits into the controls. */
export function SmallChart({ of }: { of: (model: Model) => LineChart | undefined }) {
  return <PictureCanvas of={of} build={buildLineChart} label="Chart" className="small-chart" />;
}
