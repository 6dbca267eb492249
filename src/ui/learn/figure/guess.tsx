import { useEffect, useEffectEvent, useMemo, useRef, useSyncExternalStore } from 'preact/compat';
import type { Point } from '../../../core';
import { imageQuestion } from '../../../model/learn/guesses';
import { stepOf } from '../../../state/learn';
import { documentOfLink, scenesOf } from '../../../state/learn/article';
import type { FigureView, Guessed } from '../../../state/learn/types';
import { usePlaced, usePlot } from '../../plot/frame/plot-context';
import { PointHandle } from '../../plot/handles/handle';
import { AskedArrows, useAnswerGesture } from '../../predict/prediction-arrows';
import { useSession } from '../../session/session';
import { setAttribute } from '../../session/write';
import { useProgress, useReader } from '../reader/reader';
import { useLearn } from '../reader/use-learn';
import '../../predict/predict.css';

/** In which picture what is drawn. */
const placeOf: Readonly<Record<Guessed, FigureView>> = { image: 'response', end: 'flow' };

/** Over a picture of the step: what its reader draws for the bet, and what was drawn once it is placed. */
export function Guess({ view }: { view: FigureView }) {
  const { chapter, step, touched } = useLearn();
  const drawn = stepOf(chapter, step)?.bet?.drawn;
  const isAnswer = useShowsAnswer();
  // What was drawn is about the figure as it came, and about the one that answers.
  if (drawn === undefined || placeOf[drawn] !== view || (touched && !isAnswer)) return null;
  return drawn === 'image' ? <GuessedImage /> : <GuessedEnd />;
}

/** Whether the figure is just the one that the bet is about. */
function useShowsAnswer(): boolean {
  const { page, chapter, step, key } = useLearn();
  const on = stepOf(chapter, step)?.bet?.on;
  if (on === undefined) return false;
  const shown = page.documents.get().learn.figures[key];
  return scenesOf(documentOfLink(on)).every((scene, i) => scene === shown?.[i]);
}

/** The guess of the open step, where it was put so far. */
function useGuess() {
  const { key } = useLearn();
  const { guesses, progress } = useReader();
  const made = useProgress(({ bets }) => Object.hasOwn(bets, key));
  const now = () => (made ? progress.get().drawn[key] : guesses.of(key));
  return { made, now, set: (guess: Point) => guesses.set(key, guess), subscribe: guesses.subscribe };
}

function GuessedImage() {
  const { made, now, set, subscribe } = useGuess();
  const cells = useSyncExternalStore(subscribe, now);
  const answerNow = () => {
    const drawn = now();
    return { ...(drawn && { cells: drawn }), revealed: made };
  };
  const prediction = {
    view: 'response' as const,
    question: imageQuestion,
    answer: useMemo(() => ({ ...(cells && { cells }), revealed: made }), [cells, made]),
    now: answerNow,
    set: (answer: { readonly cells?: Point }) => answer.cells && set(answer.cells),
    subscribe,
  };
  return <AskedArrows prediction={prediction} />;
}

/** A flag where the reader thinks that the run ends. */
function GuessedEnd() {
  const { made, now, set, subscribe } = useGuess();
  const { live } = useSession();
  const plot = usePlot();
  /** Where it waits to be taken hold of: in the middle of what is in view. */
  const first = (): Point => {
    const [left, right, low, high] = plot.frame()?.window ?? live.model().flow.window;
    return [(left + right) / 2, (low + high) / 2];
  };
  const at = () => now() ?? first();
  const gesture = useAnswerGesture({ now: at, set });
  if (made) return <PlacedEnd />;
  return (
    <PointHandle
      name="answer"
      label="where you think the run ends"
      symbol="your end"
      at={at}
      now={at}
      moveTo={set}
      gesture={gesture}
      watch={subscribe}
    />
  );
}

/** A cross where it was placed, beside the run that is shown now. */
function PlacedEnd() {
  const { now } = useGuess();
  const plot = usePlot();
  const path = useRef<SVGPathElement>(null);
  const draw = useEffectEvent(() => {
    const [frame, at] = [plot.frame(), now()];
    if (!path.current || !frame) return;
    const [x, y] = at ? [frame.to.x(at[0]), frame.to.y(at[1])] : [0, 0];
    setAttribute(path.current, 'd', at ? `M${x - 7},${y - 7}l14,14m0,-14l-14,14` : '');
  });
  usePlaced(() => draw());
  useEffect(() => draw(), []);
  return (
    <svg className="prediction-arrows" aria-hidden="true">
      <path ref={path} className="prediction-mine" />
    </svg>
  );
}
