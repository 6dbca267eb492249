import type { Point, Spectrum } from '../../core';
import { reachOf } from '../arrows/reach';
import { count, degrees, pair, significant, times } from '../numbers/format';
import type { ArrowSet, FlowModel, Model, Probe } from '../types/types';
import { actsApart } from './acts-apart';
import { notYet } from './not-yet';

/** A sentence in parts, so that the factors in it can be set in the parametric colour. */
export type SentencePart = { readonly text: string; readonly strong?: boolean };

const part = (text: string): SentencePart => ({ text });
const strong = (text: string): SentencePart => ({ text, strong: true });

export const plainText = (parts: readonly SentencePart[]): string => parts.map(({ text }) => text).join('');

/** What the sentence speaks of. */
export type Place = Pick<Model, 'G' | 'spectrum' | 'w' | 'map'>;

/** Whether all gradients are scaled alike. */
const isEven = ({ eigenvalues: [large, small] }: Spectrum): boolean => large - small <= 1e-9 * large;

const isDiagonal = (G: Float64Array): boolean => Math.abs(G[1]) <= 1e-9 * Math.sqrt(G[0] * G[3]) || G[1] === 0;

/** Before what is said of θ: that the runs which are seen start elsewhere; empty where they do not. */
export const placeWords = ({ flow, scene }: Pick<Model, 'flow' | 'scene'>): string =>
  scene.hidden.includes('trajectories') || startsAtTheta(flow) ? '' : 'At ◆ w, not the start: ';

/** Whether what is said of θ is said of where the runs start: up to the rounding of w(θ). */
export const startsAtTheta = ({ w, start }: Pick<FlowModel, 'w' | 'start'>): boolean =>
  Math.hypot(w[0] - start[0], w[1] - start[1]) <= 1e-9 * Math.hypot(...w);

/** What this preconditioner does, in one sentence computed from G and w. */
export function preconditionerSentence({ G, spectrum, w, map }: Place): SentencePart[] {
  const [large, small] = spectrum.eigenvalues;
  if (spectrum.rank === 0) return [part('J = 0 here: every gradient is swallowed, whatever the loss.')];
  if (spectrum.rank === 1) {
    return [
      part(`J has rank 1: only the part of a gradient along ${direction(spectrum, 0)} survives, scaled `),
      strong(times(large)),
      part('; the rest is swallowed.'),
    ];
  }
  if (isEven(spectrum)) {
    if (Math.abs(large - 1) < 1e-9) return [part('Gradients pass unchanged at this θ.')];
    return [part('Every gradient is scaled '), strong(times(large)), part(' and none is turned at this θ.')];
  }
  if (isDiagonal(G)) {
    return [
      part('Gradients along w₁ are scaled '),
      strong(times(G[0])),
      part(', along w₂ '),
      strong(times(G[3])),
      part(`: ${actsApart(map) ? favouredWeight(spectrum, w) : favour(spectrum, w)}.`),
    ];
  }
  return [
    part(`Gradients along ${direction(spectrum, 0)} are scaled `),
    strong(times(large)),
    part(', across it '),
    strong(times(small)),
    part(`: ${favour(spectrum, w)}.`),
  ];
}

/** Where each weight has its own parameters nothing has a direction: the steeper weight is the favoured one. */
function favouredWeight(spectrum: Spectrum, w: Point): string {
  const stretched = Math.abs(spectrum.axes[0]) > 0.5 ? 0 : 1;
  const [own, other] = [Math.abs(w[stretched]), Math.abs(w[1 - stretched])];
  return own === other
    ? leaning(spectrum)
    : `descent favours the weight that is already ${own > other ? 'large' : 'small'}`;
}

/** Which way descent leans, read from the angle between w and the stretched axis. */
function favour(spectrum: Spectrum, w: Point): string {
  const { axes } = spectrum;
  const length = Math.hypot(w[0], w[1]);
  if (length === 0) return leaning(spectrum);
  const along = Math.abs(axes[0] * w[0] + axes[1] * w[1]) / length;
  if (along > 0.999) return 'descent favours the direction w already has';
  if (along < 0.045) return 'descent would rather turn w than lengthen it';
  return leaning(spectrum);
}

function leaning(spectrum: Spectrum): string {
  const [large, small] = spectrum.eigenvalues;
  const onAxes = Math.abs(spectrum.axes[0] * spectrum.axes[1]) < 1e-9;
  return `descent leans ${large > 4 * small ? 'hard ' : ''}towards ${onAxes ? direction(spectrum, 0) : 'that direction'}`;
}

/** An axis in words: w₁, w₂ or its angle. */
function direction({ axes }: Spectrum, i: number): string {
  const [x, y] = [axes[2 * i], axes[2 * i + 1]];
  if (Math.abs(y) < 1e-9) return 'w₁';
  if (Math.abs(x) < 1e-9) return 'w₂';
  return `the direction ${degrees(Math.atan2(y, x), 0)}`;
}

