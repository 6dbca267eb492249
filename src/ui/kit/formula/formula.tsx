import { formulas } from 'virtual:first-formulas';
import { use } from 'react';
import { Markup } from './formula-markup';

// Asked for at once, beside the page itself, which shows the scene without a link before they are there.
const rest = import('./more-formulas').catch(() => undefined);
let more: Awaited<typeof rest> | undefined;
rest.then((formulas) => {
  more = formulas;
});

/** A formula typeset while building, as MathML. The page waits for it: what comes in later would move the pictures. */
export function Formula({ tex }: { tex: string }) {
  const mathml = formulas[tex];
  return mathml === undefined ? <MoreFormula tex={tex} /> : <Markup mathml={mathml} />;
}

/** Where they did not arrive, a formula stands as its TeX. */
function MoreFormula({ tex }: { tex: string }) {
  const formulas = more ?? use(rest);
  return formulas ? <Markup mathml={formulas.mathmlOf(tex)} /> : <code className="tex">{tex}</code>;
}
