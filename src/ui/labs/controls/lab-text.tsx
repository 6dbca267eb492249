import { useEffect, useId, useState } from 'preact/compat';
import type { TextOption } from '../../../core';
import type { OpenLab } from './use-lab';

/** One line of text of a lab: taken with Enter or when it is left, and left standing with its reason where it cannot be used. */
export function LabText({ spec, lab }: { readonly spec: TextOption; readonly lab: OpenLab }) {
  const id = useId();
  const value = String(lab.options[spec.key]);
  const [draft, setDraft] = useState(value);
  const [error, setError] = useState<string>();
  useEffect(() => {
    setDraft(value);
    setError(undefined);
  }, [value]);
  const commit = () => setError(draft === value ? undefined : lab.set({ [spec.key]: draft.trim() }));
  return (
    <div className="lab-text" data-key={spec.key}>
      <label className="field-label" htmlFor={id}>
        {spec.label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellcheck={false}
        value={draft}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}error`}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape') setDraft(value);
        }}
      />
      {error !== undefined && (
        <p id={`${id}error`} className="number-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
