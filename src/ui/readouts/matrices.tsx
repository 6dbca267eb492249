import type { ReactNode } from 'preact/compat';
import { significant } from '../../model/numbers/format';
import type { TermId } from '../../state/glossary';
import { mapOf } from '../../state/scene/registry';
import { Formula } from '../kit/formula/formula';
import { loaded } from '../kit/loaded';
import { scrolling } from '../kit/scrolling';
import { useScene } from '../session/session';
import { LiveFigure } from '../session/use-live';
import { Term } from '../terms/term';
import type { MatrixSource } from './copy-matrix';

const CopyButtons = loaded(
  () => import('./copy-matrix'),
  'what copies matrices',
  <span className="copy-buttons" aria-busy="true" />,
);

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

interface MatrixProps extends MatrixSource {
  readonly term: TermId;
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
