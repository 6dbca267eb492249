import type { ParameterMap } from '../../core';
import { areaWords, natureNames, natures, pointsWords } from '../../overlays/critical-points/words';
import { count, fixed, pair, significant } from '../numbers/format';
import type { AxisName, PlaneModel, PlanePoint, SingularSet } from '../types/types';
import { notYet } from '../words/not-yet';

type Nature = PlanePoint['nature'];

export function pointTitle({ kind, nature }: Pick<PlanePoint, 'kind' | 'nature'>): string {
  if (kind === 'minimum') return 'Minimum';
  return nature === 'degenerate' ? 'Ghost: degenerate' : `Ghost: a ${natureNames[nature][0]}`;
}

/** (0.00, 1.10, …) of any length. */
export const tuple = (values: ArrayLike<number>): string =>
  `(${Array.from(values, (x) => fixed(tiny(x) ? 0 : x)).join(', ')})`;

/** Zero up to how well a critical point is known. */
const tiny = (x: number): boolean => Math.abs(x) < 1e-7;

/** What a critical point is and why it is one, a sentence each. */
export function explainPoint(point: PlanePoint): string[] {
  return [
    `θ = ${tuple(point.theta)}, w = ${tuple(point.w)}, L = ${significant(tiny(point.loss) ? 0 : point.loss)}.`,
    rankWords(point),
    gradientWords(point),
    hessianWords(point),
    ...(point.isolated
      ? []
      : [`It is not alone: it lies ${point.inArea ? 'in an area' : 'on a curve'} of critical points.`]),
    ...(point.lingers > 0.005 ? [`The parametric run spends ${percent(point.lingers)} of its time near it.`] : []),
  ];
}

function rankWords({ rank, kernel, w }: PlanePoint): string {
  const q = w.length;
  if (rank === q) return `J has full rank ${q}: Jᵀ swallows no gradient.`;
  if (rank === 0) return 'J = 0, rank 0: Jᵀ swallows every gradient.';
  return `J has rank ${rank} of ${q}: Jᵀk = 0 for k along ${tuple(upright(kernel.subarray(0, q)))}.`;
}

/** A direction with its sign chosen: the first entry that is not zero is positive. */
function upright(k: Float64Array): Float64Array {
  const lead = k.find((x) => !tiny(x)) ?? 1;
  return lead < 0 ? k.map((x) => -x) : k;
}

function gradientWords({ kind, gradient, rank }: PlanePoint): string {
  if (kind === 'minimum') return '∇L = 0: there is nothing to swallow.';
  const where = rank === 0 ? '' : ' lies along k';
  const along = gradientAxis(gradient);
  const swallowed = along ? `the gradient along ${along}` : 'that gradient';
  return `∇L = ${tuple(gradient)}${where}, so Jᵀ∇L = 0 while ∇L is not: ${swallowed} is swallowed.`;
}

/** w₁ or w₂ where the gradient is along it. */
function gradientAxis(g: Float64Array): string | undefined {
  const most = Math.max(...g.map(Math.abs));
  const left = Array.from(g.keys()).filter((i) => Math.abs(g[i]) > 1e-6 * most);
  return left.length === 1 ? `w${'₁₂'[left[0]] ?? ''}` : undefined;
}

const meanings: Record<Nature, string> = {
  minimum: 'no θ nearby does better',
  'constrained minimum': 'no θ nearby does better, though w would: a true minimum of what this map can reach',
  saddle: 'there is a way down, which descent finds slowly from nearby',
  maximum: 'every way leads down, and descent leaves it slowly',
  degenerate: 'flat to second order, so descent leaves it more slowly than any exponential, if at all',
};

function hessianWords({ eigen, signature, nature }: PlanePoint): string {
  const { negative, zero, positive } = signature;
  const values =
    eigen.values.length <= 4 ? `: ${Array.from(eigen.values, (x) => significant(tiny(x) ? 0 : x)).join(', ')}` : '';
  const parts = [
    negative > 0 && `${negative} down`,
    zero > 0 && `${zero} flat`,
    positive > 0 && `${positive} up`,
  ].filter(Boolean);
  return `The Hessian in θ has ${count(eigen.values.length, 'eigenvalue')}${values} (${parts.join(', ')}): ${meanings[nature]}.`;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** A run lingers where it spends more than this share of its time. */
const lingering = 0.2;

/** At which ghost the run lingers, if at one; `stopped` where a ghost is the end of it. */
export function lingeringWords(points: readonly PlanePoint[], stopped: boolean): string {
  const [most] = [...points].sort((a, b) => b.lingers - a.lingers);
  if (!most || most.lingers < lingering) return '';
  const ghost = `the ghost at ${tuple(most.at)}`;
  if (stopped) return `the run stops at ${ghost}, and spends ${percent(most.lingers)} of its time near it`;
  const does = most.nature === 'constrained minimum' ? 'settles' : 'lingers';
  return `the run ${does}: ${percent(most.lingers)} of its time near ${ghost}`;
}

/** The same of its image in the w-plane, for a legend. */
export function lossWords({ curve, band }: SingularSet): string {
  if (band.length === 0) return 'rank loss of J';
  return curve.length > 0 ? 'rank loss of J, and the edge of where it is near' : 'edge of where J all but loses rank';
}

export function singularWords({ curve, band, threshold }: SingularSet, rankOf: number): string {
  const least = `σ${'₀₁₂₃₄'[rankOf] ?? ''}`;
  // A threshold was looked for where det J alone does not say it.
  const line = curve.length > 0 && `${threshold > 0 ? least : 'det J'} = 0: J loses rank`;
  const ring = band.length > 0 && `${least} < ${significant(threshold, 2)}: J all but loses rank`;
  return [line, ring].filter(Boolean).join('; ');
}

/** θ₁ as θ with index 1. */
export function axisOf(symbol: string): AxisName {
  const digits = '₀₁₂₃₄₅₆₇₈₉';
  const sub = Array.from(symbol).filter((letter) => digits.includes(letter));
  return {
    words: '',
    symbol: Array.from(symbol)
      .filter((letter) => !digits.includes(letter))
      .join(''),
    sub: sub.map((letter) => digits.indexOf(letter)).join(''),
  };
}

export function captionOf({ p }: ParameterMap, whole: boolean, follows: boolean, off: number): string {
  if (whole) return '';
  const what = `A plane in ${p} dimensions, θ = θ₀ + s₁u + s₂v${follows ? ', that follows θ' : ''}; arrows show the part of −Jᵀ∇L in it, and the run is projected onto it.`;
  return off > 1e-6 ? `${what} θ itself lies ${significant(off, 2)} beside it.` : what;
}

function pointsInView(found: readonly string[], waiting: PlaneModel['waiting']): string {
  if (waiting) return `Critical points: ${notYet}.`;
  return found.length > 0 ? `Critical points in view: ${found.join(', ')}.` : 'No critical point is in view.';
}

export function describePlane(plane: Omit<PlaneModel, 'description' | 'title'>): string {
  const [x, y] = plane.axes.map(({ symbol, sub }) => `${symbol}${sub}`);
  const found = [...natures.map((nature) => pointsWords(plane.points, nature)), ...areaWords(plane.areas)].filter(
    Boolean,
  );
  return [
    `Parameter plane over ${x} and ${y}: contours of the loss of w of theta, and its descent. θ is at ${pair(...plane.theta)}.`,
    pointsInView(found, plane.waiting),
    plane.singularWords && `Drawn as well: ${plane.singularWords}.`,
    plane.run ? `Run: ${plane.run.legend}.` : '',
    plane.lingering && `There ${plane.lingering}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
