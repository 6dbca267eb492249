import { createContext, useContext, useSyncExternalStore } from 'preact/compat';
import { chapters } from '../../../state/learn';
import type { StepPlace } from '../../../state/learn/place';
import { figureKey, goToStep } from '../../../state/learn/steps';
import { pagePace } from '../../session/page-pace';
import type { Session } from '../../session/session';

/** The session of the page, around that of the figure. */
export const PageContext = createContext<Session | undefined>(undefined);

/** The step that is spoken of, where it is not the open one. */
export const StepContext = createContext<StepPlace | undefined>(undefined);

/** The step that is spoken of, mostly the open one, and the ways from there. */
export function useLearn() {
  const page = useContext(PageContext);
  if (!page) throw new Error('missing PageContext');
  const learn = useSyncExternalStore(page.documents.subscribe, () => page.documents.get().learn);
  const { chapter, step } = useContext(StepContext) ?? learn;
  const key = figureKey(chapter, step);
  return {
    page,
    chapter,
    step,
    key,
    touched: Object.hasOwn(learn.figures, key),
    go: (toChapter: string, toStep: number) => goTo(page, [toChapter, toStep]),
    next: neighbour(chapter, step, 1),
    back: neighbour(chapter, step, -1),
  };
}

function goTo({ documents }: Session, [chapter, step]: Place): void {
  const document = documents.get();
  pagePace.keepShort();
  documents.commit({ ...document, learn: goToStep(document.learn, chapter, step) });
}

/** To the step before or after the one that is open, where there is one. */
export function goBy(page: Session, by: 1 | -1): void {
  const { chapter, step } = page.documents.get().learn;
  const to = neighbour(chapter, step, by);
  if (to) goTo(page, to);
}

type Place = readonly [chapter: string, step: number];

const places: readonly Place[] = chapters.flatMap(({ id, steps }) => steps.map((_, i): Place => [id, i + 1]));

/** The step before or after this one, in its chapter or the next. */
function neighbour(chapter: string, step: number, by: 1 | -1): Place | undefined {
  const at = places.findIndex(([id, each]) => id === chapter && each === step);
  return at < 0 ? undefined : places[at + by];
}
