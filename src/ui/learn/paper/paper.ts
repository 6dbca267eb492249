import { type ComponentType, createContext, useContext } from 'preact/compat';
import type { Document } from '../../../state/document/document';
import type { SourceId } from '../../../state/learn/sources';
import type { Figure } from '../../../state/learn/types';
import type { NamedLab } from '../reader/labs-of';
import type { Shared } from './shared';

/** What the article is put on paper with: a page of its own, or what is printed. */
export interface Paper extends Shared {
  /** Where a link of ours leads, from its `?` on. */
  href(link: string): string;
  /** The pictures of a figure, each as an SVG; `id` begins the ids in them. */
  pictures(figure: Figure, document: Document, id: string): readonly string[];
  /** Shows one of them. */
  readonly Picture: ComponentType<{ readonly svg: string }>;
  /** The labs that show what a paper claims. */
  readonly labsOf: (paper: SourceId) => readonly NamedLab[];
}

export const PaperContext = createContext<Paper | undefined>(undefined);

export function usePaper(): Paper {
  const paper = useContext(PaperContext);
  if (!paper) throw new Error('missing PaperContext');
  return paper;
}
