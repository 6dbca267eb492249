import { balance } from './chapters/balance';
import { bends } from './chapters/bends';
import { cold } from './chapters/cold';
import { depth } from './chapters/depth';
import { downhill } from './chapters/downhill';
import { finite } from './chapters/finite';
import { functionChapter } from './chapters/function';
import { gauge } from './chapters/gauge';
import { ghosts } from './chapters/ghosts';
import { gradients } from './chapters/gradients';
import { opening } from './chapters/opening';
import { rates } from './chapters/rates';
import { reading } from './chapters/reading';
import { response } from './chapters/response';
import { solutions } from './chapters/solutions';
import type { Chapter, Step } from './types';

/** The article, chapter by chapter; the first opens it and has no number. */
export const chapters: readonly Chapter[] = [
  opening,
  functionChapter,
  gradients,
  response,
  bends,
  gauge,
  balance,
  rates,
  ghosts,
  depth,
  downhill,
  finite,
  solutions,
  reading,
  cold,
];

export const chapterOf = (id: string): Chapter | undefined => chapters.find((chapter) => chapter.id === id);

/** A step by its number, from 1. */
export const stepOf = (id: string, step: number): Step | undefined => chapterOf(id)?.steps[step - 1];
