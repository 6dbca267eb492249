import type { Exit } from '../types/types';
import { bisect, turningHalfSpace } from './exits';

/**
 * The exit of the polar step (r − ηgᵣ, φ − ηrg⊥) for gᵣ, g⊥ and r not 0. With c = gᵣ/‖g‖ = cos β and y the angle
 * ηr|g⊥| + β, D = ‖g‖(rc − (r − ηgᵣ) cos y): it is negative where the step is longer than rc in the direction −∇L. Which
 * turn is the first in which that happens follows from the length alone, so that no turn is sampled.
 *
 * @param radial gᵣ. @param across g⊥.
 */
export function turningExit(r: number, radial: number, across: number): Exit {
  // The two signs of r give one step, and so do those of g⊥.
  const [size, along, rate] = [Math.abs(r), Math.sign(r) * radial, Math.abs(r * across)];
  const beta = Math.atan2(Math.abs(across), along);
  const etaAt = (y: number): number => (y - beta) / rate;
  const D = turningHalfSpace(size, along, Math.abs(across), (eta) => eta * rate);
  const root = (low: number, high: number): Exit => ({ kind: 'root', eta: bisect(D, etaAt(low), etaAt(high)) });
  // It grows longer: −∇L is ahead in the first turn.
  if (along < 0) return root(Math.PI, 1.5 * Math.PI);
  /** The y around a whole or half turn at which (r − ηgᵣ) cos y is largest. */
  const peak = (turn: number): number => {
    const rises = (y: number): boolean => along * Math.cos(y) + (size - etaAt(y) * along) * rate * Math.sin(y) < 0;
    let [low, high] = [turn - Math.PI / 2, turn + Math.PI / 2];
    for (let k = 0; k < 60; k++) {
      const middle = (low + high) / 2;
      if (rises(middle)) low = middle;
      else high = middle;
    }
    return low;
  };
  const exitBefore = (turn: number): Exit | undefined => {
    const top = peak(turn);
    return D(etaAt(top)) < 0 ? root(turn - Math.PI / 2, top) : undefined;
  };
  // It grows shorter. Of the turns before it is 0 the first leaves it longest; afterwards it points the other way and grows.
  const early = exitBefore(2 * Math.PI);
  if (early) return early;
  const long = (size / along) * (1 + along / Math.hypot(along, across));
  const first = Math.max(0, Math.floor((long * rate + beta - Math.PI) / (2 * Math.PI)));
  for (let k = first; k < first + TURNS; k++) {
    const late = exitBefore((2 * k + 1) * Math.PI);
    if (late) return late;
  }
  return { kind: 'none', upTo: etaAt((2 * first + 1) * Math.PI) };
}

/** The step grows in each turn, so that of these one is long enough up to rounding. */
const TURNS = 4;
