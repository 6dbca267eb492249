import type { Point } from '../types/types';
import { gaugeBetween, nearestTurn } from './between';
import { conditionOf, determinant, functionOf, inducedBy, type Network } from './network';
import { type Square, spreadOf } from './tip';

/** A gauge found, or why there is none. */
export type Aim =
  | {
      readonly ok: true;
      /** `tip`: JJᵀg is the target itself. `direction`: it only points there. */
      readonly hits: 'tip' | 'direction';
      /** The A of (AW₁, W₂A⁻¹), 2×2 row-major. */
      readonly gauge: Float64Array;
      /** (AW₁, W₂A⁻¹): of all networks with this function and this G the one nearest to the given one. */
      readonly network: Network;
      /** JJᵀg as reached. */
      readonly tip: Point;
      /** κ(JJᵀ) as reached. */
      readonly condition: number;
      /** The least κ that turns g this far, (1 + sin ψ)/(1 − sin ψ) with ψ the angle from g to the target. */
      readonly leastCondition: number;
    }
  | { readonly ok: false; readonly reason: AimFailure; readonly message: string };

/**
 * behind: the target is not in the open half-plane of g. short: the direction can be had, but only at a greater length.
 * edge: the gauge exists, but not in double precision: wᵀ = W₂W₁ would be lost in the rounding of its products.
 * gradient, target: the vector is zero or not finite. gauge: W₁ is not invertible.
 */
type AimFailure = 'behind' | 'short' | 'edge' | 'gradient' | 'target' | 'gauge';

const messages: Readonly<Record<AimFailure, string>> = {
  behind: 'JJᵀ is positive semidefinite, so no gauge turns a gradient by 90° or more',
  edge: 'so near to 90° the gauge would be so badly conditioned that rounding would move w',
  short: 'no gauge of this function makes the induced gradient this short',
  gradient: 'a gradient of zero stays zero under every gauge',
  target: 'the target must be a finite vector that is not zero',
  gauge: 'det W₁ = 0: a gauge keeps the rank of W₁, so it cannot reach all of the half-plane',
};

const failure = (reason: AimFailure): Aim => ({ ok: false, reason, message: messages[reason] });

/**
 * A gauge that sends g to the tip y, length included; of those, one of least κ. Fails with `short` below the line of
 * `reachLine`. G = JJᵀ is S + cI with Sg = y − cg and wᵀS⁻¹w = c; `spreadOf` chooses c and the free entry of S.
 */
export function aimTip(network: Network, g: Point, y: Point): Aim {
  const refused = refuse(network, g, y);
  if (refused) return failure(refused);
  const frame = frameOf(g, y);
  const square = spreadOf(frame, coordinates(frame, functionOf(network)));
  return square ? finish(network, g, frame, square, 'tip') : failure('short');
}

/**
 * The best-conditioned gauge that sends g along t, at whatever length: G = m·G* where G* has the least κ of all positive
 * definite matrices that turn g by ψ (equality in the Kantorovich–Wielandt bound), in the frame of g
 * [[cos ψ, sin ψ], [sin ψ, (1 + sin²ψ)/cos ψ]], with determinant 1; S = m(G* − εI) and m = √(wᵀ(G* − εI)⁻¹w/ε).
 */
export function aimDirection(network: Network, g: Point, t: Point): Aim {
  const refused = refuse(network, g, t);
  if (refused) return failure(refused);
  const frame = frameOf(g, t);
  const { cos, sin } = frame;
  const widest = (1 + Math.abs(sin)) / cos;
  const [w1, w2] = coordinates(frame, functionOf(network));
  // Half the smaller eigenvalue 1/widest; a function w = 0 has W₂ = 0, so that nothing is split off and m is free.
  const still = w1 === 0 && w2 === 0;
  const shift = still ? 0 : 1 / (2 * widest);
  const top = cos - shift;
  const schur = ((widest - shift) * (1 / widest - shift)) / top;
  const m = still ? frame.length : Math.sqrt((w1 ** 2 / top + (w2 - (sin * w1) / top) ** 2 / schur) / shift);
  return finish(network, g, frame, { top: m * top, side: m * sin, schur: m * schur }, 'direction');
}

