import { chapters } from '../../../state/learn';

/** What a chapter is called in a list: its number, or nothing for the opening. */
export const numberOf = (id: string): string => {
  const index = chapters.findIndex((chapter) => chapter.id === id);
  return index > 0 ? `${index}` : '';
};
