import { useState } from 'preact/compat';
import type { FormulaTrees } from '../../../core';
import type { CustomMap } from '../../../core/expression';
import { significant } from '../../../model/numbers/format';
import { copyText } from '../../kit/copy-text';
import { Formula } from '../../kit/formula/formula';
import { scrolling } from '../../kit/scrolling';
import { useSession } from '../../session/session';
import { TypesetRows } from './typeset';

interface Props {
  readonly map: CustomMap;
  /** True while the boxes hold something that cannot be read, and this is what was read before. */
  readonly stale: boolean;
}

/** What was read: the map, its Jacobian and JJᵀ, typeset; how ambiguous things were taken; the check of J. */
export function Reading({ map, stale }: Props) {
  const { reading, check } = map.understanding;
  const notes = [...new Set(reading.notes.map(({ message }) => message))];
  return (
    <section className="typed-reading" aria-label="What was read" data-stale={stale}>
      {(['map', 'jacobian', 'preconditioner'] as const).map((part) => (
        <div key={part} className="typed-formula" {...scrolling(labels[part])}>
          <FormulaOf map={map} part={part} />
        </div>
      ))}
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {check.disagreement ? <Disagreement map={map} /> : <p className="note">{checkWords(map)}</p>}
      <CopyFormulas map={map} />
    </section>
  );
}

/** A formula too long to read stands as its symbol. */
/** Characters of TeX beyond which a formula that is not set is told of instead. */
const mostTex = 80;

function FormulaOf({ map, part }: { map: CustomMap; part: keyof FormulaTrees }) {
  const { shown, trees } = map.understanding.formulas;
  const { rows, parts } = part === 'map' ? { rows: trees.map, parts: [] } : (shown[part] ?? {});
  if (rows) return <TypesetRows name={part} rows={rows} parts={parts} />;
  const tex = map.tex[part];
  if (tex.length <= mostTex) return <Formula tex={tex} />;
  return <p className="note">{part === 'jacobian' ? 'J' : 'JJᵀ'} is too long to be read here; it can be copied.</p>;
}

const labels = { map: 'w as it was read', jacobian: 'The Jacobian J', preconditioner: 'JJᵀ' } as const;

function checkWords({ understanding: { check } }: CustomMap): string {
  if (check.points === 0) return 'J could not be checked: no test point lies in the domain.';
  return `J agrees with forward-mode differentiation at ${check.points} points.`;
}

function Disagreement({ map }: { map: CustomMap }) {
  const found = map.understanding.check.disagreement;
  if (!found) return null;
  const { row, column, theta, symbolic, forward } = found;
  const at = theta.map((x) => significant(x)).join(', ');
  return (
    <p className="typed-problem" role="alert">
      Two ways of differentiating disagree: ∂w{row + 1}/∂{map.parameters[column]?.symbol} at θ = ({at}) is{' '}
      {significant(symbolic)} by rules and {significant(forward)} by forward mode. Trust neither without a look.
    </p>
  );
}

function CopyFormulas({ map }: { map: CustomMap }) {
  const { announcer } = useSession();
  const [copied, setCopied] = useState<string>();
  const { tex, numpy } = map.understanding.formulas;
  const texts = {
    LaTeX: [tex.map, tex.jacobian, tex.preconditioner].join(' \\\\\n'),
    NumPy: [numpy.map, numpy.jacobian, numpy.preconditioner].filter(Boolean).join('\n'),
  };
  const copy = async (format: keyof typeof texts) => {
    const done = await copyText(texts[format]);
    setCopied(done ? format : undefined);
    announcer.say(done ? `w, J and JJᵀ copied as ${format}` : 'The clipboard refused the text');
    window.setTimeout(() => setCopied(undefined), 1500);
  };
  return (
    <span className="copy-buttons">
      <span aria-hidden="true">copy formulas</span>
      {(['LaTeX', 'NumPy'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="small"
          aria-label={`Copy w, J and JJᵀ as ${format}`}
          onClick={() => copy(format)}
        >
          {copied === format ? 'copied' : format}
        </button>
      ))}
    </span>
  );
}
