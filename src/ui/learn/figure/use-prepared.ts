import { useEffect } from 'preact/compat';
import { stepOf } from '../../../state/learn';
import { loadFigure } from '../../../state/learn/article';
import { preparePlot } from '../../pictures/plots';

/** What a reader does first, whoever goes on by keys too. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/**
 * Loads the maps and the pictures of the next step's figure once there is a reader, so that it is up when it is asked
 * for. A page that is only opened loads nothing for it.
 */
export function usePrepared(next: readonly [chapter: string, step: number] | undefined): void {
  const [chapter = '', step = 0] = next ?? [];
  useEffect(() => {
    const end = () => {
      for (const sign of signs) window.removeEventListener(sign, begin, true);
    };
    const begin = () => {
      end();
      // Where it cannot be loaded, the step itself says so.
      prepare(chapter, step).catch(() => undefined);
    };
    for (const sign of signs) window.addEventListener(sign, begin, true);
    return end;
  }, [chapter, step]);
}

async function prepare(chapter: string, step: number): Promise<void> {
  const figure = stepOf(chapter, step)?.figure;
  if (figure) await Promise.all([loadFigure(figure.link), ...(figure.show ?? []).map(preparePlot)]);
}
