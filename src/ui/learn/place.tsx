import { useEffect, useMemo } from 'preact/compat';
import { chapterOf, stepOf } from '../../state/learn';
import type { StepPlace } from '../../state/learn/place';
import { figureKey } from '../../state/learn/steps';
import { loaded } from '../kit/loaded';
import { PlaceTitle } from '../kit/place-title';
import { progressOf } from '../session/kept/progress';
import { type Session, useDocument, useSession } from '../session/session';
import { ChapterPage } from './chapter';
import { figureSessions, type StepFigure } from './figure/figure-session';
import { createGuesses, createLayer, type Reader, ReaderContext, useReader } from './reader/reader';
import { goBy, PageContext, useLearn } from './reader/use-learn';
import '../compare/compare.css';
import '../embed/embed.css';
import './learn.css';

const Contents = loaded(async () => ({ default: (await import('./contents')).Contents }), 'the contents');

/** The article with its live figures. */
export default function Learn() {
  const page = useSession();
  const chapter = useDocument(({ learn }) => learn.chapter);
  const step = useDocument(({ learn }) => learn.step);
  const common = useMemo(() => commonTo(page), [page]);
  const reader = useMemo((): Reader => ({ ...common, ...common.figureAt({ chapter, step }) }), [common, chapter, step]);
  return (
    <PageContext value={page}>
      <ReaderContext value={reader}>
        <Open />
      </ReaderContext>
    </PageContext>
  );
}

/** What all steps have in common. */
function commonTo(page: Session): Omit<Reader, keyof StepFigure> {
  const progress = progressOf(page.announcer);
  const coverOf = ({ chapter, step }: StepPlace) => {
    const isMade = progress.get().bets[figureKey(chapter, step)] !== undefined;
    return isMade ? undefined : stepOf(chapter, step)?.bet?.covers;
  };
  return {
    figureAt: figureSessions(page, coverOf),
    progress,
    guesses: createGuesses(),
    emphasis: createLayer(),
    pointed: createLayer(),
  };
}

function Open() {
  const { chapter } = useLearn();
  useStepKeys();
  useEndOfPointing();
  const open = chapterOf(chapter);
  return (
    <main className="learn">
      <PlaceTitle />
      {open ? <ChapterPage chapter={open} /> : <Contents />}
    </main>
  );
}

/** Escape and a press elsewhere end what was pointed at, however it came about. */
function useEndOfPointing() {
  const { emphasis, pointed } = useReader();
  useEffect(() => {
    const end = () => {
      emphasis.set(undefined);
      pointed.set(undefined);
    };
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && end();
    const onPress = ({ target }: PointerEvent) => target instanceof Element && !target.closest('.part') && end();
    window.addEventListener('keydown', onKey);
    window.addEventListener('pointerdown', onPress, true);
    return () => {
      end();
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('pointerdown', onPress, true);
    };
  }, [emphasis, pointed]);
}

/** [ and ] go back and on, but not while something is typed. */
function useStepKeys() {
  const { page } = useLearn();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input[type="text"], textarea')) return;
      const by = event.key === '[' ? -1 : event.key === ']' ? 1 : undefined;
      // Keys can come faster than what is open is rendered.
      if (by) goBy(page, by);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [page]);
}
