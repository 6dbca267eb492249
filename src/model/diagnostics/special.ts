import type { ParameterMap } from '../../core';
import type { CommutingVerdict } from '../../core/structure/commuting';
import { type Survey, survey } from '../../core/structure/survey';
import { verdictOf } from '../../overlays/mirror/numbers-mirror';
import { count, significant } from '../numbers/format';
import { othersWords } from './invariants';

/** One thing that is special about a map. */
interface Fact {
  readonly name: string;
  readonly words: string;
}

/** What samples over the sliders' ranges say of a map: evidence, told as such. */
export function specialFacts(map: ParameterMap): readonly Fact[] {
  const found = survey(map);
  const verdict = verdictOf(map);
  return [
    { name: 'rank of J', words: rankWords(map, found) },
    { name: 'w(θ)', words: kindWords(map, found) },
    { name: commutingName(verdict), words: commutingWords(verdict) },
    { name: 'conserved', words: conservedWords(map, verdict) },
  ];
}

const point = (theta: readonly number[]): string => `(${theta.map((x) => significant(x)).join(', ')})`;

function rankWords({ p, q }: ParameterMap, { points, rank, fibreDimension, kind }: Survey): string {
  if (points === 0) return 'no sampled θ lies in the domain';
  const full = Math.min(p, q);
  const where = `${rank} at almost every θ`;
  if (rank < full) return `${where}, though ${full} would be possible: some gradients are swallowed everywhere`;
  if (p < q) return `${where}: w moves on a curve, and gradients across it are swallowed`;
  if (fibreDimension > 0) return `${where}: θ can move in ${count(fibreDimension, 'way')} while w stays`;
  return kind === 'folded' ? `${where}, less on a curve, where det J changes its sign` : where;
}

function kindWords({ p }: ParameterMap, { kind, witness, points }: Survey): string {
  const pair = witness ? `, such as θ = ${point(witness[0])} and θ = ${point(witness[1])}` : '';
  switch (kind) {
    case 'folded':
      return `folds the plane: several θ give one w${pair}`;
    case 'overlapping':
      return `covers some w more than once without a fold${pair}`;
    case 'fibres':
      return `gives one w on whole fibres of θ`;
    case 'injective':
      return `no two θ with one w were found among ${count(points, 'sample')}`;
    case 'unknown':
      return p === 1 ? 'is a curve; whether it crosses itself was not looked for' : 'unknown';
  }
}

/** A bracket that is not 0 settles it; those that are 0 leave open what is between the samples. */
const commutingName = ({ verdict }: CommutingVerdict): string =>
  verdict === 'commuting' ? 'commutes on what was sampled' : verdict;

function commutingWords({ verdict, theta, size, points, pair: [i, j] }: CommutingVerdict): string {
  const bracket = `[∇w${sub(i)}, ∇w${sub(j)}]`;
  switch (verdict) {
    case 'commuting':
      return `the brackets ${bracket} vanish at all of ${count(points, 'point')}: where they do, gradient flow of θ is mirror flow of w, with one potential for every loss`;
    case 'not commuting':
      return `‖${bracket}‖ = ${significant(size)} at θ = ${point(theta)}: no potential makes gradient flow a mirror flow of w for every loss`;
    case 'unknown':
      return 'no sampled θ lies in the domain';
  }
}

const sub = (i: number): string => '₁₂₃₄'[i] ?? String(i + 1);

function conservedWords({ p, conserved, conservedSearch }: ParameterMap, { leaf, verdict }: CommutingVerdict): string {
  if (verdict === 'unknown') return 'unknown';
  const { independent = 0, others = p - leaf.dimension, exact = leaf.exact } = conservedSearch ?? {};
  const all = independent + others;
  if (all <= 0) return 'nothing: flows reach all θ around';
  const number = `${exact ? '' : 'at most '}${count(all, 'function')} of θ, whatever the loss`;
  if (!conserved) return conservedSearch ? `${number}, ${formsWords(others)}` : number;
  const complete = conservedSearch && others === 0;
  const known = complete ? `: ${conserved.symbol}` : `, ${conserved.symbol} among them`;
  return conservedSearch && !complete ? `${number}${known}; ${othersWords(conservedSearch)}` : `${number}${known}`;
}

const formsWords = (n: number): string => `${n === 1 ? 'not' : 'none of them'} linear or quadratic in θ`;
