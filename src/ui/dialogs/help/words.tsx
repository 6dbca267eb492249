import { glossary, type Term } from '../../../state/glossary';
import { Fold } from '../../kit/fold';

const terms: readonly Term[] = Object.values(glossary);

/** Every word of the field that the app uses. */
export function Words() {
  return (
    <>
      <h3>Words of the field</h3>
      <Fold title={`What ${terms.length} words mean`}>
        <dl className="words">
          {terms.map(({ term, symbol, says }) => (
            <div key={term}>
              <dt>
                {term}
                {symbol && symbol !== term && <span className="maths"> {symbol}</span>}
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </Fold>
    </>
  );
}
