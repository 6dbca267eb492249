import { type Exit, exitStep, type ParameterMap, type Point, stepCurve, stepLine, type Theta } from '../../core';
import { pair, plain, significant } from '../../model/numbers/format';
import { extent } from '../../model/numbers/grid';
import { niceBelow } from '../../model/numbers/nice';
import type { Model } from '../../model/types/types';
import type { Window } from '../../state/scene/scene';

/** The exact step w(θ − ηJᵀg) of every size for one gradient g, ready to draw, in axis units. */
export interface FiniteStep {
  readonly g: Point;
  readonly w: Point;
  /** η of the step picked out, and where it leads; NaN where it leads out of the domain. */
  readonly eta: number;
  readonly at: Point;
  /** w − ηJJᵀg */
  readonly firstOrder: Point;
  /** η of the vertices of the curve, and the vertices x0 y0 x1 y1 …; NaN beyond a pole or the end of the domain. */
  readonly etas: Float64Array;
  readonly curve: Float64Array;
  /** End of the first-order line. */
  readonly lineEnd: Point;
  readonly exit: Exit;
  /** Where the curve leaves the half-space, if it does so at a point. */
  readonly exitAt?: Point;
  /** Whether it does so where it began: it has turned round and come back. */
  readonly comesBack: boolean;
  /** ⟨w(θ − ηJᵀg) − w, −g⟩ at η. */
  readonly product: number;
  /** For the legend. */
  readonly words: string;
  /** A sentence or two, for those who do not see the picture. */
  readonly description: string;
}

const vertices = 480;

interface StepInputs {
  readonly map: ParameterMap;
  readonly theta: Theta;
  readonly g: Point;
  readonly eta: number;
  readonly window: Window;
}

/** The step for gradient g at θ; undefined where θ or the step is. */
export function finiteStepOf({ map, theta, g, eta, window }: StepInputs): FiniteStep | undefined {
  const gradient = Float64Array.from(g);
  const line = stepLine(map, theta, gradient);
  if (!line) return undefined;
  const exit = exitStep(map, theta, gradient);
  const [w, induced] = [pointOf(line.start.w), pointOf(line.induced)];
  const most = longest(exit, eta, Math.hypot(...induced), window);
  const drawn = stepCurve(map, theta, gradient, most, vertices);
  if (!drawn) return undefined;
  const out = new Float64Array(2);
  const place = (size: number): Point => {
    line.at(size, out);
    return size <= drawn.brokenFrom ? pointOf(out) : [Number.NaN, Number.NaN];
  };
  const straight = (size: number): Point => [w[0] - size * induced[0], w[1] - size * induced[1]];
  const exitAt = exit.kind === 'root' ? place(exit.eta) : undefined;
  const step = {
    g,
    w,
    eta,
    at: place(eta),
    firstOrder: straight(eta),
    lineEnd: straight(most),
    exit,
    etas: drawn.eta,
    curve: unbroken(drawn.w, drawn.eta, drawn.brokenFrom),
    ...(exitAt && { exitAt }),
    comesBack: exitAt !== undefined && isSame(exitAt, w),
    product: line.halfSpace(eta),
  };
  return { ...step, words: legendWords(step), description: describe(step, line.slope === 0) };
}

const pointOf = ([x, y]: Float64Array): Point => [x, y];

/** Far enough to see the exit, the step picked out, and twice the way across the picture to first order. */
function longest(exit: Exit, eta: number, speed: number, window: Window): number {
  const across = speed > 0 ? (2 * Math.hypot(...extent(window))) / speed : 1;
  const seen = 'eta' in exit ? Math.min(1.8 * exit.eta, 8 * across) : across;
  return Math.min(Number.MAX_VALUE, Math.max(seen, 1.25 * eta));
}

function unbroken(w: Float64Array, etas: Float64Array, brokenFrom: number): Float64Array {
  return w.map((x, i) => (etas[i >> 1] <= brokenFrom ? x : Number.NaN));
}

/** leaves the half-space of −g at η = 0.83 */
export function exitWords(exit: Exit): string {
  switch (exit.kind) {
    case 'root':
      return `leaves the half-plane of −g at η = ${plain(exit.eta)}`;
    case 'pole':
      return `meets a pole, where w is infinite, at η = ${plain(exit.eta)}`;
    case 'edge':
      return `leaves the domain at η = ${plain(exit.eta)}`;
    case 'never':
      return 'never leaves the half-plane of −g';
    case 'none':
      return `was not found to leave the half-plane of −g up to η = ${plain(exit.upTo)}`;
  }
}

type Bare = Omit<FiniteStep, 'words' | 'description'>;

function legendWords({ eta, exit, comesBack }: Bare): string {
  const words = `exact step, η = ${plain(eta)}; it ${exitWords(exit)}`;
  return comesBack ? `${words}, where it has come back to w` : words;
}

/** Where all of w changes in one proportion, as that of squares does for a g of equal parts, the step turns in 0. */
const isSame = (a: Point, b: Point): boolean =>
  Math.hypot(a[0] - b[0], a[1] - b[1]) <= 1e-6 * Math.max(1, Math.hypot(...b));

function describe({ g, eta, at, firstOrder, product, exit }: Bare, swallowed: boolean): string {
  if (swallowed) return `The step for g = ${pair(...g)} goes nowhere: Jᵀg = 0.`;
  const where = Number.isFinite(at[0])
    ? `to ${pair(...at)}, to first order to ${pair(...firstOrder)}, and ⟨Δw, −g⟩ = ${significant(product)}`
    : 'out of the domain';
  return `The exact step for g = ${pair(...g)} at η = ${plain(eta)} leads ${where}; it ${exitWords(exit)}.`;
}

/** How much a jump to another part of the curve costs, as a part of the picture for the whole of it. */
const jump = 0.15;

/** The η whose place on the curve is nearest to a point; of places alike, the one nearest to the η it comes from. */
export function nearestEta({ etas, curve, eta }: FiniteStep, [x, y]: Point, window: Window): number {
  const most = etas[etas.length - 1];
  const far = jump * Math.hypot(...extent(window));
  let [best, least] = [eta, Number.POSITIVE_INFINITY];
  for (let k = 0; k + 1 < etas.length; k++) {
    const [ax, ay, bx, by] = curve.subarray(2 * k, 2 * k + 4);
    if (!Number.isFinite(ax + ay + bx + by)) continue;
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const share = length > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
    const here = etas[k] + share * (etas[k + 1] - etas[k]);
    const away = Math.hypot(ax + share * dx - x, ay + share * dy - y);
    const cost = away * away + (far * ((here - eta) / most)) ** 2;
    if (cost < least) [best, least] = [here, cost];
  }
  return Number(Math.max(best, etas[1] / 4).toPrecision(3));
}

/** A round η that moves w across about a third of the picture to first order. */
export function usualStep({ map, theta, probe, scene }: Model): number {
  const speed = Math.hypot(...probe.image);
  const exit = exitStep(map, theta, Float64Array.from(probe.g));
  const third = (0.3 * Math.min(...extent(scene.flow.window))) / speed;
  const eta = exit.kind === 'root' ? Math.min(third, exit.eta / 2) : third;
  return eta > 0 && eta < 1e6 ? niceBelow(eta) : 0.1;
}
