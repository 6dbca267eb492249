import { useEffect, useEffectEvent, useRef } from 'preact/compat';
import type { Point } from '../../core';
import { drawn, firstGuess, type Truth, truthOf } from '../../model/questions/predict';
import type { Model } from '../../model/types/types';
import { arrowPath } from '../../render';
import { type PlotFrame, usePlaced, usePlot } from '../plot/frame/plot-context';
import { PointHandle } from '../plot/handles/handle';
import type { Answer } from '../session/answers';
import { useSession } from '../session/session';
import { setAttribute } from '../session/write';
import { type Prediction, usePrediction } from './use-prediction';
import './predict.css';

const headCap = 9;

/** Over the picture of a panel that asks: the arrow in question, the viewer's own and, once it is shown, the true one. */
export function PredictionArrows({ id }: { id: number }) {
  const prediction = usePrediction(id);
  return prediction && <AskedArrows prediction={prediction} />;
}

/** The same of a question that no panel asks. */
export function AskedArrows({ prediction }: { prediction: Prediction }) {
  const plot = usePlot();
  const { question, view, answer } = prediction;
  const [before, mine, after] = [
    useRef<SVGPathElement>(null),
    useRef<SVGPathElement>(null),
    useRef<SVGPathElement>(null),
  ];
  const draw = (frame: PlotFrame) => {
    const paths = arrowsOf(frame, prediction, prediction.now());
    for (const [path, text] of [
      [before, paths.before],
      [mine, paths.mine],
      [after, paths.after],
    ] as const) {
      if (path.current) setAttribute(path.current, 'd', text);
    }
  };
  usePlaced(draw);
  const again = useEffectEvent(() => {
    const frame = plot.frame();
    if (frame) draw(frame);
  });
  useEffect(() => prediction.subscribe(() => again()), [prediction.subscribe]);
  return (
    <>
      <svg className="prediction-arrows" aria-hidden="true">
        <path ref={before} className="prediction-before" />
        <path ref={after} className="prediction-after" />
        <path ref={mine} className="prediction-mine" />
      </svg>
      {question.kind === 'draw' && !answer.revealed && <TipHandle key={view} prediction={prediction} />}
    </>
  );
}

/** The tip of the viewer's arrow. It moves no part of the scene, so it is no work to be undone. */
function TipHandle({ prediction }: { prediction: Prediction }) {
  const { live } = useSession();
  const { view, now, set, subscribe } = prediction;
  const gesture = useAnswerGesture(prediction);
  const plot = usePlot();
  const tip = (model: Model): Point => {
    const asked = truthOf(model, view);
    if (!asked.ok) return [0, 0];
    const { at } = asked.truth;
    const [x, y] = cellsOf(model, asked.truth, now());
    const unit = unitOf(plot.frame());
    return [at[0] + x * unit, at[1] + y * unit];
  };
  const moveTo = ([x, y]: Point) => {
    const asked = truthOf(live.model(), view);
    if (!asked.ok) return;
    const { at } = asked.truth;
    const unit = unitOf(plot.frame());
    set({ ...now(), cells: [(x - at[0]) / unit, (y - at[1]) / unit] });
  };
  return (
    <PointHandle
      name="answer"
      label="tip of your arrow"
      symbol="tip"
      at={({ model }) => tip(model)}
      now={() => tip(live.model())}
      moveTo={moveTo}
      gesture={gesture}
      watch={subscribe}
    />
  );
}

/** A gesture that can be taken back to the answer it began with. */
export function useAnswerGesture<A>({ now, set }: { now(): A; set(answer: A): void }) {
  const began = useRef<A>(undefined);
  return {
    begin: () => {
      began.current ??= now();
    },
    end: () => {
      began.current = undefined;
    },
    cancel: () => {
      if (began.current) set(began.current);
    },
    // Nothing of it enters the history, so that it may end as often as it likes.
    isHeld: () => false,
    dismiss: () => undefined,
  };
}

/** What arrow lengths are counted in, in axis units. */
const unitOf = (frame: PlotFrame | undefined): number => (frame ? frame.cell / frame.to.pxPerUnit : 1);

/** The viewer's arrow, or the one that waits to be taken hold of. */
const cellsOf = (model: Model, truth: Truth, { cells }: Answer): Point => cells ?? firstGuess(truth, model[truth.view]);

function arrowsOf(frame: PlotFrame, { question, view }: Prediction, answer: Answer) {
  const { model } = frame;
  const asked = truthOf(model, view);
  if (!asked.ok || question.kind === 'end') return { before: '', mine: '', after: '' };
  const { truth } = asked;
  const arrow = (cells: Point) => pathOf(frame, truth.at, cells);
  // The probe's own two arrows stand in the picture already, unless they are hidden there.
  const own = view === 'response' && !model.scene.hidden.includes('probe');
  const shown = !model.covered;
  const drawing = question.kind === 'draw' && (answer.cells !== undefined || !answer.revealed);
  return {
    before: own ? '' : arrow(drawn(truth.before, model[truth.view].canonical.scale)),
    mine: drawing ? arrow(cellsOf(model, truth, answer)) : '',
    after: own || !shown ? '' : arrow(drawn(truth.after, model[truth.view].parametric.scale)),
  };
}

function pathOf({ to, cell }: PlotFrame, at: Point, [u, v]: Point): string {
  const [x, y] = [to.x(at[0]), to.y(at[1])];
  return arrowPath(x, y, x + u * cell, y - v * cell, headCap);
}
