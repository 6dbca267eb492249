import type { LineChart } from '../../../model/charts/line-chart';
import type { Model } from '../../../model/types/types';
import { buildLineChart } from '../../../render';
import { PictureCanvas } from '../../readouts/picture-canvas';

interface Props {
  /** Undefined where there is nothing to show. */
  readonly of: (model: Model) => LineChart | undefined;
}

/** A chart of lines that fits into the controls. */
export function SmallChart({ of }: Props) {
  const parts = (model: Model) => {
    const chart = of(model);
    return chart && ([chart] as const);
  };
  return (
    <PictureCanvas
      parts={parts}
      build={([chart], size, theme) => buildLineChart(chart, size, theme)}
      label="Chart"
      className="small-chart"
    />
  );
}
