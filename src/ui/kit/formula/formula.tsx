import { formulas } from 'virtual:first-formulas';
import { use } from 'preact/compat';
import { Markup } from './formula-markup';

type More = typeof import('./more-formulas');

let more: More | undefined;
let asked: Promise<More | undefined> | undefined;

/** Asks for all others, once. */
function askForMore(): Promise<More | undefined> {
  asked ??= import('./more-formulas').then(
    (formulas) => {
      more = formulas;
      return formulas;
    },
    () => undefined,
  );
  return asked;
}

// Asked for at once, beside the page itself, which shows the scene without a link before they are there; not where the
// article opens, which has formulas of its own: there the first that is missing asks for them.
if (!globalThis.location?.search.includes('place=learn')) askForMore();

/** A formula typeset while building, as MathML. The page waits for it: what comes in later would move the pictures. */
export function Formula({ tex }: { tex: string }) {
  const mathml = formulas[tex];
  return mathml === undefined ? <MoreFormula tex={tex} /> : <Markup mathml={mathml} />;
}

/** Longer TeX than this is no reading. */
const longest = 80;

/** Where it did not arrive, or is none of ours, a formula stands as its TeX; a long one is left out. */
function MoreFormula({ tex }: { tex: string }) {
  const mathml = (more ?? use(askForMore()))?.mathmlOf(tex);
  if (mathml !== undefined) return <Markup mathml={mathml} />;
  return tex.length > longest ? null : <code className="tex">{tex}</code>;
}
