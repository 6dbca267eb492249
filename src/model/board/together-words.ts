import type { Minimiser, Point } from '../../core';
import type { Scene } from '../../state/scene/scene';
import { count, pair, plain, significant } from '../numbers/format';
import { notYet } from '../words/not-yet';
import { recipeWords } from '../words/recipe';
import type { Result, Series } from './together';

type Dynamics = Scene['dynamics'];

/** What all of them have; undefined where they differ. */
const common = <T>(all: readonly Dynamics[], of: (dynamics: Dynamics) => T): T | undefined =>
  all.every((one) => of(one) === of(all[0])) ? of(all[0]) : undefined;

export const hasOwnRates = (all: readonly Dynamics[]): boolean =>
  all[0]?.kind === 'descent' && common(all, ({ rate }) => rate) === undefined;

/**
 * The clock that all series share, short enough for an axis.
 * @param all the dynamics of each, which are of one kind and paced in one way
 */
export function clockWords(all: readonly Dynamics[]): string {
  const [{ kind, pace }] = all;
  const descent = kind === 'descent';
  const recipe = common(all, recipeWords);
  const scheduled = recipe && `, ${recipe}`;
  if (pace === 'speed') return `${descent ? 'step' : 'time t'}, equal initial speed${scheduled ?? ''}`;
  if (!descent) return 'time t, the same for all';
  const rate = common(all, (one) => one.rate);
  if (rate === undefined || recipe === undefined) return 'step, each with the rate of its panel';
  return `step, all with η = ${plain(rate)}${scheduled}`;
}

/** The same, with how it comes about. */
export function timeBaseWords(all: readonly Dynamics[]): string {
  const [{ kind, pace }] = all;
  if (pace === 'rate') return clockWords(all);
  const rate = common(all, (one) => one.rate);
  const how =
    kind === 'descent'
      ? `each η is ${rate === undefined ? 'that of its panel' : plain(rate)} divided by the gain ‖JJᵀ∇L‖ / ‖∇L‖ at the start`
      : 'each clock is divided by the gain ‖JJᵀ∇L‖ / ‖∇L‖ at the start';
  return `${clockWords(all)}: ${how}`;
}

const whenWords = ({ step, time }: NonNullable<Result['reached']>): string =>
  step === undefined ? `at t = ${plain(time)}` : `at step ${step}`;

/** Who arrives first, and what tells the end points apart. */
export function togetherSentence(series: readonly Series[], goal: string): string {
  if (series.some(({ waiting }) => waiting)) return `Some runs are ${notYet}.`;
  const ran = series.filter(({ result }) => result !== undefined);
  if (ran.length === 0) return 'No parameterization reaches this start, so there is nothing to compare.';
  return [arrivalSentence(ran, goal), endSentence(ran)].filter(Boolean).join(' ');
}

function arrivalSentence(ran: readonly Series[], goal: string): string {
  const arrived = ran.filter(({ result }) => result?.reached);
  if (arrived.length === 0) return `None gets down to ${goal}.`;
  // Steps are counted, however large each is.
  const timeOf = ({ result }: Series): number => result?.reached?.step ?? result?.reached?.time ?? Infinity;
  const earliest = Math.min(...arrived.map(timeOf));
  const first = arrived.filter((one) => timeOf(one) === earliest);
  const when = first[0].result?.reached;
  const names = listed(first.map(({ name }) => name));
  const rest = arrived.length < ran.length ? `; ${arrived.length} of ${ran.length} get there` : '';
  return `${names} ${first.length > 1 ? 'are' : 'is'} first down to ${goal}, ${when ? whenWords(when) : ''}${rest}.`;
}

/** End points nearer to each other than this, relative to their size, are one. */
const sameEnd = 1e-2;

/** Of the runs that arrived, if several did: where the others were stopped says little of where they lead. */
function endSentence(ran: readonly Series[]): string {
  const arrived = ran.filter(({ result }) => result?.reached);
  const some = arrived.length > 1 && arrived.length < ran.length;
  const ends = (some ? arrived : ran).flatMap(({ name, result }) =>
    result && !result.diverged ? [{ name, ...result }] : [],
  );
  if (ends.length < 2) return '';
  const [{ w }] = ends;
  const reach = Math.max(1e-9, ...ends.map(({ l2 }) => l2));
  const apart = Math.max(...ends.map((end) => Math.hypot(end.w[0] - w[0], end.w[1] - w[1])));
  if (apart <= sameEnd * reach)
    return `${some ? 'These all' : 'All'} end within ${plain(Math.max(apart, 1e-6), 1)} of ${pair(...w)}.`;
  const least = (of: 'l1' | 'l2') => ends.reduce((a, b) => (b[of] < a[of] ? b : a));
  const [one, two] = [least('l1'), least('l2')];
  const head = `Of ${some ? 'their' : 'the'} end points, that of ${one.name} has the least ℓ₁ norm, ${significant(one.l1)}`;
  if (one.name === two.name) return `${head}, and the least ℓ₂ norm, ${significant(two.l2)}.`;
  return `${head}, and that of ${two.name} the least ℓ₂ norm, ${significant(two.l2)}.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The picture in words, path by path. */
export function describeTogether(
  series: readonly Series[],
  start: Point,
  minimiser: Minimiser,
  timeBase: string,
): string {
  const optimum =
    minimiser.kind === 'point'
      ? `The optimum is at ${pair(...minimiser.at)}.`
      : minimiser.kind === 'line'
        ? `The optima form a line through ${pair(...minimiser.through)}.`
        : `There is no finite minimum: ${minimiser.why}.`;
  const paths = series.map(({ name, ending, result }) =>
    result && !result.diverged ? `${name}: ${ending}, at ${pair(...result.w)}` : `${name}: ${ending}`,
  );
  const head = `${count(series.length, 'run')} from one start, ${pair(...start)}, on one loss. ${optimum}`;
  return `${head} Clock: ${timeBase}. ${paths.join('; ')}.`;
}
