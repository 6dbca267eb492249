import { drawnWords, integratorWords } from '../../model/words/describe-run';
import { Fold } from '../kit/fold';
import { loaded } from '../kit/loaded';
import { useScene } from '../session/session';
import { LiveText } from '../session/use-live';

/** It comes after the pictures of w, in a place that is kept for it. */
const ChartCanvas = loaded(
  async () => ({ default: (await import('./chart-canvas')).ChartCanvas }),
  'the chart of the loss',
  <div className="chart-area" aria-busy="true" />,
);

export function LossChartView() {
  const descends = useScene((scene) => scene.dynamics.kind === 'descent');
  return (
    <section className="card loss-chart" aria-label="Loss">
      <h2 className="section-title">{descends ? 'Loss by step' : 'Loss by time'}</h2>
      <ChartCanvas chart={({ chart }) => chart} />
      <Fold title="How it was computed">
        <p className="integrator">
          <LiveText of={(model) => `${integratorWords(model.flow)} ${drawnWords(model)}`} phase="note" />
        </p>
      </Fold>
    </section>
  );
}
