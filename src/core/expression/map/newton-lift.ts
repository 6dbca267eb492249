import { createJet, isDefined } from '../../geometry/preconditioner';
import type { Jet, Theta, W } from '../../types/types';
import type { StagedMap } from '../program/jet-evaluator';

/** θ with w(θ) = w that continues the branch of `near`, into `out`; false where none was found. */
type Lift = (w: W, near: Theta, out: Theta) => boolean;

/** Shortest part of the way that is tried before the lift gives up. */
const shortestStep = 1 / 512;
const iterations = 12;
/** Residual relative to the size of w and of the target. */
const close = 1e-9;
const exact = 1e-14;
/** Parts of a step that are tried: no smaller one can take half of the residual away. */
const shares = [1, 0.5] as const;

/**
 * Lifts by continuation: w moves straight from w(near) to the target, and θ follows by Gauss–Newton steps of least norm,
 * Jᵀ(JJᵀ)⁻¹r, damped where JJᵀ is nearly singular. A part of the way is halved unless each step takes at least half
 * of the residual away, so that θ stays on its branch; where p = q no step may change the sign of det J, which would be
 * a jump over a fold. Allocates nothing.
 */
export function newtonLift(p: number, q: number, map: StagedMap): Lift {
  const newton = new Newton(p, q, map);
  const [origin, target] = [new Float64Array(q), new Float64Array(q)];
  const trial: Theta = new Float64Array(p);
  return (w, near, out) => {
    out.set(near);
    if (!newton.start(near)) return false;
    origin.set(newton.from.w);
    let done = 0;
    let step = 1;
    while (done < 1) {
      const next = Math.min(1, done + step);
      for (let i = 0; i < q; i++) target[i] = next === 1 ? w[i] : origin[i] + next * (w[i] - origin[i]);
      trial.set(out);
      if (newton.solve(target, trial)) {
        out.set(trial);
        done = next;
        step *= 2;
      } else {
        step = Math.min(step, 1 - done) / 2;
        if (!(step > shortestStep)) return false;
      }
    }
    return true;
  };
}

function copyJet(from: Jet, to: Jet): void {
  to.w.set(from.w);
  to.J.set(from.J);
}

class Newton {
  /** At the θ that the next search begins from. */
  readonly from: Jet;
  /** At the θ the search has come to. */
  readonly jet: Jet;
  readonly #p: number;
  readonly #q: number;
  readonly #map: StagedMap;
  /** Where the last lift began, and the jet there: lifts of a whole picture begin at one θ. */
  readonly #home: Theta;
  readonly #atHome: Jet;
  #started = false;
  readonly #residual: Float64Array;
  readonly #solution: Float64Array;
  /** JJᵀ + λI, then its Cholesky factor. */
  readonly #gram: Float64Array;
  readonly #moved: Theta;
  /** At the moved θ. */
  readonly #next: Jet;
  #orientation = 0;

  constructor(p: number, q: number, map: StagedMap) {
    this.from = createJet(p, q);
    this.jet = createJet(p, q);
    this.#p = p;
    this.#q = q;
    this.#map = map;
    this.#home = new Float64Array(p);
    this.#atHome = createJet(p, q);
    this.#residual = new Float64Array(q);
    this.#solution = new Float64Array(q);
    this.#gram = new Float64Array(q * q);
    this.#moved = new Float64Array(p);
    this.#next = createJet(p, q);
  }

  /** False where the map is undefined. */
  start(theta: Theta): boolean {
    if (!this.#started || !this.#isHome(theta)) {
      this.#started = true;
      this.#home.set(theta);
      this.#map.w(theta, this.#atHome.w);
      this.#map.slopes(this.#atHome.J);
    }
    copyJet(this.#atHome, this.from);
    this.#orientation = this.#signOfDeterminant();
    return isDefined(this.from);
  }

  #isHome(theta: Theta): boolean {
    for (let j = 0; j < this.#p; j++) if (!Object.is(theta[j], this.#home[j])) return false;
    return true;
  }

  /** Newton from `theta`, where `from` was taken, in place; true, and `from` follows, if it converged on its branch. */
  solve(target: W, theta: Theta): boolean {
    copyJet(this.from, this.jet);
    const converged = this.#converge(target, theta);
    if (converged) copyJet(this.jet, this.from);
    return converged;
  }

  #converge(target: W, theta: Theta): boolean {
    let size = this.#measure(target);
    for (let k = 0; k < iterations; k++) {
      const goal = this.#scale(target);
      if (size <= exact * goal) return true;
      const before = size;
      size = this.#advance(target, theta, size);
      // Newton's last step no longer helps once rounding is reached.
      if (!(size < before)) return before <= close * goal;
      if (size > before / 2 && before > close * goal) return false;
    }
    return size <= close * this.#scale(target);
  }

