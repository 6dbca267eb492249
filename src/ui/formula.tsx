import { formulas } from 'virtual:first-formulas';
import { use } from 'react';
import { Markup } from './formula-markup';

// Asked for at once, beside the page itself, which shows the scene without a link before they are there.
const rest = import('./more-formulas');
let more: Awaited<typeof rest> | undefined;
rest.then(
  (formulas) => {
    more = formulas;
  },
  () => {
    // Said where a formula is drawn, which throws.
  },
);

/** A formula typeset while building, as MathML. The page waits for it: what comes in later would move the pictures. */
export function Formula({ tex }: { tex: string }) {
  const mathml = formulas[tex];
  return mathml === undefined ? <MoreFormula tex={tex} /> : <Markup mathml={mathml} />;
}

function MoreFormula({ tex }: { tex: string }) {
  return <Markup mathml={(more ?? use(rest)).mathmlOf(tex)} />;
}
