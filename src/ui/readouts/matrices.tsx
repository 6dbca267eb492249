import { type ReactNode, useState } from 'preact/compat';
import { matrixLatex, matrixNumpy } from '../../model/export/matrix-text';
import { significant } from '../../model/numbers/format';
import type { Model } from '../../model/types/types';
import type { TermId } from '../../state/glossary';
import { mapOf } from '../../state/scene/registry';
import { copyText } from '../kit/copy-text';
import { Formula } from '../kit/formula/formula';
import { scrolling } from '../kit/scrolling';
import { useScene, useSession } from '../session/session';
import { LiveFigure } from '../session/use-live';
import { Term } from '../terms/term';

/** J and JJᵀ with their numbers, ready to be copied into a paper or a notebook. */
export function Matrices() {
  const map = mapOf(useScene((scene) => scene.map));
  return (
    <section className="card matrices" aria-label="J and JJᵀ">
      <Matrix name="J" title="J = ∂w/∂θ" term="jacobian" rows={map.q} columns={map.p} entries={({ jet }) => jet.J}>
        {!map.formulas && <Formula tex={map.tex.jacobian} />}
      </Matrix>
      <Matrix name="G" title="JJᵀ" term="preconditioner" rows={map.q} columns={map.q} entries={({ G }) => G} />
    </section>
  );
}

interface MatrixProps {
  readonly name: string;
  readonly title: string;
  readonly term: TermId;
  readonly rows: number;
  readonly columns: number;
  readonly entries: (model: Model) => Float64Array;
  readonly children?: ReactNode;
}

function Matrix({ name, title, term, rows, columns, entries, children }: MatrixProps) {
  const indices = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => i * columns + j));
  const wide = columns > 4;
  return (
    <div className="matrix-block">
      <div className="matrix-head">
        <h2 className="section-title">
          <Term id={term}>{title}</Term>
        </h2>
        <CopyButtons name={name} title={title} rows={rows} columns={columns} entries={entries} />
      </div>
      {children}
      <div className="matrix-scroll" {...(wide && scrolling(`${title}, scrolls sideways`))}>
        <table className={wide ? 'matrix matrix-wide' : 'matrix'} aria-label={title}>
          <tbody>
            {indices.map((row) => (
              <tr key={row[0]}>
                {row.map((k) => (
                  <td key={k}>
                    <LiveFigure of={(model) => significant(entries(model)[k] ?? Number.NaN)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function CopyButtons({ name, title, rows, columns, entries }: Omit<MatrixProps, 'children' | 'term'>) {
  const { live, announcer } = useSession();
  const [copied, setCopied] = useState<string>();
  const copy = async (format: 'LaTeX' | 'NumPy') => {
    const values = entries(live.model());
    const text =
      format === 'LaTeX' ? matrixLatex(values, rows, columns) : `${name} = ${matrixNumpy(values, rows, columns)}`;
    const done = await copyText(text);
    setCopied(done ? format : undefined);
    announcer.say(done ? `${title} copied as ${format}` : 'The clipboard refused the text');
    window.setTimeout(() => setCopied(undefined), 1500);
  };
  return (
    <span className="copy-buttons">
      <span aria-hidden="true">copy</span>
      {(['LaTeX', 'NumPy'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="small"
          aria-label={`Copy ${title} as ${format}`}
          onClick={() => copy(format)}
        >
          {copied === format ? 'copied' : format}
        </button>
      ))}
    </span>
  );
}
