import { type InvariantReading, invariantReading, keptWords } from '../../../model/diagnostics/invariants';
import { significant, undefinedText } from '../../../model/numbers/format';
import type { Model } from '../../../model/types/types';
import { mapOf } from '../../../state/scene/registry';
import { useScene } from '../../session/session';
import { LiveText } from '../../session/use-live';
import { Term } from '../../terms/term';
import { SmallChart } from './small-chart';

/** The conserved quantities of gradient flow, at both ends of the run and at θ, with their drift along it. */
export function InvariantsReadout() {
  const map = mapOf(useScene((scene) => scene.map));
  const { conserved } = map;
  const kept = keptWords(map);
  if (!conserved) return <p className="note">{kept}</p>;
  return (
    <div className="invariants">
      <p className="invariant-symbol maths">
        <Term id="conserved-quantity">{conserved.symbol}</Term>
      </p>
      <table className="invariant-table" aria-label={`${conserved.symbol} along the run`}>
        <tbody>
          <Values name="start" of={({ start }) => start} columns={conserved.columns} />
          <Values name="end of the run" of={({ end }) => end} columns={conserved.columns} />
          <Values name="at θ" of={({ now }) => now} columns={conserved.columns} />
        </tbody>
      </table>
      <SmallChart of={(model) => invariantReading(model)?.chart} />
      <p className="note">
        <LiveText of={(model) => invariantReading(model)?.words ?? ''} />
      </p>
      {kept !== '' && <p className="note">{kept}</p>}
    </div>
  );
}

interface ValuesProps {
  readonly name: string;
  readonly of: (reading: InvariantReading) => Float64Array | undefined;
  readonly columns: number;
}

/** The entries of one matrix on one line, its rows set apart by semicolons. */
function Values({ name, of, columns }: ValuesProps) {
  const text = (model: Model): string => {
    const reading = invariantReading(model);
    const values = reading && of(reading);
    if (!values) return undefinedText;
    const rows = Array.from({ length: values.length / columns }, (_, i) =>
      Array.from(values.subarray(i * columns, (i + 1) * columns), (x) => significant(tidied(x))).join(', '),
    );
    return rows.join('; ');
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <LiveText of={text} />
      </td>
    </tr>
  );
}

/** What is left of a zero after rounding is a zero. */
const tidied = (x: number): number => (Math.abs(x) < 1e-12 ? 0 : x);
