import { type OperationName, operationOf } from '../tree/operations';

/** Functions a person may type, and what they are here. */
const functions: ReadonlyMap<string, OperationName> = new Map<string, OperationName>([
  ['exp', 'exp'],
  ['log', 'log'],
  ['ln', 'log'],
  ['sqrt', 'sqrt'],
  ['cbrt', 'cbrt'],
  ['sin', 'sin'],
  ['cos', 'cos'],
  ['tan', 'tan'],
  ['asin', 'asin'],
  ['acos', 'acos'],
  ['atan', 'atan'],
  ['arcsin', 'asin'],
  ['arccos', 'acos'],
  ['arctan', 'atan'],
  ['sinh', 'sinh'],
  ['cosh', 'cosh'],
  ['tanh', 'tanh'],
  ['asinh', 'asinh'],
  ['acosh', 'acosh'],
  ['atanh', 'atanh'],
  ['relu', 'relu'],
  ['softplus', 'softplus'],
  ['sigmoid', 'sigmoid'],
  ['abs', 'abs'],
  ['min', 'min'],
  ['max', 'max'],
  ['sign', 'sign'],
  ['sgn', 'sign'],
]);

export const functionNamed = (word: string): OperationName | undefined => functions.get(word);
const functionNames: readonly string[] = [...functions.keys()];
export const arityOf = (name: OperationName): number => operationOf(name).arity;

const constants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['π', Math.PI],
  ['e', Math.E],
]);
export const constantNamed = (word: string): number | undefined => constants.get(word);

/** Greek letters by the words people type for them. */
const greek: ReadonlyMap<string, string> = new Map([
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['epsilon', 'ε'],
  ['eta', 'η'],
  ['theta', 'θ'],
  ['kappa', 'κ'],
  ['lambda', 'λ'],
  ['mu', 'μ'],
  ['nu', 'ν'],
  ['xi', 'ξ'],
  ['rho', 'ρ'],
  ['sigma', 'σ'],
  ['tau', 'τ'],
  ['phi', 'φ'],
  ['chi', 'χ'],
  ['psi', 'ψ'],
  ['omega', 'ω'],
]);
const greekWords: ReadonlyMap<string, string> = new Map([...greek].map(([word, letter]) => [letter, word]));

export const greekLetter = (word: string): string | undefined => greek.get(word);
/** `theta` for θ; undefined for a letter that is not among those a name may use. */
export const greekWord = (letter: string): string | undefined =>
  letter === 'ϕ' ? 'phi' : letter === 'ϵ' ? 'epsilon' : greekWords.get(letter);

/** The typed function nearest to a word, if it is near enough to be a slip. */
export function nearestFunction(word: string): string | undefined {
  const allowed = word.length <= 3 ? 1 : 2;
  let best: string | undefined;
  let least = allowed + 1;
  for (const name of functionNames) {
    const d = editDistance(word.toLowerCase(), name);
    if (d < least) [best, least] = [name, d];
  }
  return best;
}

/** Letters to insert, delete or change on the way from a to b. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
