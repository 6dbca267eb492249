/** MathML as the build wrote it. */
export function Markup({ mathml }: { mathml: string }) {
  // The only markup written from a string: it comes from our own registries through the build, never from a link.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <span className="formula" dangerouslySetInnerHTML={{ __html: mathml }} />;
}
