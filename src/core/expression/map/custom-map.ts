import { followedLimit } from '../../flow-limits/followed-limit';
import { createJet, isDefined } from '../../geometry/preconditioner';
import { spectrum } from '../../geometry/spectrum';
import { spreadTheta } from '../../numerics/spread';
import type { Fibre, Jet, Loss, NumberSpec, ParameterMap, Theta } from '../../types/types';
import { crossingFinder } from '../algebra/barriers';
import { type Conserved, searchConserved } from '../algebra/conserved';
import { directionalDerivative } from '../algebra/forward-mode';
import { ColumnEvaluator } from '../program/column-evaluator';
import { JetEvaluator } from '../program/jet-evaluator';
import { compile } from '../program/program';
import { spokenName, symbolOf } from '../text/names';
import type { ExpressionProblem } from '../text/problem';
import { type Graph, type NodeId, substitute } from '../tree/graph';
import { imageFields } from './lattice-field';
import { newtonLift } from './newton-lift';
import { respond } from './respond';
import { type Understanding, understand } from './understand';

/** What a person may say about a parameter beside typing its name. */
interface ParameterWish {
  readonly key: string;
  readonly default?: number;
  readonly range?: readonly [min: number, max: number];
}

export interface CustomSpec {
  readonly text: string | readonly string[];
  /** Values of named constants. */
  readonly constants?: readonly { readonly key: string; readonly value: number }[];
  readonly parameters?: readonly ParameterWish[];
  readonly q?: number;
}

/** A map from typed text. */
export interface CustomMap extends ParameterMap {
  readonly understanding: Understanding;
  /** d/dt J(θ + t·direction) at t = 0, exact to rounding, into `out` (q×p). */
  jacobianAlong(theta: Theta, direction: Theta, out: Float64Array): void;
  /** w (q columns) and J (q×p columns, row by row) at n points θ (p columns). */
  evaluateColumns(
    theta: readonly Float64Array[],
    w: readonly Float64Array[],
    J: readonly Float64Array[],
    n: number,
  ): void;
  /** J and JJᵀg at n points, each with its own g; q = 2. */
  respondColumns(
    theta: readonly Float64Array[],
    g: readonly [Float64Array, Float64Array],
    J: readonly Float64Array[],
    u: Float64Array,
    v: Float64Array,
    n: number,
  ): void;
}

type CustomResult =
  | { readonly ok: true; readonly value: CustomMap }
  | { readonly ok: false; readonly problems: readonly [ExpressionProblem, ...ExpressionProblem[]] };

/** The map of a text, ready to evaluate; mathjs must be loaded. */
export function customMap(spec: CustomSpec): CustomResult {
  const { constants = [], q = 2 } = spec;
  const understood = understand(spec.text, { constants: constants.map(({ key }) => key), q });
  if (!understood.ok) return understood;
  return { ok: true, value: build(understood.value, spec) };
}

interface Compiled {
  readonly graph: Graph;
  readonly w: readonly NodeId[];
  readonly J: readonly NodeId[];
  readonly p: number;
  readonly keys: readonly string[];
}

/** The understanding with numbers for its constants. */
function bind({ derived, reading }: Understanding, constants: CustomSpec['constants'] = []): Compiled {
  const { p, w, J, keys } = derived;
  const values = reading.constants.map((key) => constants.find((each) => each.key === key)?.value ?? Number.NaN);
  const { graph, outputs } = substitute(derived.graph, [...w, ...J], p, values);
  return { graph, w: outputs.slice(0, w.length), J: outputs.slice(w.length), p, keys: keys.slice(0, p) };
}

function build(understanding: Understanding, spec: CustomSpec): CustomMap {
  const compiled = bind(understanding, spec.constants);
  const { graph, p, keys, w, J } = compiled;
  const q = w.length;
  const jets = new JetEvaluator(graph, w, J, p);
  const evaluate: ParameterMap['evaluate'] = (theta, out) => jets.evaluate(theta, out);
  const along = directionalDerivative(graph, J);
  const parameters = parameterSpecs(keys, spec.parameters ?? []);
  const crossing = crossingFinder(graph, w, keys, symbolOf);
  const map: CustomMap = {
    p,
    q,
    understanding,
    parameters: withDefaults(parameters, q, evaluate, spec.parameters ?? []),
    tex: understanding.formulas.tex,
    formulas: understanding.formulas.trees,
    thetaIsVector: p === 2 && q === 2,
    evaluate,
    ...(crossing && { crossing }),
    limit: followedLimit({ p, q, evaluate, ...(crossing && { crossing }) }),
    fibre: fibreOf(p, q, jets),
    jacobianAlong: along,
    ...columnsOf(compiled),
    ...(q === 2 && { imageFields: (loss: Loss, theta: Theta, n: number) => imageFields(map, loss, theta, n) }),
    get conserved() {
      return conserved()?.invariant;
    },
    get conservedSearch() {
      return conserved()?.search;
    },
  };
  const conserved = onceAsked(() => searchConserved(map));
  return map;
}

