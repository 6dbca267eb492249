import { useEffect, useRef } from 'preact/compat';
import { stepOf } from '../../state/learn';
import type { Chapter } from '../../state/learn/types';
import { including } from '../session/kept/progress';
import { Figure } from './figure/figure';
import { NextStep } from './figure/next-step';
import { usePrint } from './print/use-print';
import { numberOf } from './reader/number-of';
import { useReader } from './reader/reader';
import { useLearn } from './reader/use-learn';
import { StepBody } from './step/step';

/** One chapter: its steps as text, the open one unfolded, beside the live figure. */
export function ChapterPage({ chapter }: { chapter: Chapter }) {
  const { step: open, key, go, next } = useLearn();
  const { progress, emphasis, pointed } = useReader();
  const step = stepOf(chapter.id, open);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // What was lit up is gone with the step before.
    emphasis.set(undefined);
    pointed.set(undefined);
    progress.change((before) =>
      before.at === key && before.read.includes(key)
        ? before
        : { ...before, at: key, read: including(before.read, key) },
    );
    // A step that was asked for is read from its beginning; a page that opens is left as it is.
    if (!first.current) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'nearest' });
    }
    first.current = false;
  }, [key, progress, emphasis, pointed]);
  const number = numberOf(chapter.id);
  const sheet = usePrint(chapter);
  return (
    <>
      <div className="learn-chapter">
        <article className="learn-text">
          <p className="learn-number">{number === '' ? 'Opening' : `Chapter ${number}`}</p>
          <h2 className="learn-title">{chapter.title}</h2>
          <ol className="learn-steps">
            {chapter.steps.map((each, i) => (
              <li key={each.title} aria-current={i + 1 === open ? 'step' : undefined}>
                {i + 1 === open ? (
                  <>
                    <h3 ref={heading} tabIndex={-1}>
                      {each.title}
                    </h3>
                    <StepBody key={key} step={each} />
                    <Ways />
                  </>
                ) : (
                  <h3>
                    <button type="button" className="learn-step-title" onClick={() => go(chapter.id, i + 1)}>
                      {each.title}
                    </button>
                  </h3>
                )}
              </li>
            ))}
          </ol>
        </article>
        <div className="learn-side" id="pictures" tabIndex={-1}>
          {step && <Figure key={key} step={step} />}
        </div>
      </div>
      <div className="printed" ref={sheet} />
      {next && <NextStep key={key} at={{ chapter: next[0], step: next[1] }} />}
    </>
  );
}

/** On and back; the last step of a chapter leads to the next one. */
function Ways() {
  const { chapter, back, next, go } = useLearn();
  return (
    <nav className="learn-ways" aria-label="Steps">
      <button type="button" disabled={!back} onClick={() => back && go(...back)} title="Back ([)">
        ‹ Back
      </button>
      <button type="button" onClick={() => go('', 1)}>
        Contents
      </button>
      {next && (
        <button type="button" className="primary" onClick={() => go(...next)} title="Next (])">
          {next[0] === chapter ? 'Next' : 'Next chapter'} ›
        </button>
      )}
    </nav>
  );
}
