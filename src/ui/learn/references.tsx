import { glossary, type Term } from '../../state/glossary';
import { chapters, stepOf } from '../../state/learn';
import { articleParts } from '../../state/learn/parts';
import { type Source, sources } from '../../state/learn/sources';
import { Fold } from '../kit/fold';
import { useLearn } from './reader/use-learn';
import { ErratumView } from './step/step';

const errata = chapters.flatMap(({ steps }) => steps.flatMap(({ erratum }) => erratum ?? []));
const terms: readonly Term[] = Object.values(glossary);

/** What belongs to the article as a whole: its corrections, its words and its sources. */
export function References() {
  return (
    <div className="learn-references">
      <Fold title="Gissin’s article, part by part">
        <ol>
          {articleParts.map((part) => (
            <PartEntry key={part.about} part={part} />
          ))}
        </ol>
      </Fold>
      <Fold title="Where the article is imprecise">
        {errata.map((erratum) => (
          <ErratumView key={erratum.claim} erratum={erratum} />
        ))}
      </Fold>
      <Fold title="Words of the field">
        <dl>
          {terms.map((term) => (
            <TermEntry key={term.term} term={term} />
          ))}
        </dl>
      </Fold>
      <Fold title="The article and the papers">
        <ul>
          {Object.entries(sources).map(([id, source]) => (
            <SourceEntry key={id} source={source} />
          ))}
        </ul>
      </Fold>
    </div>
  );
}

function PartEntry({ part: { about, chapter, step } }: { part: (typeof articleParts)[number] }) {
  const { go } = useLearn();
  return (
    <li>
      {about}:{' '}
      <button type="button" className="as-link" onClick={() => go(chapter, step)}>
        {stepOf(chapter, step)?.title}
      </button>
    </li>
  );
}

function TermEntry({ term: { term, symbol, says, chapter } }: { term: Term }) {
  const { go } = useLearn();
  const title = chapters.find(({ id }) => id === chapter)?.title;
  return (
    <>
      <dt>
        {term}
        {symbol && <span className="learn-able"> {symbol}</span>}
      </dt>
      <dd>
        {says}{' '}
        {chapter && title && (
          <button type="button" className="as-link" onClick={() => go(chapter, 1)}>
            {title}
          </button>
        )}
      </dd>
    </>
  );
}

function SourceEntry({ source: { authors, year, title, url } }: { source: Source }) {
  return (
    <li>
      {authors} ({year}):{' '}
      <a href={url} target="_blank" rel="noreferrer">
        {title}
      </a>
    </li>
  );
}
