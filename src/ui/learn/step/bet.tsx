import { type RefObject, useId, useMemo, useRef, useState } from 'preact/compat';
import { panelsOfLink } from '../../../model/learn/figure-models';
import { holds } from '../../../model/learn/rules';
import { documentOfLink, scenesOf, withScenes } from '../../../state/learn/article';
import type { Bet, Step } from '../../../state/learn/types';
import { useProgress, useReader } from '../reader';
import { useLearn } from '../use-learn';
import { Prose } from './prose';

/** Index of what was chosen; −1 where the answer was shown without a bet; undefined before. */
const shownOnly = -1;

/** A question with its options; the answer is computed, and comes after one of them is chosen or it is asked for. */
export function BetView({ bet, step }: { bet: Bet; step: Step }) {
  const { key } = useLearn();
  const { progress } = useReader();
  const made = useProgress(({ bets }) => bets[key]);
  const [chosen, setChosen] = useState<number>();
  const name = useId();
  const result = useRef<HTMLDivElement>(null);
  const make = (index: number) => {
    progress.change((before) => ({ ...before, bets: { ...before.bets, [key]: index } }));
  };
  return (
    <section className="bet" aria-label="A bet">
      <fieldset disabled={made !== undefined}>
        <legend>
          <Prose text={bet.ask} />
        </legend>
        {bet.options.map((option, index) => (
          <label key={option.words}>
            <input type="radio" name={name} checked={(made ?? chosen) === index} onChange={() => setChosen(index)} />
            <span>
              <Prose text={option.words} />
            </span>
          </label>
        ))}
      </fieldset>
      {made === undefined && (
        <div className="bet-actions">
          <button
            type="button"
            className="primary"
            disabled={chosen === undefined}
            onClick={() => make(chosen ?? shownOnly)}
          >
            Place the bet
          </button>
          <button type="button" onClick={() => make(shownOnly)}>
            Show the answer
          </button>
        </div>
      )}
      <div aria-live="polite" ref={result as RefObject<HTMLDivElement>}>
        {made !== undefined && <Answer bet={bet} step={step} made={made} />}
      </div>
    </section>
  );
}

function Answer({ bet, step, made }: { bet: Bet; step: Step; made: number }) {
  const on = bet.on ?? step.figure.link;
  const { panels, right } = useMemo(() => {
    const [now, start] = [panelsOfLink(on), panelsOfLink(step.figure.link)];
    return { panels: now, right: bet.options.findIndex((option) => holds(option.if, { now, start })) };
  }, [bet, on, step]);
  const { key, page } = useLearn();
  const { figure, progress } = useReader();
  const chosen = bet.options[made];
  const again = () => {
    progress.change((before) => {
      const { [key]: _made, ...bets } = before.bets;
      return { ...before, bets };
    });
  };
  const show = () => {
    figure.documents.commit(withScenes(figure.documents.get(), scenesOf(documentOfLink(on))));
    page.announcer.say('The figure shows the answer');
  };
  return (
    <div className="answer">
      {chosen && (
        <p>
          <strong>
            {made === right ? '✓' : '✗'} You said “<Prose text={chosen.words} panels={panels} />
            ”.
          </strong>{' '}
          <Prose text={chosen.reply} panels={panels} />
        </p>
      )}
      {made !== right && (
        <p>
          The answer:{' '}
          <strong>
            <Prose text={bet.options[right]?.words ?? ''} panels={panels} />
          </strong>
          .
        </p>
      )}
      <p>
        <Prose text={bet.why} panels={panels} />
      </p>
      <div className="bet-actions">
        {bet.on !== undefined && (
          <button type="button" onClick={show}>
            Show it in the figure
          </button>
        )}
        <button type="button" onClick={again}>
          Ask again
        </button>
      </div>
    </div>
  );
}