/** The search takes as long as a frame: not at each letter that is typed, but when somebody wants to know. */
function onceAsked(search: () => Conserved | undefined): () => Conserved | undefined {
  let found: { readonly value: Conserved | undefined } | undefined;
  return () => {
    found ??= { value: search() };
    return found.value;
  };
}

function columnsOf({ graph, w, J, p }: Compiled): Pick<CustomMap, 'evaluateColumns' | 'respondColumns'> {
  // Made when first asked for: a program's scratch is not small, and most maps are only ever read point by point.
  let whole: ColumnEvaluator | undefined;
  let slopes: ColumnEvaluator | undefined;
  return {
    evaluateColumns(theta, outW, outJ, n) {
      whole ??= new ColumnEvaluator(compile(graph, [...w, ...J], p));
      whole.run(theta, [...outW, ...outJ], n);
    },
    respondColumns(theta, g, outJ, u, v, n) {
      slopes ??= new ColumnEvaluator(compile(graph, J, p));
      slopes.run(theta, outJ, n, (start, length) => respond(outJ, g, u, v, start, length));
    },
  };
}

/** Operations of a program that take as long as one lift in closed form with all that follows it. */
const operationsOfClosedForm = 200;

function fibreOf(p: number, q: number, jets: JetEvaluator): Fibre {
  const lift = newtonLift(p, q, jets);
  return {
    parameters: [],
    keeps: p > q ? 'what need not move: θ takes the shortest way' : 'the branch of θ',
    // The flow keeps its own quantities, not those of the shortest way.
    ...(p > q && { followed: () => false }),
    searched: true,
    work: () => jets.work / operationsOfClosedForm,
    of: () => true,
    lift: (w, _f, near, out) => lift(w, near, out),
  };
}

/** Starts that are neither special points of common formulas nor equal to each other. */
const starts = [1.1, 0.6, 0.8, 1.3, 0.5, 0.9, 1.2, 0.7];

function parameterSpecs(keys: readonly string[], wishes: readonly ParameterWish[]): NumberSpec[] {
  return keys.map((key, j) => {
    const wish = wishes.find((each) => each.key === key);
    const range = wish?.range ?? ([-3, 3] as const);
    const start = wish?.default ?? Math.min(range[1], Math.max(range[0], starts[j]));
    return { key, symbol: symbolOf(key), label: spokenName(key), default: start, range, step: 0.01 };
  });
}

/** Looks for another start, evenly spread, where the map is undefined or singular at the first; wishes are kept. */
function withDefaults(
  specs: readonly NumberSpec[],
  q: number,
  evaluate: ParameterMap['evaluate'],
  wishes: readonly ParameterWish[],
): NumberSpec[] {
  const jet = createJet(specs.length, q);
  const theta: Theta = Float64Array.from(specs, (spec) => spec.default);
  const fixed = specs.map((spec) => wishes.find(({ key }) => key === spec.key)?.default);
  let fallback: Theta | undefined;
  for (let k = 0; k < 64; k++) {
    evaluate(theta, jet);
    if (isDefined(jet)) {
      if (isRegular(jet, Math.min(specs.length, q))) return startingAt(specs, theta);
      fallback ??= theta.slice();
    }
    spreadTheta({ parameters: specs }, k, theta);
    for (let j = 0; j < theta.length; j++) theta[j] = fixed[j] ?? Math.round(theta[j] * 100) / 100;
  }
  return fallback ? startingAt(specs, fallback) : [...specs];
}

const startingAt = (specs: readonly NumberSpec[], theta: Theta): NumberSpec[] =>
  specs.map((spec, j) => ({ ...spec, default: theta[j] }));

/** Full rank, and not by rounding only. */
function isRegular({ J, w }: Jet, rank: number): boolean {
  const { eigenvalues } = spectrum(J, w.length);
  return eigenvalues[rank - 1] > 1e-12 * eigenvalues[0];
}
