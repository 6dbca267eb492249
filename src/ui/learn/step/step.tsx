import type { Erratum, Step } from '../../../state/learn/types';
import { Fold } from '../../kit/fold';
import { loaded } from '../../kit/loaded';
import { useProgress } from '../reader/reader';
import { useLearn } from '../reader/use-learn';
import { Prose } from './prose';

const BetView = loaded(async () => ({ default: (await import('./bet')).BetView }), 'the bet');
const TaskView = loaded(async () => ({ default: (await import('./task')).TaskView }), 'the task');
const MissedBets = loaded(async () => ({ default: (await import('./missed')).MissedBets }), 'the lost bets');
const LabLinks = loaded(() => import('./lab-links'), 'the way to the labs');

/** All that a step says, asks and sets. */
export function StepBody({ step }: { step: Step }) {
  const { say, bet, task, recalls, papers, erratum, more } = step;
  const { key, page } = useLearn();
  const answered = useProgress(({ bets }) => Object.hasOwn(bets, key));
  return (
    <>
      {say.map((text) => (
        <p key={text} className={/^\$[^$]+\$$/.test(text) ? 'display-formula' : undefined}>
          <Prose text={text} />
        </p>
      ))}
      {recalls && <MissedBets />}
      {papers && <LabLinks papers={papers} page={page} />}
      {bet && <BetView bet={bet} step={step} />}
      {task && <TaskView task={task} step={step} />}
      {more && (
        <Fold title={more.title}>
          {more.say.map((text) => (
            <p key={text}>
              <Prose text={text} />
            </p>
          ))}
        </Fold>
      )}
      {/* What holds is often the answer. */}
      {erratum && (answered || !bet) && <ErratumView erratum={erratum} />}
    </>
  );
}

/** A claim of the article that does not hold, and what does. */
export function ErratumView({ erratum: { claim, where, holds, link } }: { erratum: Erratum }) {
  return (
    <aside className="erratum" aria-label="A correction">
      <p>
        <strong>Erratum</strong> ({where}). <Prose text={claim} /> <em>What holds:</em> <Prose text={holds} />{' '}
        {link && <a href={link}>See it</a>}
      </p>
    </aside>
  );
}
