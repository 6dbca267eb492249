import { Fold } from '../kit/fold';
import { loaded } from '../kit/loaded';
import { useScene } from '../session/session';

/** It comes after the pictures of w, in a place that is kept for it. */
const ChartCanvas = loaded(
  async () => ({ default: (await import('./chart-canvas')).ChartCanvas }),
  'the chart of the loss',
  <div className="chart-area" aria-busy="true" />,
);

const HowComputed = loaded(() => import('./how-computed'), 'the notes');

export function LossChartView() {
  const descends = useScene((scene) => scene.dynamics.kind === 'descent');
  return (
    <section className="card loss-chart" aria-label="Loss">
      <h2 className="section-title">{descends ? 'Loss by step' : 'Loss by time'}</h2>
      <ChartCanvas chart={({ chart }) => chart} />
      <Fold title="How it was computed">
        <HowComputed />
      </Fold>
    </section>
  );
}
