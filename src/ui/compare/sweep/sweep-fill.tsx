import { useState } from 'preact/compat';
import { spaced, writeValues } from '../../../state/document/sweep';
import type { SweepControl } from '../../../state/document/sweep-controls';
import { type Reading, readNumber, writeNumber } from '../../../state/scene/numbers';
import { Segmented } from '../../kit/segmented';

/** A number for a box or a list: six digits at most. */
export const short = (x: number): string => writeNumber(Number(x.toPrecision(6)));

interface Props {
  readonly control: SweepControl;
  readonly most: number;
  readonly fill: (text: string) => void;
}

const boxes = ['from', 'to', 'count'] as const;

const laws = [
  { value: 'linear', label: 'Even', title: 'equal steps' },
  { value: 'log', label: 'Log', title: 'equal factors' },
] as const;

type Texts = Readonly<Record<(typeof boxes)[number], string>>;

/** Writes evenly spaced values into the list. */
export function SweepFill({ control: { spec }, most, fill }: Props) {
  const [law, setLaw] = useState<'linear' | 'log'>(spec.scale === 'log' ? 'log' : 'linear');
  const [ends, setEnds] = useState<Texts>({ from: short(spec.range[0]), to: short(spec.range[1]), count: '4' });
  const [error, setError] = useState<string>();
  const apply = () => {
    const made = valuesOf(ends, { law, whole: spec.whole === true, most });
    setError(made.ok ? undefined : made.why);
    if (made.ok) fill(writeValues(made.value));
  };
  return (
    <fieldset className="sweep-fill">
      <legend className="field-label">Or fill them in</legend>
      {boxes.map((name) => (
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
      <Segmented legend="Spacing" hideLegend options={laws} value={law} onChange={setLaw} />
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

interface Wish {
  readonly law: 'linear' | 'log';
  readonly whole: boolean;
  readonly most: number;
}

/** The values that the boxes ask for, or a sentence that says why there are none. */
function valuesOf(texts: Texts, { law, whole, most }: Wish): Reading<readonly number[]> {
  const read = (name: keyof Texts) => readNumber(texts[name].trim().replace('−', '-'));
  const [from, to, count] = [read('from'), read('to'), read('count')];
  if (!from.ok) return { ok: false, why: `From “${texts.from}”: ${from.why}.` };
  if (!to.ok) return { ok: false, why: `to “${texts.to}”: ${to.why}.` };
  if (!count.ok) return { ok: false, why: `count “${texts.count}”: ${count.why}.` };
  if (count.value > most) return { ok: false, why: `At most ${most} values.` };
  const made = spaced({ from: from.value, to: to.value, count: count.value, law, whole });
  return made.ok ? made : { ok: false, why: `Not filled in: ${made.why}.` };
}
