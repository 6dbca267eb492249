import type { OptionSpec } from '../../../core';
import { usualOptions } from '../../../state/labs/lab-link';
import { Segmented } from '../../kit/segmented';
import { Toggle } from '../../kit/toggle';
import { LabNumber } from './lab-number';
import { LabText } from './lab-text';
import type { OpenLab } from './use-lab';

/** The key under which every lab that draws random numbers has its seed. */
const seedKey = 'seed';

/** The controls of a lab, made from its declarations. */
export function LabControls({ lab: open }: { readonly lab: OpenLab }) {
  const { lab, options } = open;
  const hidden: readonly string[] = [...(lab.byHand ?? []), seedKey, ...(lab.strip ? [lab.strip] : [])];
  const specs = Object.values<OptionSpec>(lab.fields).filter(
    ({ key }) => !hidden.includes(key) && (lab.applies?.(key, options) ?? true),
  );
  return (
    <fieldset className="group" aria-label="Controls of the lab">
      {specs.map((spec) => (
        <Control key={spec.key} spec={spec} lab={open} />
      ))}
      <Seed lab={open} />
      <div className="lab-buttons">
        <button
          type="button"
          onClick={() => open.set(resetOptions(open))}
          title="All controls as at first; the seed stays"
        >
          Reset{seedKey in lab.fields ? ', same seed' : ''}
        </button>
      </div>
    </fieldset>
  );
}

function Control({ spec, lab }: { readonly spec: OptionSpec; readonly lab: OpenLab }) {
  const value = lab.options[spec.key];
  if (spec.kind === 'text') return <LabText spec={spec} lab={lab} />;
  if (spec.kind === 'flag') {
    return <Toggle label={spec.label} checked={value === true} onChange={(on) => lab.set({ [spec.key]: on })} />;
  }
  if (spec.kind === 'choice') {
    const choose = (word: string) => lab.set({ [spec.key]: word });
    return <Segmented legend={spec.label} options={spec.choices} value={String(value)} onChange={choose} />;
  }
  return (
    <div className="lab-number">
      <span className="field-label" aria-hidden="true">
        {spec.label}
      </span>
      <LabNumber spec={spec} lab={lab} />
    </div>
  );
}

/** The seed, and the way to another one: it never changes by itself. */
function Seed({ lab: open }: { readonly lab: OpenLab }) {
  const spec = Object.values<OptionSpec>(open.lab.fields).find(({ key }) => key === seedKey);
  if (spec?.kind !== 'integer') return null;
  const [low, high] = spec.range;
  const another = () => open.set({ seed: low + Math.floor(Math.random() * (high - low + 1)) });
  return (
    <div className="lab-seed">
      <LabNumber spec={spec} lab={open} compact />
      <button type="button" onClick={another}>
        New seed
      </button>
    </div>
  );
}

function resetOptions({ lab, options }: OpenLab) {
  const usual = usualOptions(lab.fields);
  return seedKey in options ? { ...usual, [seedKey]: options[seedKey] } : usual;
}
