import { useEffect, useMemo } from 'preact/compat';
import { chapterOf, stepOf } from '../../state/learn';
import { figureKey } from '../../state/learn/steps';
import { PlaceTitle } from '../kit/place-title';
import { progressOf } from '../session/progress';
import { useSession } from '../session/session';
import { ChapterPage } from './chapter';
import { Contents } from './contents';
import { figureSession, livePanels } from './figure/figure-session';
import { createEmphasis, type Reader, ReaderContext } from './reader';
import { PageContext, useLearn } from './use-learn';
import '../compare/compare.css';
import '../embed/embed.css';
import './learn.css';

/** The article with its live figures. */
export default function Learn() {
  const page = useSession();
  const reader = useMemo((): Reader => {
    const progress = progressOf(page.announcer);
    const isCovered = () => {
      const { chapter, step } = page.documents.get().learn;
      return stepOf(chapter, step)?.bet?.covers === true && progress.get().bets[figureKey(chapter, step)] === undefined;
    };
    const figure = figureSession(page, isCovered);
    return { figure, panels: livePanels(figure), progress, emphasis: createEmphasis() };
  }, [page]);
  return (
    <PageContext value={page}>
      <ReaderContext value={reader}>
        <Open />
      </ReaderContext>
    </PageContext>
  );
}

function Open() {
  const { chapter } = useLearn();
  useStepKeys();
  const open = chapterOf(chapter);
  return (
    <main className="learn">
      <PlaceTitle />
      {open ? <ChapterPage chapter={open} /> : <Contents />}
    </main>
  );
}

/** [ and ] go back and on, but not while something is typed. */
function useStepKeys() {
  const { back, next, go } = useLearn();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input[type="text"], textarea')) return;
      const to = event.key === '[' ? back : event.key === ']' ? next : undefined;
      if (to) go(...to);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
