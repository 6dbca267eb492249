import { type ReactNode, useId } from 'preact/compat';
import { useAgain } from './use-again';

interface Props<T extends string> {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly options: readonly { readonly value: T; readonly label: ReactNode; readonly title?: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One choice among a few, as native radio buttons: arrow keys move between them. */
export function Segmented<T extends string>({ legend, hideLegend = false, options, value, onChange }: Props<T>) {
  const name = useId();
  const again = useAgain();
  return (
    <fieldset className="segmented">
      <legend className={hideLegend ? 'hidden-visually' : 'field-label'}>{legend}</legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value} className="segment" title={option.title}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => {
                onChange(option.value);
                again();
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