/** The tip exactly where it can be reached, else its direction, else why neither. */
export function aim(network: Network, g: Point, y: Point): Aim {
  const exact = aimTip(network, g, y);
  return !exact.ok && (exact.reason === 'short' || exact.reason === 'edge') ? aimDirection(network, g, y) : exact;
}

/** A drift of w, relative to ‖w‖, that turning the hidden units may cause. */
const DRIFT = 2e-13;

/** The most that w may drift for any other reason; a gauge that would move it further is none. */
const KEPT = 1e-9;

/** Below this cosine a target cannot be told from one at a right angle. */
const RIGHT_ANGLE = 4 * Number.EPSILON;

/**
 * Turned to be nearest to the given network. Not where G is so badly conditioned that mixing the hidden units by a turn
 * would lose digits of w, each of them keeping its own.
 */
function turned(network: Network, from: Network): Network {
  const near = nearestTurn(network, from);
  return keepsFunction(from, near, DRIFT) ? near : network;
}

function keepsFunction(from: Network, to: Network, drift: number): boolean {
  const [w, kept] = [functionOf(from), functionOf(to)];
  return Math.hypot(kept[0] - w[0], kept[1] - w[1]) <= drift * Math.hypot(...w);
}

/** The target in the orthonormal frame (ĝ, ĝ⊥), its length in units of ‖g‖. */
interface Frame {
  readonly axis: Point;
  readonly cos: number;
  readonly sin: number;
  readonly length: number;
}

function frameOf(g: Point, t: Point): Frame {
  const norm = Math.hypot(...g);
  const length = Math.hypot(...t);
  const axis: Point = [g[0] / norm, g[1] / norm];
  const cos = (axis[0] * t[0] + axis[1] * t[1]) / length;
  const sin = (axis[0] * t[1] - axis[1] * t[0]) / length;
  return { axis, cos, sin, length: length / norm };
}

function coordinates({ axis }: Frame, [x, y]: Point): Point {
  return [axis[0] * x + axis[1] * y, axis[0] * y - axis[1] * x];
}

function refuse({ first }: Network, g: Point, t: Point): AimFailure | undefined {
  const length = Math.hypot(...g);
  if (!(length > 0 && Number.isFinite(length))) return 'gradient';
  const far = Math.hypot(...t);
  if (!(far > 0 && Number.isFinite(far))) return 'target';
  if (!(Math.abs(determinant(first)) > 0)) return 'gauge';
  return frameOf(g, t).cos > RIGHT_ANGLE ? undefined : 'behind';
}

/**
 * The network with W₁ᵀW₁ = S, from S = RᵀR in the frame of g: W₁ = R·[ĝ ĝ⊥]ᵀ with R upper triangular, and
 * W₂ᵀ = R⁻ᵀw by substitution, which keeps w where S is nearly singular.
 */
function finish(from: Network, g: Point, frame: Frame, { top, side, schur }: Square, hits: 'tip' | 'direction'): Aim {
  const [ax, ay] = frame.axis;
  const [r11, r22] = [Math.sqrt(top), Math.sqrt(schur)];
  const r12 = side / r11;
  const [w1, w2] = coordinates(frame, functionOf(from));
  const s1 = w1 / r11;
  const triangular = {
    first: Float64Array.of(r11 * ax - r12 * ay, r11 * ay + r12 * ax, -r22 * ay, r22 * ax),
    second: Float64Array.of(s1, (w2 - r12 * s1) / r22),
  };
  const network = turned(triangular, from);
  const gauge = gaugeBetween(from, network);
  const tip = inducedBy(network, g);
  const condition = conditionOf(network);
  if (![...network.first, ...network.second, ...gauge, ...tip, condition].every(Number.isFinite)) {
    return failure('target');
  }
  if (!keepsFunction(from, network, KEPT)) return failure('edge');
  const leastCondition = ((1 + Math.abs(frame.sin)) / frame.cos) ** 2;
  return { ok: true, hits, gauge, network, tip, condition, leastCondition };
}
