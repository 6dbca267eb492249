import { useEffect } from 'preact/compat';
import { stepOf } from '../../../state/learn';
import { loadFigure } from '../../../state/learn/article';
import type { Figure } from '../../../state/learn/types';
import { preparePlot } from '../../pictures/plots';
import { useReader } from '../reader/reader';

/** What a reader does first, whoever goes on by keys too. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/**
 * Loads the maps and the pictures of the next step's figure once there is a reader, so that it is up when it is asked
 * for. A page that is only opened loads nothing for it.
 */
export function usePrepared(next: readonly [chapter: string, step: number] | undefined): void {
  const [chapter = '', step = 0] = next ?? [];
  const { rehearse } = useReader();
  useEffect(() => {
    const end = () => {
      for (const sign of signs) window.removeEventListener(sign, begin, true);
    };
    const begin = () => {
      end();
      // Where it cannot be loaded, the step itself says so.
      prepare(stepOf(chapter, step)?.figure, rehearse).catch(() => undefined);
    };
    for (const sign of signs) window.addEventListener(sign, begin, true);
    return end;
  }, [chapter, step, rehearse]);
}

async function prepare(figure: Figure | undefined, rehearse: (figure: Figure) => void): Promise<void> {
  if (!figure) return;
  await Promise.all([loadFigure(figure.link), ...(figure.show ?? []).map(preparePlot)]);
  rehearse(figure);
}
