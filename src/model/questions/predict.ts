import {
  createJet,
  induced,
  isDefined,
  type Point,
  preconditioner,
  type Spectrum,
  spectrum,
  turnAngle,
} from '../../core';
import { type PictureKey, pictures } from '../../state/scene/pictures';
import { startOf } from '../arrows/pictures';
import type { ArrowScale } from '../numbers/arrow-scale';
import { extent } from '../numbers/grid';
import type { Model } from '../types/types';

/** The pictures in which an arrow can be predicted. */
export type AskedPicture = 'response' | 'flow';

/** What is predicted: the arrow that JJᵀ makes of one canonical arrow. */
export interface Truth {
  readonly view: AskedPicture;
  /** Where both arrows start, in axis units: the probe g, or the start of the runs. */
  readonly at: Point;
  /** The canonical arrow: g, or −∇L. */
  readonly before: Point;
  /** The parametric one: JJᵀg, or −JJᵀ∇L. */
  readonly after: Point;
  /** Signed angle between them in radians; NaN where JJᵀ swallows the gradient. */
  readonly turn: number;
  readonly gain: number;
  /** JJᵀ there, 2×2 row-major. */
  readonly G: Float64Array;
  readonly spectrum: Spectrum;
  readonly w: Point;
  readonly frame: Frame;
}

type Asked = { readonly ok: true; readonly truth: Truth } | { readonly ok: false; readonly why: string };

/**
 * Two directions, at right angles, that a turn is told by: the axes where the map acts on each weight by itself, else
 * along w and across it. It goes by the kind of map and not by JJᵀ, so that the choices tell nothing of the answer.
 */
interface Frame {
  readonly first: Point;
  /** What it is to turn towards the first, and towards the second. */
  readonly names: readonly [first: string, second: string];
}

/** The arrow that a panel's question is about, or why there is none. */
export function truthOf(model: Model, view: PictureKey): Asked {
  if (view === 'response') return probeTruth(model);
  if (view === 'flow') return startTruth(model);
  return { ok: false, why: `no arrow of the ${pictures[view].noun} is asked for` };
}

function probeTruth(model: Model): Asked {
  const { probe, G, w, map } = model;
  if (probe.g[0] === 0 && probe.g[1] === 0) return { ok: false, why: 'the probe g is 0' };
  return compared({ view: 'response', at: probe.g, before: probe.g, G, spectrum: model.spectrum, w }, map);
}

/** JJᵀ at the θ that the runs start from, which need not be the current one. */
function startTruth(model: Model): Asked {
  const { map, loss, scene } = model;
  const { w, theta, why } = startOf(map, model, scene.start);
  const jet = createJet(map.p, 2);
  if (theta) map.evaluate(theta, jet);
  if (!theta || !isDefined(jet)) return { ok: false, why: why ?? 'the map has no value at the start' };
  const [G, g] = [new Float64Array(4), new Float64Array(2)];
  preconditioner(jet.J, 2, G);
  loss.gradient(jet.w, g);
  if (Math.hypot(g[0], g[1]) <= noise * Math.max(1, Math.hypot(w[0], w[1]))) {
    return { ok: false, why: 'the gradient is 0 at the start' };
  }
  const before: Point = [-g[0], -g[1]];
  return compared({ view: 'flow', at: w, before, G, spectrum: spectrum(jet.J, 2), w }, map);
}

/** Relative size of what is left of 0 by rounding. */
const noise = 1e-12;

type Given = Pick<Truth, 'view' | 'at' | 'before' | 'G' | 'spectrum' | 'w'>;

function compared(given: Given, { thetaIsVector }: Model['map']): Asked {
  const [x, y] = given.before;
  const image = new Float64Array(2);
  induced(given.G, Float64Array.from(given.before), image);
  const [length, imageLength] = [Math.hypot(x, y), Math.hypot(image[0], image[1])];
  if (!Number.isFinite(imageLength)) return { ok: false, why: 'JJᵀ is too large there to be written' };
  const swallowed = imageLength <= noise * given.spectrum.eigenvalues[0] * length;
  const [u, v] = swallowed ? [0, 0] : image;
  const frame = frameOf(given, thetaIsVector);
  const gain = swallowed ? 0 : imageLength / length;
  return { ok: true, truth: { ...given, frame, gain, after: [u, v], turn: turnAngle(x, y, u, v) } };
}

function frameOf({ view, w }: Given, coordinatewise: boolean): Frame {
  const length = Math.hypot(w[0], w[1]);
  if (!coordinatewise && length > 0) {
    return { first: [w[0] / length, w[1] / length], names: ['towards the line of w', 'away from the line of w'] };
  }
  const symbol = view === 'response' ? 'g' : 'w';
  return { first: [1, 0], names: [`towards the ${symbol}₁ axis`, `towards the ${symbol}₂ axis`] };
}

/** What can happen to an arrow. JJᵀ is positive semi-definite, so `reversed` never does. */
export const verdicts = ['first', 'second', 'same', 'reversed', 'vanishes'] as const;
export type Verdict = (typeof verdicts)[number];

/** Turns below half a degree are not seen. */
const seen = Math.PI / 360;

/** What does happen: computed from the arrow and its image. */
export function verdictOf({ before, turn, frame: { first } }: Truth): Verdict {
  if (Number.isNaN(turn)) return 'vanishes';
  if (Math.abs(turn) < seen) return 'same';
  const from = angleToLine(first, before);
  if (Math.abs(from) < 1e-9) return 'second';
  if (Math.abs(from) > Math.PI / 2 - 1e-9) return 'first';
  return from * turn < 0 ? 'first' : 'second';
}

/** Signed angle from the line along `axis` to the arrow, in (−π/2, π/2]. */
function angleToLine([a, b]: Point, [x, y]: Point): number {
  const angle = Math.atan2(a * y - b * x, a * x + b * y);
  return angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}

/** An arrow as it is drawn on a scale, in grid cells. */
export function drawn([u, v]: Point, scale: ArrowScale): Point {
  const norm = Math.hypot(u, v);
  if (!(norm > 0)) return [0, 0];
  const length = scale.length(norm);
  return [(u / norm) * length, (v / norm) * length];
}

/** Part of the window's width that is room enough to take hold of a tip apart from its tail. */
const graspable = 0.18;

/** Where a viewer's arrow stands before it is drawn: along the canonical arrow, in grid cells. */
export function firstGuess({ before }: Truth, { canonical, window, spacing }: Model[AskedPicture]): Point {
  const [x, y] = drawn(before, canonical.scale);
  const factor = Math.max(1, (graspable * extent(window)[0]) / spacing / Math.hypot(x, y));
  return [x * factor, y * factor];
}

/** How far a drawn arrow is from the true one. */
export interface Miss {
  /** Angle between them in radians, 0 to π; NaN where either has no length. */
  readonly angle: number;
  /** Length of the drawn arrow by that of the true one; absent where the scale says nothing of length. */
  readonly ratio?: number;
}

export function missOf([x, y]: Point, truth: Truth, scale: ArrowScale): Miss {
  const [u, v] = drawn(truth.after, scale);
  const angle = Math.abs(turnAngle(u, v, x, y));
  const comparable = scale.mode !== 'unit' && scale.mode !== 'article' && Math.hypot(u, v) > 0;
  return comparable ? { angle, ratio: Math.hypot(x, y) / Math.hypot(u, v) } : { angle };
}
