import type { ComponentProps } from 'preact/compat';
import type { NumberSpec } from '../../core';

type Input = Omit<ComponentProps<'input'>, 'type' | 'role' | 'list'>;

export interface NumberPictureProps {
  /** Begins the ids of its elements. */
  readonly id: string;
  readonly spec: NumberSpec;
  /** Number box only, for entries of a matrix. */
  readonly compact: boolean;
  /** Why what stands in the box cannot be used. */
  readonly error: string | undefined;
  /** What the slider and the box are told and tell. */
  readonly slider: Input;
  readonly box: Input;
}

/** One number: a slider, a box to type it exactly, and what is wrong with what was typed. */
export function NumberPicture({ id, spec, compact, error, slider, box }: NumberPictureProps) {
  const { key, symbol, label, unit } = spec;
  const [boxId, errorId] = [`${id}box`, `${id}error`];
  return (
    <div className={compact ? 'number number-compact' : 'number'} data-key={key}>
      <label htmlFor={boxId} className="number-symbol maths">
        {symbol}
      </label>
      {!compact && (
        <span className="number-slider">
          <input {...slider} type="range" min={0} max={1} step="any" aria-label={label} />
        </span>
      )}
      <span className="number-box">
        <input
          {...box}
          id={boxId}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellcheck={false}
          aria-label={`${label}, exact value`}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : errorId}
        />
        {unit && <span className="number-unit">{unit}</span>}
      </span>
      {error !== undefined && (
        <p id={errorId} className="number-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
