import { formulas } from 'virtual:formulas';

/** A formula that does not come with the page itself. */
export function mathmlOf(tex: string): string {
  const mathml = formulas[tex];
  if (mathml === undefined) throw new Error(`missing formula: ${tex}`);
  return mathml;
}
