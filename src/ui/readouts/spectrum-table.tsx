import { degrees, significant, times, undefinedText } from '../../model/numbers/format';
import type { Model } from '../../model/types/types';
import { widestTurnText } from '../../model/words/describe';
import type { TermId } from '../../state/glossary';
import { LiveFigure } from '../session/use-live';
import { Term } from '../terms/term';

interface Row {
  readonly name: string;
  readonly term: TermId;
  readonly of: (model: Model) => string;
}

const rows: readonly Row[] = [
  {
    name: 'eigenvalues of JJᵀ',
    term: 'axes',
    of: ({ spectrum }) => Array.from(spectrum.eigenvalues, (x) => significant(x)).join(', '),
  },
  {
    name: 'condition κ',
    term: 'condition-number',
    of: ({ spectrum: { rank, condition } }) =>
      rank === 0 ? 'JJᵀ = 0' : rank < 2 ? 'JJᵀ is singular' : significant(condition),
  },
  {
    name: 'widest turn',
    term: 'widest-turn',
    of: ({ spectrum }) => widestTurnText(spectrum),
  },
  { name: 'rank of J', term: 'rank', of: ({ spectrum }) => `${spectrum.rank} of 2` },
  {
    name: 'probe gain',
    term: 'gain',
    of: ({ probe }) => (Number.isFinite(probe.gain) ? times(probe.gain) : undefinedText),
  },
  { name: 'probe turned', term: 'turn', of: ({ probe }) => degrees(Math.abs(probe.turn)) },
  { name: 'wᵀg', term: 'gradient', of: ({ w, probe: { g } }) => significant(w[0] * g[0] + w[1] * g[1]) },
];

export function SpectrumTable() {
  return (
    <section className="card spectrum" aria-label="Spectrum of JJᵀ">
      <h2 className="section-title">Spectrum at θ</h2>
      <dl>
        {rows.map(({ name, term, of }) => (
          <div key={name}>
            <dt>
              <Term id={term}>{name}</Term>
            </dt>
            <dd>
              <LiveFigure of={of} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
