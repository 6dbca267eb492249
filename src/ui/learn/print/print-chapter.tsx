import { render } from 'preact/compat';
import { lightTheme, writeFigureSvg } from '../../../render';
import type { Document } from '../../../state/document/document';
import type { Term } from '../../../state/glossary';
import { documentOfLink } from '../../../state/learn/article';
import { goToStep } from '../../../state/learn/steps';
import type { Chapter } from '../../../state/learn/types';
import type { Session } from '../../session/session';
import { loadFigures } from '../paper/load-figures';
import { type Paper, PaperContext } from '../paper/paper';
import { PaperChapter } from '../paper/paper-chapter';
import { paperPictures } from '../paper/paper-pictures';
import { PaperSources, PaperWords } from '../paper/paper-references';
import type { Shared } from '../paper/shared';
import { labsOf } from '../reader/labs-of';
import '../paper/paper.css';

/** Loads all that a chapter on paper needs. */
export const prepareToPrint = (chapter: Chapter): Promise<void> => loadFigures([chapter]);

/**
 * Lays a chapter out on a sheet, at once, for a printer does not wait: every step with its figure as the reader left it,
 * answers, proofs, and at the end the words and the sources of the chapter.
 */
export function layOut(sheet: HTMLElement, chapter: Chapter, { documents, address }: Session, shared: Shared): void {
  const { glossary, sources, figureOf, citedIn } = shared;
  const document = documents.get();
  const here = (step: number): Document => ({ ...document, learn: goToStep(document.learn, chapter.id, step) });
  const terms = Object.entries<Term>(glossary).filter(([, term]) => term.chapter === chapter.id);
  const cited = citedIn(chapter);
  render(
    <PaperContext value={paperOf(shared)}>
      <PaperChapter
        chapter={chapter}
        documentOf={({ figure }, number) => figureOf(here(number)) ?? documentOfLink(figure.link)}
        linkOf={(number) => address.link(here(number))}
      />
      {terms.length > 0 && (
        <section className="paper-end">
          <h2>Words of this chapter</h2>
          <PaperWords terms={terms} />
        </section>
      )}
      {cited.length > 0 && (
        <section className="paper-end">
          <h2>Sources</h2>
          <PaperSources sources={Object.entries(sources).filter(([id]) => cited.includes(id))} />
        </section>
      )}
    </PaperContext>,
    sheet,
  );
}

/** Leaves the sheet empty. */
export function clear(sheet: HTMLElement): void {
  render(null, sheet);
}

const paperOf = (shared: Shared): Paper => ({
  ...shared,
  href: (link) => (link.startsWith('?') ? `${location.origin}${location.pathname}${link}` : link),
  pictures: (figure, document, id) =>
    paperPictures(shared, figure, document, lightTheme).map((picture, i) =>
      writeFigureSvg(picture, { theme: lightTheme, id: `print-${id}-${i + 1}` }),
    ),
  Picture,
  labsOf,
});

const Picture: Paper['Picture'] = ({ svg }) => (
  <div className="paper-picture" ref={(element) => element?.replaceChildren(parsed(svg))} />
);

/** An SVG as elements. A figure may hold what a reader typed: read as XML it can only ever be a picture. */
const parsed = (svg: string): Node =>
  window.document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
