import { useMemo, useSyncExternalStore } from 'preact/compat';
import { buildModel } from '../../model/build/build-model';
import { plainWords } from '../../model/learn/fill';
import { holds } from '../../model/learn/rules';
import type { Rule, Text } from '../../state/learn/types';
import type { Scene } from '../../state/scene/scene';
import { including, progressOf } from '../session/kept/progress';
import { whenComputed } from '../session/page-pace';
import { useSession } from '../session/session';
import { useLive } from '../session/use-live';
import { StripText } from './strip-text';

interface Props {
  /** Under which it is remembered that it was done. */
  readonly id: string;
  readonly goal: Text;
  readonly check: Rule;
  /** What the scene was before anything was tried. */
  readonly start: Scene;
}

/** Something to bring about: ticked once the scene meets it, whichever way that came, and told of once. */
export function Goal({ id, goal, check, start }: Props) {
  const { store, live, announcer } = useSession();
  const progress = progressOf(announcer);
  const done = useSyncExternalStore(progress.subscribe, () => progress.get().tasks.includes(id));
  const before = useMemo(() => ({ model: () => buildModel(start) }), [start]);
  useLive((now) => {
    if (done || store.gesture.active() || store.get() === start) return;
    const evidence = {
      now: [now],
      get start() {
        return [before.model()];
      },
    };
    if (!holds(check, evidence)) return;
    progress.change((all) => ({ ...all, tasks: including(all.tasks, id) }));
    // After what is said of the change itself.
    whenComputed(
      () => plainWords(goal, [live.model()]),
      (words) => announcer.say(`Done: ${words}`),
    );
  }, 'note');
  return (
    <span className="goal" data-done={done}>
      <span className="goal-mark" aria-hidden="true">
        {done ? '✓' : '○'}
      </span>
      <span>
        <StripText text={goal} />
        {done && <span className="hidden-visually"> Done.</span>}
      </span>
    </span>
  );
}
