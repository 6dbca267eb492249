/**
 * Shallow ReLU networks without bias on the plane, x ↦ Σ cᵢ relu(aᵢᵀx), and how far two are apart: as functions and as
 * parameters (J. Berner, D. Elbrächter, P. Grohs, "How degenerate is the parametrization of neural networks with the ReLU
 * activation function?", NeurIPS 2019, arXiv:1905.09803). Such a function is linear on sectors, so that suprema are exact.
 */

export interface Neuron {
  readonly a: readonly [number, number];
  readonly c: number;
}

export type Shallow = readonly Neuron[];

export const outputOf = (network: Shallow, x: number, y: number): number =>
  network.reduce((sum, { a, c }) => sum + c * Math.max(0, a[0] * x + a[1] * y), 0);

/** The gradient of a network at the angle φ, between its sectors' edges. */
function slopeAt(network: Shallow, angle: number, out: [number, number]): void {
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  for (const { a, c } of network) {
    if (!(a[0] * x + a[1] * y > 0)) continue;
    out[0] += c * a[0];
    out[1] += c * a[1];
  }
}

const minus = (network: Shallow): Shallow => network.map(({ a, c }) => ({ a, c: -c }));

interface Sector {
  readonly from: number;
  readonly to: number;
  /** The function is slope·x on it. */
  readonly slope: readonly [number, number];
}

/** The sectors between the edges of all neurons, once around; angles in radians. */
function sectorsOf(network: Shallow): Sector[] {
  const turn = 2 * Math.PI;
  const normals = network.filter(({ a }) => a[0] !== 0 || a[1] !== 0).map(({ a }) => Math.atan2(a[1], a[0]));
  const all = normals.flatMap((angle) => [angle + Math.PI / 2, angle - Math.PI / 2]);
  const edges = all.map((angle) => ((angle % turn) + turn) % turn).sort((x, y) => x - y);
  if (edges.length === 0) edges.push(0);
  return edges.map((from, k) => {
    const to = k + 1 < edges.length ? edges[k + 1] : edges[0] + turn;
    const slope: [number, number] = [0, 0];
    slopeAt(network, (from + to) / 2, slope);
    return { from, to, slope };
  });
}

/** Narrower sectors are rounding: two edges that should be one. */
const NARROW = 1e-12;

/** sup ‖∇R(Φ) − ∇R(Γ)‖, the distance of two functions in |·|_{W^{1,∞}}. */
export function slopeDistance(phi: Shallow, gamma: Shallow): number {
  const sectors = sectorsOf([...phi, ...minus(gamma)]).filter(({ from, to }) => to - from > NARROW);
  return sectors.reduce((most, { slope }) => Math.max(most, Math.hypot(...slope)), 0);
}

/** sup |R(Φ) − R(Γ)| on the unit disc. */
export function valueDistance(phi: Shallow, gamma: Shallow): number {
  let most = 0;
  for (const { from, to, slope } of sectorsOf([...phi, ...minus(gamma)])) {
    const size = Math.hypot(...slope);
    const along = Math.atan2(slope[1], slope[0]);
    // In size the value is largest along ±slope where that lies inside, and else at an edge.
    const inside = [along, along + Math.PI].some((angle) => {
      const beyond = (((angle - from) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
      return beyond <= to - from;
    });
    const edges = [from, to].map((angle) => Math.abs(slope[0] * Math.cos(angle) + slope[1] * Math.sin(angle)));
    most = Math.max(most, inside ? size : Math.max(...edges));
  }
  return most;
}

/** ‖Φ − Γ‖_∞, neuron by neuron as they are listed. */
export function parameterDistance(phi: Shallow, gamma: Shallow): number {
  return phi.reduce((most, { a, c }, i) => {
    const other = gamma[i];
    return Math.max(most, Math.abs(a[0] - other.a[0]), Math.abs(a[1] - other.a[1]), Math.abs(c - other.c));
  }, 0);
}

/** min ‖tu − v‖_∞ over t ≥ 0: how far a neuron is from having direction u. */
export function distanceToRay([ux, uy]: readonly [number, number], [vx, vy]: readonly [number, number]): number {
  const at = (t: number) => Math.max(Math.abs(t * ux - vx), Math.abs(t * uy - vy));
  // A maximum of two |·|: least at 0, at a root of one, or where both are equal.
  const places = [0, vx / ux, vy / uy, (vx - vy) / (ux - uy), (vx + vy) / (ux + uy)];
  return Math.min(...places.filter((t) => Number.isFinite(t) && t >= 0).map(at));
}

/** The one-neuron network with the same function and ‖a‖ = |c|; a network with no function is 0. */
export function balanced({ a, c }: Neuron): Neuron {
  const length = Math.hypot(...a);
  if (length === 0 || c === 0) return { a: [0, 0], c: 0 };
  const size = Math.sqrt(length * Math.abs(c));
  return { a: [(a[0] * size) / length, (a[1] * size) / length], c: Math.sign(c) * size };
}

/**
 * ‖Φ − Γ‖_∞ over the square root of the distance of the functions, for two balanced neurons: never above 2, which opposite
 * half-planes with opposite signs attain. 0 for equal ones.
 */
export function stabilityRatio(phi: Neuron, gamma: Neuron): number {
  const far = parameterDistance([phi], [gamma]);
  return far === 0 ? 0 : far / Math.sqrt(slopeDistance([phi], [gamma]));
}
