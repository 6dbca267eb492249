import type { Issue } from '../reading/issues';
import type { Param } from '../reading/query';
import type { Reader } from '../reading/reader';
import type { LearnState } from './place';

/** What a link has to know of the article. */
interface Article {
  /** Where a link leads, and what it says of the figure there. */
  read(
    reader: Reader,
    chapter: string,
    step: number,
  ): { readonly learn: LearnState; readonly issues: readonly Issue[] };
  /** What a reader changed in the figure of the open step. */
  write(learn: LearnState): readonly Param[];
}

/** The article is long, so that only who opens it loads it; it then stands here. */
export const late: { article?: Article } = {};
