import { partLoads } from '../../../model/cells/lazy-part';
import { loadFigure } from '../../../state/learn/article';
import type { Chapter } from '../../../state/learn/types';

/** Loads all that the figures of some chapters, their answers and their ways need, as far as it can be had. */
export async function loadFigures(chapters: readonly Chapter[]): Promise<void> {
  const steps = chapters.flatMap((chapter) => chapter.steps);
  const links = steps.flatMap(({ figure, bet, task }) => [figure.link, bet?.on, task?.witness]);
  const figures = links.map((link) => link && loadFigure(link));
  await Promise.allSettled([...figures, ...partLoads.map((load) => load())]);
}
