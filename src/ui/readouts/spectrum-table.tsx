import { degrees, significant, times, undefinedText } from '../../model/numbers/format';
import type { Model } from '../../model/types/types';
import { widestTurnText } from '../../model/words/describe';
import { LiveFigure } from '../session/use-live';

const rows: readonly { readonly name: string; readonly of: (model: Model) => string; readonly title?: string }[] = [
  {
    name: 'eigenvalues of JJᵀ',
    of: ({ spectrum }) => Array.from(spectrum.eigenvalues, (x) => significant(x)).join(', '),
  },
  {
    name: 'condition κ',
    of: ({ spectrum: { rank, condition } }) =>
      rank === 0 ? 'JJᵀ = 0' : rank < 2 ? 'JJᵀ is singular' : significant(condition),
  },
  {
    name: 'widest turn',
    of: ({ spectrum }) => widestTurnText(spectrum),
    title: 'arcsin((κ − 1)/(κ + 1)), the Kantorovich–Wielandt bound',
  },
  { name: 'rank of J', of: ({ spectrum }) => `${spectrum.rank} of 2` },
  { name: 'probe gain', of: ({ probe }) => (Number.isFinite(probe.gain) ? times(probe.gain) : undefinedText) },
  { name: 'probe turned', of: ({ probe }) => degrees(Math.abs(probe.turn)) },
  { name: 'wᵀg', of: ({ w, probe: { g } }) => significant(w[0] * g[0] + w[1] * g[1]) },
];

export function SpectrumTable() {
  return (
    <section className="card spectrum" aria-label="Spectrum of JJᵀ">
      <h2 className="section-title">Spectrum at θ</h2>
      <dl>
        {rows.map(({ name, of, title }) => (
          <div key={name} title={title}>
            <dt>{name}</dt>
            <dd>
              <LiveFigure of={of} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
