import { useRef, useSyncExternalStore } from 'preact/compat';
import { choicesOf, questionWords } from '../../model/questions/describe-answer';
import { endChoices } from '../../model/questions/ends';
import { truthOf } from '../../model/questions/predict';
import type { Model } from '../../model/types/types';
import type { Answer } from '../session/answers';
import { useSession } from '../session/session';
import { LiveText } from '../session/use-live';
import { type Prediction, resultOf, usePrediction } from './use-prediction';
import './predict.css';

/** Below the picture of a panel that asks: the question and its answers; then what came of it. */
export function QuestionBar({ id }: { id: number }) {
  const prediction = usePrediction(id);
  return prediction ? <Bar prediction={prediction} /> : null;
}

function Bar({ prediction }: { prediction: Prediction }) {
  const { live, announcer } = useSession();
  const root = useRef<HTMLFieldSetElement>(null);
  const { question, view, answer, set, now } = prediction;
  const words = (model: Model) => {
    const asked = truthOf(model, view);
    return questionWords(question, view, asked.ok ? asked.truth.at : undefined);
  };
  const show = (given: Answer) => {
    set(given);
    announcer.say(resultOf(live.model(), prediction, given));
    // What was pressed is gone; who came by keyboard reads on from here.
    root.current?.focus({ preventScroll: true });
  };
  const hide = () => {
    set({ revealed: false });
    announcer.say('The field is hidden again');
    root.current?.focus({ preventScroll: true });
  };
  return (
    <fieldset ref={root} className="question" tabIndex={-1} data-revealed={answer.revealed}>
      <legend className="hidden-visually">
        Question: <LiveText of={words} />
      </legend>
      <p className="question-text" aria-hidden="true">
        <LiveText of={words} />
      </p>
      {answer.revealed ? (
        <div className="question-answers">
          <LiveText className="question-result" of={(model) => resultOf(model, prediction, now())} />
          <button type="button" className="small" onClick={hide}>
            Hide again
          </button>
        </div>
      ) : (
        <Answers prediction={prediction} show={show} />
      )}
    </fieldset>
  );
}

interface AnswersProps {
  readonly prediction: Prediction;
  readonly show: (answer: Answer) => void;
}

function Answers({ prediction, show }: AnswersProps) {
  const { question, view } = prediction;
  const nothing = useModelText((model) => {
    // How a run ends can be said before it is computed.
    if (question.kind === 'end') return model.flow.waiting ? '' : (model.flow.startWhy ?? '');
    const asked = truthOf(model, view);
    return asked.ok || question.own ? '' : asked.why;
  });
  if (nothing !== '') {
    return (
      <div className="question-answers">
        <span>Nothing to predict: {nothing}.</span>
        <button type="button" onClick={() => show({ revealed: true })}>
          Show the field
        </button>
      </div>
    );
  }
  const Way = question.kind === 'draw' ? Drawn : Chosen;
  return <Way prediction={prediction} show={show} />;
}

function Drawn({ prediction: { answer, now }, show }: AnswersProps) {
  return (
    <div className="question-answers">
      <span className="question-hint">Drag the tip of the dashed arrow, or move it by arrow keys.</span>
      <button
        type="button"
        className="primary"
        disabled={answer.cells === undefined}
        onClick={() => show({ ...now(), revealed: true })}
      >
        Reveal
      </button>
    </div>
  );
}

function Chosen({ prediction: { question, view }, show }: AnswersProps) {
  const choices = useModelText((model) => {
    if (question.kind === 'end') return endChoices(question).join('\n');
    const asked = truthOf(model, view);
    return choicesOf(question, asked.ok ? asked.truth : undefined)
      .map(({ text }) => text)
      .join('\n');
  });
  return (
    <div className="question-answers">
      {choices.split('\n').map((text) => (
        <button key={text} type="button" onClick={() => show({ chosen: text, revealed: true })}>
          {text}
        </button>
      ))}
    </div>
  );
}

/** A text of the model that decides what is rendered. */
function useModelText(of: (model: Model) => string): string {
  const { live } = useSession();
  return useSyncExternalStore(
    (listener) => live.subscribe(listener),
    () => of(live.model()),
  );
}
