import { useProgress, useReader } from '../reader/reader';
import { useLearn } from '../reader/use-learn';
import { Answer } from './answer';
import { BetForm } from './bet-form';
import { type Placed, useMissed } from './use-missed';

/** The bets that a reader lost, each once more. */
export function MissedBets() {
  const missed = useMissed();
  if (missed === undefined) return <p aria-busy="true">Looking through your bets…</p>;
  if (missed.length === 0) return <NoneMissed />;
  return (
    <>
      <p>Lost the first time, or left to the page. What do you say now?</p>
      {missed.map((placed) => (
        <AskedAgain key={placed.key} placed={placed} />
      ))}
    </>
  );
}

function NoneMissed() {
  const any = useProgress(({ bets }) => Object.keys(bets).length > 0);
  return (
    <p>
      {any
        ? 'You lost none of the bets that you made.'
        : 'You made no bets in this browser. Those that you lose will be asked again here.'}
    </p>
  );
}

function AskedAgain({ placed: { key, chapter, number, step, bet } }: { placed: Placed }) {
  const { progress } = useReader();
  const { go } = useLearn();
  const made = useProgress(({ again }) => again[key]);
  const make = (index: number) =>
    progress.change((before) => ({ ...before, again: { ...before.again, [key]: index } }));
  return (
    <section className="bet" aria-label={`Asked again: ${step.title}`}>
      <p className="learn-able">
        {chapter.title} · {step.title}
      </p>
      <BetForm bet={bet} made={made} make={make} />
      <div aria-live="polite">
        {made !== undefined && (
          <Answer bet={bet} step={step} made={made}>
            <button type="button" onClick={() => go(chapter.id, number)}>
              To its figure
            </button>
          </Answer>
        )}
      </div>
    </section>
  );
}
