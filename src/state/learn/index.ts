import { bends } from './chapters/bends';
import { functionChapter } from './chapters/function';
import { gradients } from './chapters/gradients';
import { opening } from './chapters/opening';
import { response } from './chapters/response';
import type { Chapter, Step } from './types';

/** The article, chapter by chapter; the first opens it and has no number. */
export const chapters: readonly Chapter[] = [opening, functionChapter, gradients, response, bends];

export const chapterOf = (id: string): Chapter | undefined => chapters.find((chapter) => chapter.id === id);

/** A step by its number, from 1. */
export const stepOf = (id: string, step: number): Step | undefined => chapterOf(id)?.steps[step - 1];
