import type { Document } from '../../../state/document/document';
import type { Chapter, Step } from '../../../state/learn/types';
import { usePaper } from './paper';
import { PaperStep } from './paper-step';
import { PaperText } from './paper-text';

interface Props {
  readonly chapter: Chapter;
  /** The figure of a step, by its number from 1. */
  documentOf(step: Step, number: number): Document;
  /** The link that opens it. */
  linkOf(number: number): string;
}

/** A whole chapter, all its steps one after the other. */
export function PaperChapter({ chapter, documentOf, linkOf }: Props) {
  const number = usePaper().numberOf(chapter.id);
  return (
    <section className="paper-chapter" id={chapter.id}>
      <p className="paper-number">{number === '' ? 'Opening' : `Chapter ${number}`}</p>
      <h2>{chapter.title}</h2>
      <p className="paper-able">
        You can <PaperText text={chapter.able} panels={[]} />
      </p>
      {chapter.steps.map((step, i) => (
        <PaperStep
          key={step.title}
          chapter={chapter.id}
          number={i + 1}
          step={step}
          document={documentOf(step, i + 1)}
          link={linkOf(i + 1)}
        />
      ))}
    </section>
  );
}
