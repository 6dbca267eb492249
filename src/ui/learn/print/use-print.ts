import { type RefObject, useEffect, useRef } from 'preact/compat';
import type { Chapter } from '../../../state/learn/types';
import type { Session } from '../../session/session';
import { useLearn } from '../reader/use-learn';
import './print.css';

/** Ms after a chapter is opened before what prints it is loaded: first comes what is read. */
const patience = 2000;

type SheetMaker = Awaited<ReturnType<typeof sheetMaker>>;

async function sheetMaker() {
  const [{ prepareToPrint, layOut, clear }, { shared }] = await Promise.all([
    import('./print-chapter'),
    import('../paper/shared'),
  ]);
  return {
    prepareToPrint,
    clear,
    layOut: (sheet: HTMLElement, chapter: Chapter, page: Session) => layOut(sheet, chapter, page, shared),
  };
}

/**
 * Lays the open chapter out on a sheet of its own while it is printed. Where what that takes has not come yet, the page
 * prints as it is.
 */
export function usePrint(chapter: Chapter): RefObject<HTMLDivElement | null> {
  const { page } = useLearn();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let ready: SheetMaker | undefined;
    const timer = setTimeout(async () => {
      const loaded = await sheetMaker().catch(() => undefined);
      await loaded?.prepareToPrint(chapter).catch(() => undefined);
      ready = loaded;
    }, patience);
    const before = () => sheet.current && ready?.layOut(sheet.current, chapter, page);
    const after = () => sheet.current && ready?.clear(sheet.current);
    const media = window.matchMedia('print');
    // Some browsers only tell that the page is looked at in print.
    const onChange = () => (media.matches ? before() : after());
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    media.addEventListener('change', onChange);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      media.removeEventListener('change', onChange);
    };
  }, [chapter, page]);
  return sheet;
}
