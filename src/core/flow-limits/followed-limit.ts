import { type Flow, gradientFlow } from '../dynamics/flow';
import { createJet, pullBack } from '../geometry/preconditioner';
import { norm, type Slope } from '../geometry/slope';
import type { LineLimit, Loss, SmoothMap, Theta, W } from '../types/types';

/** Of aᵀw: what another run as long as this one would add to it, relative to what is missing, that counts as nothing. */
const STILL = 1e-24;

const patience = { horizon: 1e18, rtol: 1e-10, maxSteps: 3000 } as const;

/**
 * The end of the flow on aᵀw = b of any map. On a loss of aᵀw alone ∇L is a times a number, so θ runs along ∓Jᵀa: that
 * path is integrated until aᵀw = b, which it crosses at a speed that no loss slows down.
 */
export function followedLimit(map: SmoothMap): (theta0: Theta, a: W, b: number) => LineLimit {
  const jet = createJet(map.p, map.q);
  return (theta0, a, b) => {
    map.evaluate(theta0, jet);
    const gap = b - dot(a, jet.w);
    if (Math.abs(gap) <= 4 * Number.EPSILON * (Math.abs(b) + size(a, jet.w)))
      return { kind: 'point', w: jet.w.slice() };
    // Of length 1, so that the thresholds of a run do not depend on how the line is written.
    const towards = a.map((x) => (Math.sign(gap) * x) / norm(a));
    const offset = (Math.sign(gap) * b) / norm(a);
    return endOf(map, follow(map, theta0, towards, offset), towards, offset);
  };
}

/** θ̇ = Jᵀa from θ₀ until aᵀw ≥ b, or until it rests. */
function follow(map: SmoothMap, theta0: Theta, a: W, b: number): Flow {
  let fastest = 0;
  const until = ({ w, velocity }: Slope, t: number): boolean => {
    const missing = b - dot(a, w);
    const speed = norm(velocity);
    fastest = Math.max(fastest, speed);
    return missing <= 0 || (speed < 0.01 * fastest && speed * speed * t <= STILL * missing);
  };
  return gradientFlow(map, slant(a), theta0, { ...patience, until });
}

/** L = −aᵀw. */
function slant(a: W): Loss {
  return {
    q: a.length,
    value: (w) => -dot(a, w),
    gradient: (_, out) => {
      for (let i = 0; i < out.length; i++) out[i] = -a[i];
    },
    hessian: (_, out) => out.fill(0),
    minimiser: { kind: 'none', why: 'it falls without end' },
    handles: [],
  };
}

function endOf(map: SmoothMap, run: Flow, a: W, b: number): LineLimit {
  const last = run.w.slice(-map.q);
  if (dot(a, last) >= b) return { kind: 'point', w: landing(map, run, a, b) };
  switch (run.ending.reason) {
    case 'left-domain':
    case 'pole':
      return { kind: 'left-domain', why: 'θ reaches the end of its domain before the line' };
    case 'diverged':
      return { kind: 'unknown', why: 'w grows beyond all bounds before it reaches the line' };
    default:
      if (run.ending.cutShort) return { kind: 'unknown', why: 'the way to the line takes too many steps to follow' };
      return { kind: 'ghost', w: last, why: 'θ comes to rest before the line' };
  }
}

/** w where the last step of a run crosses aᵀw = b. */
function landing(map: SmoothMap, { t, sample }: Flow, a: W, b: number): W {
  const jet = createJet(map.p, map.q);
  const theta: Theta = new Float64Array(map.p);
  const at = (time: number): number => {
    sample(time, theta);
    map.evaluate(theta, jet);
    return dot(a, jet.w) - b;
  };
  let [before, after] = [t[t.length - 2], t[t.length - 1]];
  for (let k = 0; k < 60; k++) {
    const middle = (before + after) / 2;
    if (middle <= before || middle >= after) break;
    if (at(middle) < 0) before = middle;
    else after = middle;
  }
  settle(map, theta, jet, a, at(after));
  return jet.w;
}

/** What the crossing is off the line by, taken away along the flow by one Newton step. */
function settle(map: SmoothMap, theta: Theta, jet: ReturnType<typeof createJet>, a: W, off: number): void {
  const velocity = new Float64Array(map.p);
  pullBack(jet.J, a, velocity);
  const speed = norm(velocity);
  if (!(speed > 0)) return;
  for (let j = 0; j < theta.length; j++) theta[j] -= (off / speed) * (velocity[j] / speed);
  map.evaluate(theta, jet);
}

function dot(a: W, w: W): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * w[i];
  return sum;
}

function size(a: W, w: W): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i] * w[i]);
  return sum;
}
