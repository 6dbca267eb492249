import { formulas } from 'virtual:formulas';

/** A formula typeset while building, as MathML. */
export function Formula({ tex }: { tex: string }) {
  const mathml = formulas[tex];
  if (mathml === undefined) throw new Error(`missing formula: ${tex}`);
  // The only markup written from a string: it comes from our own registries through the build, never from a link.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <span className="formula" dangerouslySetInnerHTML={{ __html: mathml }} />;
}
