import { createJet, isDefined } from '../../geometry/preconditioner';
import type { NamedNumber, TypedOptions } from '../../parameterizations/parts/typed-options';
import type { Binding, Problem, Theta } from '../../types/types';
import { readNamed, writeNamed } from '../text/named-numbers';
import type { ExpressionProblem } from '../text/problem';
import { type CustomMap, customMap } from './custom-map';

export { load } from '../algebra/engine';

const formulas = ['f1', 'f2'] as const;

/** The map that a link's texts stand for, or what is wrong with which of them; mathjs must be loaded. */
export function bindTyped({ f1, f2, vars, k }: TypedOptions, q: number): Binding<CustomMap> {
  if (q !== formulas.length)
    return refused({ option: 'f1', column: 1, message: 'a typed map has two formulas, so w has two entries' });
  const [parameters, constants] = [named('vars', vars), named('k', k)];
  if (!Array.isArray(parameters)) return refused(parameters);
  if (!Array.isArray(constants)) return refused(constants);
  const wishes = parameters.map(({ key, value, range }) => ({ key, default: value, ...(range && { range }) }));
  const made = customMap({ text: [f1, f2], constants, parameters: wishes, q });
  if (!made.ok) {
    const [first, ...rest] = made.problems;
    return { ok: false, problems: [inOption(first), ...rest.map(inOption)] };
  }
  if (!startsSomewhere(made.value)) return refused(nowhere(made.value, parameters));
  return made;
}

/** Every parameter with its start, no constant that does not occur: so the link can be read before the formulas are. */
export function complete(options: TypedOptions): TypedOptions {
  const bound = bindTyped(options, formulas.length);
  if (!bound.ok) return options;
  const [listed, constants] = [readNamed(options.vars), readNamed(options.k)];
  if (!listed.ok || !constants.ok) return options;
  const parameters = bound.value.parameters.map(({ key, default: value }): NamedNumber => {
    const range = listed.list.find((each) => each.key === key)?.range;
    return { key, value, ...(range && { range }) };
  });
  const used = bound.value.understanding.reading.constants;
  const vars = writeNamed(parameters);
  const k = writeNamed(constants.list.filter(({ key }) => used.includes(key)));
  return vars === options.vars && k === options.k ? options : { ...options, vars, k };
}

const inOption = ({ source, ...problem }: ExpressionProblem): Problem => ({ option: formulas[source], ...problem });

const refused = (problem: Problem): Binding<never> => ({ ok: false, problems: [problem] });

function named(option: string, text: string): NamedNumber[] | Problem {
  const { ok, ...read } = readNamed(text);
  return 'list' in read ? [...read.list] : { option, column: read.column, message: read.message };
}

function startsSomewhere(map: CustomMap): boolean {
  const theta: Theta = Float64Array.from(map.parameters, (spec) => spec.default);
  const jet = createJet(map.p, map.q);
  map.evaluate(theta, jet);
  return isDefined(jet);
}

function nowhere({ parameters }: CustomMap, listed: readonly NamedNumber[]): Problem {
  const asked = parameters.every(({ key }) => listed.some((each) => each.key === key));
  if (asked) return { option: 'vars', message: 'w or its derivative is not finite at these starts' };
  return { option: 'f1', column: 1, message: 'no θ was found where w and its derivative are finite' };
}
