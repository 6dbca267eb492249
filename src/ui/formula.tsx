import { formulas } from 'virtual:first-formulas';
import { lazy, Suspense } from 'react';
import type { FormulaTrees, ParameterMap } from '../core';
import { Markup } from './formula-markup';

// Asked for at once, but the page does not wait for them.
const rest = import('./more-formulas');
const MoreFormula = lazy(() => rest);
const TypesetRows = lazy(() => import('./typed/typeset'));

/** A formula typeset while building, as MathML. */
export function Formula({ tex }: { tex: string }) {
  const mathml = formulas[tex];
  if (mathml !== undefined) return <Markup mathml={mathml} />;
  return (
    <Suspense fallback={<span className="formula" />}>
      <MoreFormula tex={tex} />
    </Suspense>
  );
}

/** A formula of a map: typeset while building, or, where the map was typed, from its tree. */
export function MapFormula({ map, part }: { map: ParameterMap; part: keyof FormulaTrees }) {
  const rows = map.formulas?.[part];
  if (rows === undefined) return <Formula tex={map.tex[part]} />;
  return (
    <Suspense fallback={<span className="formula" />}>
      <TypesetRows name={part} rows={rows} />
    </Suspense>
  );
}
