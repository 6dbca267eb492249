import { type Derived, derive, isLoaded } from '../algebra/engine';
import { limits } from '../text/limits';
import type { ExpressionProblem } from '../text/problem';
import { type Reading, type ReadOptions, read } from '../text/read';
import { type Formulas, formulasOf } from './formulas';
import { checkJacobian, type JacobianCheck } from './jacobian-check';

/** All that follows from a text alone, before constants have values. */
export interface Understanding {
  readonly reading: Reading;
  readonly derived: Derived;
  readonly formulas: Formulas;
  readonly check: JacobianCheck;
}

type Understood =
  | { readonly ok: true; readonly value: Understanding }
  | { readonly ok: false; readonly problems: readonly [ExpressionProblem, ...ExpressionProblem[]] };

/**
 * The last texts, so that moving a constant does not read, differentiate and check again; as many as a large board has.
 */
const remembered = new Map<string, Understood>();
const memory = 40;

/** Reads, differentiates and checks a text. Total once mathjs is loaded; throws before. */
export function understand(text: string | readonly string[], options: ReadOptions = {}): Understood {
  const key = JSON.stringify([text, options.constants ?? [], options.q ?? 2]);
  if (key.length > 2 * limits.length) return fresh(text, options);
  const known = remembered.get(key);
  if (known) return known;
  const result = fresh(text, options);
  if (remembered.size >= memory) for (const oldest of [...remembered.keys()].slice(0, 1)) remembered.delete(oldest);
  remembered.set(key, result);
  return result;
}

function fresh(text: string | readonly string[], options: ReadOptions): Understood {
  const result = read(text, options);
  if (!result.ok) return result;
  if (!isLoaded()) throw new Error('mathjs is not loaded: await load() first');
  const derived = derive(result.value);
  if (!derived)
    return { ok: false, problems: [tooMuch(`w and J have more than ${limits.nodes} parts: write it shorter`)] };
  return {
    ok: true,
    value: {
      reading: result.value,
      derived,
      formulas: formulasOf(result.value, derived),
      check: checkJacobian(derived),
    },
  };
}

const tooMuch = (message: string): ExpressionProblem => ({ source: 0, column: 1, message });
