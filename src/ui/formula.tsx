import { formulas } from 'virtual:first-formulas';
import { lazy, Suspense } from 'react';
import { Markup } from './formula-markup';

// Asked for at once, but the page does not wait for them.
const rest = import('./more-formulas');
const MoreFormula = lazy(() => rest);

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
