import { useLayoutEffect, useState } from 'preact/compat';
import type { Document } from '../../../state/document/document';
import { stepOf } from '../../../state/learn';
import { documentOfLink, loadFigure } from '../../../state/learn/article';
import type { StepPlace } from '../../../state/learn/place';
import { figureKey } from '../../../state/learn/steps';
import type { Figure } from '../../../state/learn/types';
import { whenComputed } from '../../session/page-pace';
import { useReader } from '../reader/reader';
import { useLearn } from '../reader/use-learn';
import { drawAhead } from './draw-ahead';
import { panelsPart } from './panels-part';
import { preparePlot } from './prepare-plot';
import { watchPressed } from './pressed';
import { makeRoom } from './room';

/** What a reader does first, whoever goes on by keys too. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/** Ms between two looks at whether something is held. */
const glance = 100;

/** A step that is to be rendered for nobody, and what to call once it is. */
export interface Ahead {
  readonly at: StepPlace;
  readonly end: () => void;
}

/**
 * Prepares the next step once there is a reader: loads its maps and pictures, computes, renders and draws it for nobody,
 * and readies its canvases, so that it is up when it is asked for. A page that is only opened loads nothing for it.
 * @returns what is to be rendered now
 */
export function usePrepared({ chapter, step }: StepPlace): Ahead | undefined {
  const { figureAt } = useReader();
  const { page } = useLearn();
  const [ahead, setAhead] = useState<Ahead>();
  // Not an effect of later: it is to know at once that the step is open.
  useLayoutEffect(() => {
    const [at, figure] = [{ chapter, step }, stepOf(chapter, step)?.figure];
    let isNext = true;
    const stage = { makeRoom, isWanted: () => isNext, later: (work: () => void) => void setTimeout(work) };
    const { isPressed, stop } = watchPressed();
    /** Whoever drags waits for each frame. */
    const untilLetGo = async () => {
      const isHeld = () => isPressed() || page.documents.gesture.active();
      while (isNext && isHeld()) await new Promise((wait) => setTimeout(wait, glance));
    };
    const prepare = async () => {
      await untilLetGo();
      if (!figure || !isNext || !(await isLoaded(figure))) return;
      const of = figureAt(at);
      const compute = () => new Promise<void>((tell) => whenComputed(of.panels.model, () => tell()));
      const render = async () => {
        if (isChanged(page.documents.get(), at)) return;
        await new Promise<void>((end) => setAhead({ at, end }));
        setAhead(undefined);
      };
      // The canvases last: what is rendered takes those that others have left, and leaves them.
      for (const work of [compute, render, () => drawAhead(of, figure, stage)]) {
        await untilLetGo();
        if (isNext) await work();
      }
    };
    const end = () => {
      for (const sign of signs) window.removeEventListener(sign, begin, true);
    };
    const begin = () => {
      end();
      // A key may be the one that asks for the step: what it does comes first.
      setTimeout(() => isNext && prepare());
    };
    for (const sign of signs) window.addEventListener(sign, begin, true);
    return () => {
      isNext = false;
      end();
      stop();
    };
  }, [chapter, step, figureAt, page]);
  return ahead;
}

/** Whether its reader has changed the figure of a step: a task that is met by it would be ticked where it is rendered. */
const isChanged = ({ learn }: Document, { chapter, step }: StepPlace): boolean =>
  Object.hasOwn(learn.figures, figureKey(chapter, step));

/** Whether all is there. What a browser could not have once it may not ask for again, so that nobody asks offline. */
const isLoaded = async (figure: Figure): Promise<boolean> =>
  navigator.onLine &&
  loadAll(figure).then(
    () => true,
    () => false,
  );

async function loadAll({ link, show }: Figure): Promise<void> {
  const kinds = show ?? documentOfLink(link).board.panels.map(({ view }) => view);
  await Promise.all([loadFigure(link), ...kinds.map(preparePlot), ...(show ? [] : [panelsPart()])]);
}
