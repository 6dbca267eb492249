import { type Exit, exitStep, type Point, type StepLine, stepLine } from '../../core';
import { reading as kept } from '../cells/reading';
import type { Model } from '../types/types';
import { number, vector, word } from './reading';

const gradient = ({ probe }: Pick<Model, 'probe'>) => Float64Array.from(probe.g);
const inputs = ({ map, theta, probe }: Model) => ({ map, theta, probe });

const line: (model: Model) => StepLine | undefined = kept(inputs, (at) => stepLine(at.map, at.theta, gradient(at)));
const exit: (model: Model) => Exit = kept(inputs, (at) => exitStep(at.map, at.theta, gradient(at)));

/** Δ of a step along −Jᵀg of the size that the scene asks for; undefined where it asks for none. */
function step<T>(model: Model, of: (line: StepLine, eta: number) => T): T | undefined {
  const { finiteStep: eta } = model.scene;
  const along = eta === null ? undefined : line(model);
  return along && eta !== null ? of(along, eta) : undefined;
}

function exactly({ at, start: { w } }: StepLine, eta: number): Point {
  const there = new Float64Array(2);
  at(eta, there);
  return [there[0] - w[0], there[1] - w[1]];
}

const scaled = (vector: Float64Array, factor: number): Float64Array => vector.map((x) => factor * x);

/** Of one step of finite size for the probe g. */
export const stepReadings = {
  thetaStep: vector('Δθ = −ηJᵀg', (model) => step(model, ({ pull }, eta) => scaled(pull, -eta))),
  exactStep: vector('Δw of the exact step', (model) => step(model, exactly)),
  firstOrderStep: vector('Δw to first order, −ηJJᵀg', (model) =>
    step(model, ({ induced }, eta) => scaled(induced, -eta)),
  ),
  bend: number('how far the exact step is from the first order, by the length of that', (model) =>
    step(model, (along, eta) => {
      const [x, y] = exactly(along, eta);
      const [dx, dy] = scaled(along.induced, -eta);
      return Math.hypot(x - dx, y - dy) / Math.hypot(dx, dy);
    }),
  ),
  product: number('⟨Δw, −g⟩ of the exact step', (model) => step(model, (along, eta) => along.halfSpace(eta))),
  exit: word('how the step leaves the half-plane of −g as it grows', (model) => exit(model).kind),
  exitAt: number('η at which the step leaves the half-plane of −g', (model) => etaOf(exit(model))),
} as const;

const etaOf = (found: Exit): number | undefined => ('eta' in found ? found.eta : undefined);
