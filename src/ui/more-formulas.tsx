import { formulas } from 'virtual:formulas';
import { Markup } from './formula-markup';

/** A formula that does not come with the page itself. */
export default function MoreFormula({ tex }: { tex: string }) {
  const mathml = formulas[tex];
  if (mathml === undefined) throw new Error(`missing formula: ${tex}`);
  return <Markup mathml={mathml} />;
}
