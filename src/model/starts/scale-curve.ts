import {
  atPortion,
  flowSteps,
  type Loss,
  lineLimit,
  type ParameterMap,
  quietly,
  type Steps,
  type Theta,
  type WoodworthCurve,
  woodworthCurve,
} from '../../core';
import { fields } from '../../state/fields/fields';
import type { Scene } from '../../state/scene/scene';
import type { Local } from '../arrows/pictures';
import { keptWith } from '../cells/kept';
import { roughCell } from '../cells/rough-cell';
import { computedOf } from '../scene/computed';
import type { PartOf, SceneCells } from '../scene/types';
import type { LeastOptima, Model } from '../types/types';
import { leastOptima, optimaLine } from './line-of-optima';
import { scaledStart } from './scaled-start';

/** Points w₁ w₂ w₁ w₂ … over α; NaN where a flow has no end that is known. */
export interface EndsOverScale {
  readonly alpha: Float64Array;
  readonly w: Float64Array;
}

/** Where flows end against the scale α of their start, and what theory says of it. */
export interface ScaleCurve {
  /** What is scaled, e.g. `u = v = α·1`. */
  readonly along: string;
  /** Ends that the integrator came to. */
  readonly simulated: EndsOverScale;
  /** How many flows came to no end within the work allowed. */
  readonly unended: number;
  /** Ends by the closed form of the family; absent where there is none. */
  readonly predicted?: EndsOverScale;
  /** For a difference of squares: the curve of the points that make Q_α least. */
  readonly woodworth?: WoodworthCurve;
  readonly least?: LeastOptima;
}

/** The ends of the slider and of the axis. */
const alphaRange = fields.alpha.spec.range;
const samples = { simulated: 25, drawn: 121 };

/** Long enough for any flow that comes to rest, and the work after which one is given up. */
const patience = { horizon: 1e12, rtol: 1e-8, gradientTolerance: 1e-9, maxSteps: 3000 };

const alphas = (n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, k) => atPortion(k / (n - 1), alphaRange, true));

const curve: PartOf<ScaleCurve> = keptWith((cells: SceneCells) => {
  const { scene, map, loss, local } = cells;
  return roughCell(cells, {
    inputs: () => ({ map: map.value, loss: loss.value, local: local.value, start: scene.value.start }),
    steps: curveSteps,
    isWhole: () => true,
  });
});

/** The curve of a model, once its flows are done; nothing of it depends on the α that is chosen. */
export const scaleCurve = (model: Model): ScaleCurve | undefined => computedOf(curve, model);

interface CurveInputs extends Pick<Model, 'map' | 'loss'>, Pick<Scene, 'start'> {
  readonly local: Pick<Local, 'theta' | 'w'>;
}

function* curveSteps({ map, loss, local, start }: CurveInputs): Steps<ScaleCurve> {
  const thetaAt = (alpha: number) => scaledStart(map, local, start, alpha).theta;
  const ends: (ArrayLike<number> | undefined)[] = [];
  for (const alpha of alphas(samples.simulated)) ends.push(yield* quietly(endSteps(map, loss, thetaAt(alpha))));
  const simulated = endsOver(samples.simulated, (_, k) => ends[k]);
  const optima = leastOptima(loss);
  return {
    along: map.ray?.words ?? 'the direction of the start, its largest weight α',
    simulated,
    unended: simulated.w.filter(Number.isNaN).length / 2,
    ...theoryOf(map, loss, thetaAt),
    ...(optima && { least: optima }),
  };
}

function endsOver(n: number, endAt: (alpha: number, k: number) => ArrayLike<number> | undefined): EndsOverScale {
  const alpha = alphas(n);
  const w = new Float64Array(2 * n).fill(Number.NaN);
  for (let k = 0; k < n; k++) {
    const end = endAt(alpha[k], k);
    if (end) w.set([end[0], end[1]], 2 * k);
  }
  return { alpha, w };
}

function* endSteps(map: ParameterMap, loss: Loss, theta: Theta | undefined): Steps<ArrayLike<number> | undefined> {
  if (!theta) return undefined;
  const { w, ending } = yield* quietly(flowSteps(map, loss, theta, patience));
  return ending.reason === 'converged' || ending.reason === 'ghost' ? w.subarray(-2) : undefined;
}

function theoryOf(map: ParameterMap, loss: Loss, thetaAt: (alpha: number) => Theta | undefined) {
  const line = optimaLine(loss);
  if (!line) return {};
  const { a, b } = line;
  const predicted = endsOver(samples.drawn, (alpha) => {
    const theta = thetaAt(alpha);
    const limit = theta && lineLimit(map, theta, a, b);
    return limit && 'w' in limit ? limit.w : undefined;
  });
  return {
    ...(predicted.w.some(Number.isFinite) && { predicted }),
    // A ray of its own has the map of Woodworth et al. alone.
    ...(map.ray && { woodworth: woodworthCurve(a, b, alphaRange, samples.drawn) }),
  };
}
