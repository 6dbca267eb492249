import type { Term } from '../../../state/glossary';
import type { Source } from '../../../state/learn/sources';
import type { Erratum } from '../../../state/learn/types';
import { PaperErratum } from './paper-step';
import { sourceId, wordId } from './paper-text';

/** Corrections, one after the other. */
export function PaperErrata({ errata }: { errata: readonly Erratum[] }) {
  return errata.map((erratum) => <PaperErratum key={erratum.claim} erratum={erratum} />);
}

/** What words mean, by their ids. */
export function PaperWords({ terms }: { terms: readonly (readonly [id: string, term: Term])[] }) {
  return (
    <dl className="paper-words">
      {terms.map(([id, { term, symbol, says }]) => (
        <div key={id} id={wordId(id)}>
          <dt>
            {term}
            {symbol && <span className="maths"> {symbol}</span>}
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Papers and posts, by their ids. */
export function PaperSources({ sources }: { sources: readonly (readonly [id: string, source: Source])[] }) {
  return (
    <ul className="paper-sources">
      {sources.map(([id, { authors, year, title, url }]) => (
        <li key={id} id={sourceId(id)}>
          {authors} ({year}): <a href={url}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
