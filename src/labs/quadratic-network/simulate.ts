import {
  type ConeLossId,
  outer,
  type Plane,
  type QuadraticRuns,
  quadraticRuns,
  type Symmetric,
} from '../../core/labs/quadratic-network';
import type { Slices } from '../../core/labs/slices';

export interface Options {
  readonly [key: string]: number | string;
  readonly loss: ConeLossId;
  /** The start: α, and w by its length and its angle in degrees. */
  readonly alpha: number;
  readonly size: number;
  readonly angle: number;
  /** The goal c·uuᵀ, u at an angle in degrees. */
  readonly goal: number;
  readonly goalAngle: number;
  /** How the cone is turned and tilted, in degrees. */
  readonly turn: number;
  readonly tilt: number;
}

export interface Result {
  readonly start: Symmetric;
  readonly goal: Symmetric;
  readonly w: Plane;
  readonly runs: QuadraticRuns;
}

/** Flows are followed up to here. */
export const end = 20;
export const eta = 0.05;

const at = (angle: number, size: number): Plane => [
  size * Math.cos((angle * Math.PI) / 180),
  size * Math.sin((angle * Math.PI) / 180),
];

export function* simulate({ loss, alpha, size, angle, goal: scale, goalAngle }: Options): Slices<Result> {
  const w = at(angle, size);
  const goal = outer(scale, at(goalAngle, 1));
  const times = Array.from({ length: 141 }, (_, i) => end * (i / 140) ** 2);
  const common = { start: outer(alpha, w), goal, w };
  const slices = quadraticRuns({ loss, alpha, w, goal, times, eta, steps: 200 });
  for (let step = slices.next(); ; step = slices.next()) {
    if (step.done) return { ...common, runs: step.value };
    yield { done: step.value.done, result: { ...common, runs: step.value.result } };
  }
}
