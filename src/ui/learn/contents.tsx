import { chapters, stepOf } from '../../state/learn';
import { figureKey } from '../../state/learn/steps';
import type { Chapter } from '../../state/learn/types';
import type { Progress } from '../session/kept/progress';
import { numberOf } from './reader/number-of';
import { useProgress, useReader } from './reader/reader';
import { useLearn } from './reader/use-learn';
import { References } from './references';

/** How far a chapter is read: not begun, begun, or all its steps seen, its bets made and its tasks done. */
function stateOf({ id, steps }: Chapter, { read, bets, tasks }: Progress): 'new' | 'begun' | 'done' {
  const all = steps.map((step, i) => ({ ...step, key: figureKey(id, i + 1) }));
  if (!all.some(({ key }) => read.includes(key))) return 'new';
  const isDone = ({ key, bet, task }: (typeof all)[number]) =>
    read.includes(key) && (!bet || key in bets) && (!task || tasks.includes(key));
  return all.every(isDone) ? 'done' : 'begun';
}

const marks = { new: '○', begun: '◐', done: '●' } as const;
const words = { new: 'not begun', begun: 'begun', done: 'done' } as const;

/** All chapters, with what was done of each. Nothing is locked. */
export function Contents() {
  const { go } = useLearn();
  const { progress } = useReader();
  const now = useProgress((all) => all);
  const [chapter = '', step = '1'] = now.at.split('.');
  const known = stepOf(chapter, Number(step)) !== undefined;
  return (
    <div className="learn-contents" id="pictures" tabIndex={-1}>
      <h2>Ten minutes to the point, forty for all of it</h2>
      <p>
        Each chapter is a live figure, a few sentences, a bet and something to try. Chapters one to four stand alone.
        What you do is kept in this browser only. It is there <a href="./learn.html">as one page</a> too, to print or to
        read offline.
      </p>
      <div className="learn-contents-actions">
        <button
          type="button"
          className="primary"
          onClick={() => (known ? go(chapter, Number(step)) : go('opening', 1))}
        >
          {known ? 'Go on where you were' : 'Start'}
        </button>
        {now.read.length > 0 && (
          <button type="button" onClick={progress.forget}>
            Forget what I did
          </button>
        )}
      </div>
      <ol className="learn-chapters">
        {chapters.map((each) => {
          const state = stateOf(each, now);
          return (
            <li key={each.id}>
              <button type="button" onClick={() => go(each.id, 1)}>
                <span aria-hidden="true">{marks[state]}</span>
                <span className="learn-chapter-number">{numberOf(each.id)}</span>
                <span>
                  <strong>{each.title}</strong>
                  <span className="learn-able">You can {each.able}</span>
                </span>
                <span className="hidden-visually">, {words[state]}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <References />
    </div>
  );
}
