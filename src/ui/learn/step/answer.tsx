import { type ReactNode, useMemo } from 'preact/compat';
import type { Point } from '../../../core';
import { panelsOfLink } from '../../../model/learn/figure-models';
import { guessResult } from '../../../model/learn/guesses';
import { rightOption } from '../../../model/learn/rules';
import type { Bet, Step } from '../../../state/learn/types';
import { Prose } from './prose';

interface Props {
  readonly step: Step;
  readonly bet: Bet;
  /** What was chosen, or a number of `notChosen`. */
  readonly made: number;
  /** What was drawn instead. */
  readonly drawn?: Point | undefined;
  /** What can be done now. */
  readonly children?: ReactNode;
}

/** What is told once a bet is made: what was said to it, what the answer is, and why. */
export function Answer({ step, bet, made, drawn, children }: Props) {
  const on = bet.on ?? step.figure.link;
  const panels = useMemo(() => panelsOfLink(on), [on]);
  const right = useMemo(() => rightOption(bet, panels, panelsOfLink(step.figure.link)), [bet, step, panels]);
  const [model] = panels;
  const result = bet.drawn && drawn && model && guessResult(bet.drawn, drawn, model);
  const chosen = bet.options[made];
  return (
    <div className="answer">
      {result && (
        <p>
          <strong>{result.near ? '✓ Near enough.' : '✗ Not quite.'}</strong> {result.words}
        </p>
      )}
      {!result && chosen && (
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
      {children && <div className="bet-actions">{children}</div>}
    </div>
  );
}
