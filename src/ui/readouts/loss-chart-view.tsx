import { integratorWords } from '../../model/words/describe-run';
import { useScene } from '../session/session';
import { LiveText } from '../session/use-live';
import { ChartCanvas } from './chart-canvas';

export function LossChartView() {
  const descends = useScene((scene) => scene.dynamics.kind === 'descent');
  return (
    <section className="card loss-chart" aria-label="Loss">
      <h2 className="section-title">{descends ? 'Loss by step' : 'Loss by time'}</h2>
      <ChartCanvas chart={({ chart }) => chart} />
      <p className="integrator">
        <LiveText of={({ flow }) => integratorWords(flow)} phase="note" />
      </p>
    </section>
  );
}
