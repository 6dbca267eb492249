import { useMemo } from 'preact/compat';
import { panelsOfLink } from '../../../model/learn/figure-models';
import { holds } from '../../../model/learn/rules';
import { documentOfLink, scenesOf, withScenes } from '../../../state/learn/article';
import type { Step, Task } from '../../../state/learn/types';
import { including } from '../../session/kept/progress';
import { useProgress, useReader } from '../reader/reader';
import { useLearn } from '../reader/use-learn';
import { Prose, usePanels } from './prose';

/** Something to bring about: ticked once the figure meets it, whichever way that came. */
export function TaskView({ task, step }: { task: Task; step: Step }) {
  const { key, page, touched } = useLearn();
  const { figure, progress } = useReader();
  const done = useProgress(({ tasks }) => tasks.includes(key));
  const start = useMemo(() => ({ panels: () => panelsOfLink(step.figure.link) }), [step]);
  usePanels((now) => {
    // What the step comes with is not the reader's doing.
    if (done || !touched || figure.documents.gesture.active()) return;
    if (
      !holds(task.check, {
        now,
        get start() {
          return start.panels();
        },
      })
    )
      return;
    progress.change((before) => ({ ...before, tasks: including(before.tasks, key) }));
    page.announcer.say('Done. The task is ticked.');
  });
  const show = () =>
    figure.documents.commit(withScenes(figure.documents.get(), scenesOf(documentOfLink(task.witness))));
  return (
    <section className="task" aria-label="Something to try" data-done={done}>
      <p>
        <span className="task-mark" aria-hidden="true">
          {done ? '✓' : '○'}
        </span>
        <strong>Try:</strong> <Prose text={task.goal} />
        {done && <span className="hidden-visually"> Done.</span>}
      </p>
      {done ? (
        <p>
          <Prose text={task.done} panels={panelsOfLink(task.witness)} />
        </p>
      ) : (
        <details>
          <summary>A hint</summary>
          <p>
            <Prose text={task.hint} />
          </p>
          <button type="button" className="small" onClick={show}>
            Show one way
          </button>
        </details>
      )}
    </section>
  );
}