export function turnWords({ rank, widestTurn }: Spectrum): string {
  if (rank === 0) return 'every gradient is swallowed';
  if (rank < 2) return 'some gradients are swallowed';
  return widestTurn < 1e-9 ? 'no gradient turns' : `no gradient turns more than ${degrees(widestTurn)}`;
}

/** The widest turn as a number: none where no gradient is left to turn, a bound that none attains at rank 1. */
export function widestTurnText({ rank, widestTurn }: Spectrum): string {
  if (rank === 0) return 'no gradient is left';
  return rank < 2 ? 'up to 90°' : degrees(widestTurn);
}

/** g = (−1.00, 1.00), gain ×3.53, turned 31.0° */
export function probeWords({ g, image, gain, turn }: Probe): string {
  const head = `g = ${pair(...g)}`;
  if (g[0] === 0 && g[1] === 0) return `${head}: no gradient`;
  if (image[0] === 0 && image[1] === 0) return `${head}: swallowed, JJᵀg = 0`;
  return `${head}, gain ${times(gain)}, turned ${degrees(Math.abs(turn))}`;
}

function axisWords(spectrum: Spectrum, i: number): string {
  return `${times(spectrum.eigenvalues[i])} along ${direction(spectrum, i)}`;
}

export function describeResponse(spectrum: Spectrum, probe: Probe, symbol: string, at: Point): string {
  return [
    `Gradient response: arrows are scaled ${axisWords(spectrum, 0)}, ${axisWords(spectrum, 1)}; ${turnWords(spectrum)}.`,
    `Probe ${probeWords(probe)}.`,
    `The blue arrow is ${symbol} = ${pair(...at)}.`,
  ].join(' ');
}

export function describeFlow(flow: Omit<FlowModel, 'description' | 'title'>): string {
  const { minimiser, canonicalRun, parametricRun, outsideWhy, outside } = flow;
  const optimum =
    minimiser.kind === 'point'
      ? `The optimum is at ${pair(...minimiser.at)}.`
      : minimiser.kind === 'line'
        ? `The optima form a line through ${pair(...minimiser.through)}.`
        : `There is no finite minimum: ${minimiser.why}.`;
  const runs = [canonicalRun, parametricRun]
    .filter((run) => run !== undefined)
    .map(({ trajectory, legend }) => {
      const end = 2 * (trajectory.length - 1);
      return `${legend}, at ${pair(trajectory.w[end], trajectory.w[end + 1])}`;
    });
  return [
    `Descent over the loss, from ${pair(...flow.start)}. ${optimum}`,
    runs.length > 0 ? `Runs: ${runs.join('; ')}.` : '',
    flow.recipe,
    flow.startWhy ? `No parametric run: ${flow.startWhy}.` : '',
    outside.length > 0 && outsideWhy ? `Part of the plane is blank: ${outsideWhy}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** How far gradients are turned: at θ, and where none is, in the field that is seen around it. */
export function turnsSentence({ spectrum, flow, scene }: Pick<Model, 'spectrum' | 'flow' | 'scene'>): string {
  if (spectrum.rank < 2) return '';
  if (!isEven(spectrum)) return ` No gradient turns more than ${degrees(spectrum.widestTurn)}.`;
  const turn = scene.hidden.includes('field') ? 0 : reachOf(flow.canonical.field, flow.parametric.field).turn;
  return turn < slight ? '' : ` Elsewhere in the field arrows turn by up to ${degrees(turn, 0)}.`;
}

/** Turns that are none but for rounding, in radians. */
const slight = 1e-3;

/** How few arrows of a kind are drawn, with what parts it from the words before; empty where all are. */
export const sparseWords = ({ sparse }: ArrowSet): string => (sparse ? ` · one of ${sparse.every ** 2} drawn` : '');

/** What the legend says of arrows that are not drawn as they are, or not yet; empty where all are. */
export function arrowNotes(set: ArrowSet): string {
  if (set.waiting) return `arrows ${notYet}`;
  return [
    set.shortened > 0 && `${count(set.shortened, 'arrow')} shortened, with double heads`,
    set.undefinedCount > 0 && `${count(set.undefinedCount, 'arrow')} undefined`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** this length = ‖JJᵀg‖ of 1 */
export function keyWords(set: ArrowSet, what: string): string {
  const { scale, shortened } = set;
  const key = `${what} = ${significant(scale.key.magnitude, 1)} · ${scale.words}${shortened > 0 ? ' · » longer' : ''}`;
  return (scale.mode === 'unit' ? scale.words : key) + sparseWords(set);
}
