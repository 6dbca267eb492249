import type { LossChart, Model } from '../../model/types/types';
import { buildLossChart } from '../../render';
import { PictureCanvas } from './picture-canvas';

interface Props {
  readonly chart: (model: Model) => LossChart;
  /** Key of a series that is looked at. */
  readonly highlight?: string;
}

/** A loss chart that follows the model. */
export function ChartCanvas({ chart, highlight }: Props) {
  return (
    <PictureCanvas
      parts={(model) => [chart(model), highlight] as const}
      build={([part, looked], size, theme) => buildLossChart(part, size, theme, looked)}
      label="Loss"
      className="chart-area"
    />
  );
}
