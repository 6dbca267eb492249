import { useState } from 'react';
import { readNumber, writeNumber } from '../../state/numbers';
import { spaced, writeValues } from '../../state/sweep';
import type { SweepControl } from '../../state/sweep-controls';
import { Segmented } from '../controls/segmented';

/** A number for a box or a list: six digits at most. */
export const short = (x: number): string => writeNumber(Number(x.toPrecision(6)));

interface Props {
  readonly control: SweepControl;
  readonly most: number;
  readonly fill: (text: string) => void;
}

/** Writes evenly spaced values into the list. */
export function SweepFill({ control: { spec }, most, fill }: Props) {
  const [law, setLaw] = useState<'linear' | 'log'>(spec.scale === 'log' ? 'log' : 'linear');
  const [ends, setEnds] = useState({ from: short(spec.range[0]), to: short(spec.range[1]), count: '4' });
  const [error, setError] = useState<string>();
  const apply = () => {
    const [from, to, count] = [ends.from, ends.to, ends.count].map((text) => readNumber(text.trim().replace('−', '-')));
    for (const [name, text, reading] of [
      ['From', ends.from, from],
      ['to', ends.to, to],
      ['count', ends.count, count],
    ] as const) {
      if (!reading.ok) return setError(`${name} “${text}”: ${reading.why}.`);
    }
    if (!from.ok || !to.ok || !count.ok) return undefined;
    if (count.value > most) return setError(`At most ${most} values.`);
    const whole = spec.whole === true;
    const made = spaced({ from: from.value, to: to.value, count: count.value, law, whole });
    if (!made.ok) return setError(`Not filled in: ${made.why}.`);
    setError(undefined);
    return fill(writeValues(made.value));
  };
  return (
    <fieldset className="sweep-fill">
      <legend className="field-label">Or fill them in</legend>
      {(['from', 'to', 'count'] as const).map((name) => (
        <label key={name}>
          <span>{name}</span>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={ends[name]}
            onChange={(event) => setEnds({ ...ends, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      <Segmented
        legend="Spacing"
        hideLegend
        options={[
          { value: 'linear', label: 'Even', title: 'equal steps' },
          { value: 'log', label: 'Log', title: 'equal factors' },
        ]}
        value={law}
        onChange={setLaw}
      />
      <button type="button" onClick={apply}>
        Fill in
      </button>
      {error !== undefined && (
        <p className="number-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
