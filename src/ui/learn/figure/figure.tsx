import { useEffect, useState } from 'preact/compat';
import { stepOf } from '../../../state/learn';
import { documentOfLink, loadFigure, scenesOf } from '../../../state/learn/article';
import type { Cover, Figure as FigureSpec, FigureView, Step } from '../../../state/learn/types';
import type { PictureKey } from '../../../state/scene/pictures';
import { isReady } from '../../../state/scene/registry';
import { TogetherPlot, TogetherScope } from '../../compare/together/together-plot';
import { loaded } from '../../kit/loaded';
import { plots } from '../../pictures/plots';
import { useEmphasis } from '../../pictures/use-emphasis';
import { Legend } from '../../plot/legend/legend';
import { SessionContext, useDocument } from '../../session/session';
import { LitNote } from '../parts/lit-note';
import { PointedLayer } from '../parts/pointed-layer';
import { useLayer, useProgress, useReader } from '../reader/reader';
import { useLearn } from '../reader/use-learn';
import { FigureBar } from './figure-bar';
import { FigureControls } from './figure-controls';
import { panelsPart } from './panels-part';

const EmbedPanel = loaded(async () => ({ default: (await panelsPart()).EmbedPanel }), 'the panels');

const LossChartView = loaded(
  async () => ({ default: (await import('../../readouts/loss-chart-view')).LossChartView }),
  'the chart of the loss',
);
const Guess = loaded(async () => ({ default: (await import('./guess')).Guess }), 'what draws a bet');

interface Props {
  readonly figure: FigureSpec;
  /** What of it a bet hides. */
  readonly covered: Cover | undefined;
}

const hiddenWords: Readonly<Record<Cover, string>> = {
  all: 'What the map does is hidden until you bet.',
  ends: 'Where the runs go is hidden until you bet.',
};

/** The live figure of a step: the same pictures as in Explore and Compare, over a scene of its own. */
export function Figure({ step: { figure, bet } }: { step: Step }) {
  const { key } = useLearn();
  const { figure: session, emphasis } = useReader();
  const unanswered = useProgress(({ bets }) => bets[key] === undefined);
  const covered = unanswered ? bet?.covers : undefined;
  const lit = useLayer(emphasis);
  useEmphasis(lit === undefined ? [] : [lit]);
  const ready = useFigureReady(figure.link);
  if (!ready) return <div className="learn-figure" aria-busy="true" />;
  return (
    <SessionContext value={session}>
      <figure className="learn-figure" aria-label="Figure">
        <Pictures figure={figure} covered={covered} />
        <LitNote />
        <figcaption>{covered ? hiddenWords[covered] : figure.caption}</figcaption>
        <FigureControls names={figure.controls} />
        <FigureBar figure={figure} />
      </figure>
    </SessionContext>
  );
}

/** Whether the maps of a figure are loaded, which this sets off. */
function useFigureReady(link: string): boolean {
  const areReady = () => scenesOf(documentOfLink(link)).every(({ map }) => isReady(map));
  const [, again] = useState(0);
  const ready = areReady();
  useEffect(() => {
    if (!ready)
      loadFigure(link).then(
        () => again((n) => n + 1),
        () => undefined,
      );
  }, [ready, link]);
  return ready;
}

function Pictures({ figure, covered }: Props) {
  const together = useDocument(({ board }) => board.arrangement === 'together');
  const panels = useDocument(({ board }) => board.panels.map(({ id }) => id).join());
  if (figure.show) {
    return (
      <div className="learn-pictures" data-count={figure.show.length}>
        {figure.show.map((view) => (
          <View key={view} view={view} covered={covered} />
        ))}
      </div>
    );
  }
  if (together)
    return (
      <div className="learn-pictures" data-count={1}>
        <section className="learn-picture" aria-label="Paths from one start">
          <h3>Paths from one start</h3>
          <TogetherScope>
            <TogetherPlot over={<PointedLayer />} />
          </TogetherScope>
        </section>
      </div>
    );
  return <Panels ids={panels.split(',').map(Number)} />;
}

function Panels({ ids }: { ids: readonly number[] }) {
  const { figure } = useReader();
  const focus = (id: number) => {
    const document = figure.documents.get();
    if (document.focus !== id) figure.documents.look({ ...document, focus: id });
  };
  return (
    <div className="learn-pictures" data-count={ids.length}>
      {ids.map((id) => (
        // A drag begins on the panel that is touched, whose words then follow it.
        <div key={id} onPointerDownCapture={() => focus(id)}>
          <EmbedPanel id={id} />
        </div>
      ))}
    </div>
  );
}

const titles: Readonly<Record<PictureKey, string>> = {
  response: 'Gradient response at θ',
  flow: 'Descent over the loss',
  plane: 'Parameter plane',
  inputs: 'The function over its inputs',
};

function View({ view, covered }: { view: FigureView; covered: Cover | undefined }) {
  const { chapter, step } = useLearn();
  const isDrawn = stepOf(chapter, step)?.bet?.drawn !== undefined;
  if (view === 'loss') return <LossChartView />;
  const Plot = plots[view];
  return (
    <section className="learn-picture" aria-label={titles[view]}>
      <h3>{titles[view]}</h3>
      <Plot
        covered={covered !== undefined}
        over={
          <>
            <PointedLayer />
            {isDrawn && <Guess view={view} />}
          </>
        }
        legend={<Legend kind={view} />}
      />
    </section>
  );
}