  /** One step, kept only where it brings w nearer; its residual, or the old one where none helps. */
  #advance(target: W, theta: Theta, size: number): number {
    if (!this.#solveGram()) return size;
    for (const share of shares) {
      for (let j = 0; j < this.#p; j++) this.#moved[j] = theta[j] + share * this.#pulled(j);
      this.#map.w(this.#moved, this.#next.w);
      // A step that brings w no nearer needs no J; nor does one to where w is undefined.
      if (!(this.#measureNext(target) < size)) continue;
      this.#map.slopes(this.#next.J);
      if (!isDefined(this.#next) || !this.#sameSide()) continue;
      theta.set(this.#moved);
      copyJet(this.#next, this.jet);
      return this.#measure(target);
    }
    return size;
  }

  /** (Jᵀ(JJᵀ + λI)⁻¹r)ⱼ */
  #pulled(j: number): number {
    let sum = 0;
    for (let i = 0; i < this.#q; i++) sum += this.jet.J[i * this.#p + j] * this.#solution[i];
    return sum;
  }

  #measure(target: W): number {
    let sum = 0;
    for (let i = 0; i < this.#q; i++) {
      this.#residual[i] = target[i] - this.jet.w[i];
      sum += this.#residual[i] * this.#residual[i];
    }
    return Math.sqrt(sum);
  }

  #measureNext(target: W): number {
    let sum = 0;
    for (let i = 0; i < this.#q; i++) sum += (target[i] - this.#next.w[i]) ** 2;
    return Math.sqrt(sum);
  }

  #scale(target: W): number {
    let most = 0;
    for (let i = 0; i < this.#q; i++) most = Math.max(most, Math.abs(target[i]), Math.abs(this.jet.w[i]));
    return most;
  }

  #sameSide(): boolean {
    if (this.#orientation === 0) return true;
    const { J } = this.#next;
    return Math.sign(J[0] * J[3] - J[1] * J[2]) === this.#orientation;
  }

  /** Of J where it is 2×2, else 0. */
  #signOfDeterminant(): number {
    if (this.#p !== 2 || this.#q !== 2) return 0;
    const { J } = this.from;
    return Math.sign(J[0] * J[3] - J[1] * J[2]);
  }

  /** (JJᵀ + λI)⁻¹r by Cholesky, with λ raised from 0 until the factor exists. */
  #solveGram(): boolean {
    let trace = 0;
    for (let i = 0; i < this.#q; i++) trace += this.#rowProduct(i, i);
    if (!(trace > 0 && trace < Number.POSITIVE_INFINITY)) return false;
    for (let damping = 0; damping <= 1e-4; damping = damping === 0 ? 1e-12 : damping * 100) {
      if (this.#factor(damping * trace, trace)) {
        this.#substitute();
        return true;
      }
    }
    return false;
  }

  #rowProduct(i: number, k: number): number {
    let sum = 0;
    for (let j = 0; j < this.#p; j++) sum += this.jet.J[i * this.#p + j] * this.jet.J[k * this.#p + j];
    return sum;
  }

  #factor(lambda: number, trace: number): boolean {
    const L = this.#gram;
    const q = this.#q;
    for (let i = 0; i < q; i++) {
      for (let k = 0; k <= i; k++) {
        let sum = this.#rowProduct(i, k) + (i === k ? lambda : 0);
        for (let m = 0; m < k; m++) sum -= L[i * q + m] * L[k * q + m];
        if (i === k && !(sum > 1e-15 * trace)) return false;
        L[i * q + k] = i === k ? Math.sqrt(sum) : sum / L[k * q + k];
      }
    }
    return true;
  }

  #substitute(): void {
    const L = this.#gram;
    const q = this.#q;
    const x = this.#solution;
    for (let i = 0; i < q; i++) {
      let sum = this.#residual[i];
      for (let m = 0; m < i; m++) sum -= L[i * q + m] * x[m];
      x[i] = sum / L[i * q + i];
    }
    for (let i = q - 1; i >= 0; i--) {
      let sum = x[i];
      for (let m = i + 1; m < q; m++) sum -= L[m * q + i] * x[m];
      x[i] = sum / L[i * q + i];
    }
  }
}
