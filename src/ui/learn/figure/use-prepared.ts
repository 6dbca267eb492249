import { useLayoutEffect } from 'preact/compat';
import { stepOf } from '../../../state/learn';
import { documentOfLink, loadFigure } from '../../../state/learn/article';
import type { Figure } from '../../../state/learn/types';
import { preparePlot } from '../../pictures/plots';
import { useReader } from '../reader/reader';
import { panelsPart } from './panels-part';
import { rehearse } from './rehearse';
import { makeRoom } from './room';

/** What a reader does first, whoever goes on by keys too. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/**
 * Prepares the next step's figure once there is a reader: loads its maps and pictures, computes and draws it for nobody,
 * and readies its canvases, so that it is up when it is asked for. A page that is only opened loads nothing for it.
 */
export function usePrepared(next: readonly [chapter: string, step: number] | undefined): void {
  const [chapter = '', step = 0] = next ?? [];
  const { figureAt } = useReader();
  // Not an effect of later: it is to know at once that the step is open.
  useLayoutEffect(() => {
    let isNext = true;
    const stage = { makeRoom, isWanted: () => isNext, later: (work: () => void) => void setTimeout(work) };
    const end = () => {
      for (const sign of signs) window.removeEventListener(sign, begin, true);
    };
    const begin = () => {
      end();
      // A key may be the one that asks for the step: what it does comes first.
      setTimeout(prepare);
    };
    const prepare = () => {
      const figure = stepOf(chapter, step)?.figure;
      if (!figure || !isNext) return;
      // Where it cannot be loaded, the step itself says so.
      loadAll(figure).then(
        () => {
          if (isNext) rehearse(figureAt({ chapter, step }), figure, stage);
        },
        () => undefined,
      );
    };
    for (const sign of signs) window.addEventListener(sign, begin, true);
    return () => {
      isNext = false;
      end();
    };
  }, [chapter, step, figureAt]);
}

async function loadAll({ link, show }: Figure): Promise<void> {
  const kinds = show ?? documentOfLink(link).board.panels.map(({ view }) => view);
  await Promise.all([loadFigure(link), ...kinds.map(preparePlot), ...(show ? [] : [panelsPart()])]);
}
