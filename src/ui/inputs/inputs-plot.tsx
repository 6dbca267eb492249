import type { Model } from '../../model/types/types';
import { buildInputsPicture } from '../../render';
import { dragW } from '../../state/edits/actions';
import { Handle } from '../plot/handles/handle';
import { ArrowReader } from '../plot/handles/late-arrow-reader';
import { PlotButtons } from '../plot/view/plot-buttons';
import { type PlotProps, PlotView } from '../plot/view/plot-view';
import { RefusalNote } from '../plot/view/refusal-note';

const windowOf = ({ inputs }: Model) => inputs.window;

/** The picture with its handle, wherever it stands. */
export default function InputsPlot({ covered = false, buttons, ...place }: PlotProps) {
  return (
    <PlotView kind="inputs" build={buildInputsPicture} window={windowOf} {...place}>
      <ArrowReader />
      {!covered && <Handle name="w" label="function w" symbol="w" at={({ w }) => w} drag={dragW} />}
      <PlotButtons>{buttons}</PlotButtons>
      <RefusalNote />
    </PlotView>
  );
}
