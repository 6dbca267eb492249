import type { ReactNode } from 'preact/compat';
import { pictures } from '../../../state/scene/pictures';
import { usePlot } from '../frame/plot-context';
import { useViewActions } from './use-view-actions';

export function PlotButtons({ children }: { children?: ReactNode }) {
  const plot = usePlot();
  const { zoom, fitAll } = useViewActions(plot);
  const of = `the ${pictures[plot.kind].noun}`;
  return (
    <div className="plot-buttons">
      <button type="button" aria-label={`Zoom in on ${of}`} title="Zoom in" onClick={() => zoom(1.25)}>
        +
      </button>
      <button type="button" aria-label={`Zoom out of ${of}`} title="Zoom out" onClick={() => zoom(1 / 1.25)}>
        −
      </button>
      <button type="button" aria-label={`Fit ${of}`} title="Fit everything" onClick={fitAll}>
        fit
      </button>
      {children}
    </div>
  );
}
