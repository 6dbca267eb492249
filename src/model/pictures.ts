import type { Loss, ParameterMap, Point, Spectrum, Theta } from '../core';
import type { Scene, Window } from '../state/scene';
import { describeFlow, describeResponse } from './describe';
import { extent } from './grid';
import { niceBelow } from './nice';
import { whyNoTheta } from './no-theta';
import type { RunStart, Runs } from './runs';
import type { ArrowSet, EllipseModel, FlowModel, Model, Probe, ResponseModel } from './types';

export type Local = Pick<Model, 'theta' | 'w' | 'jet' | 'G' | 'spectrum'>;

/** Both kinds of arrows of a picture, ready to draw. */
export interface Arrows {
  readonly window: Window;
  readonly spacing: number;
  readonly canonical: ArrowSet;
  readonly parametric: ArrowSet;
  readonly scattered?: true;
}

interface ResponseParts {
  readonly arrows: Arrows;
  readonly local: Local;
  readonly probe: Probe;
  readonly map: ParameterMap;
  readonly vectorKind: Scene['vector'];
  readonly ellipse: EllipseModel | undefined;
}

export function responseOf({ arrows, local, probe, map, vectorKind, ellipse }: ResponseParts): ResponseModel {
  const vector =
    vectorKind === 'theta' && map.thetaIsVector
      ? { at: [local.theta[0], local.theta[1]] as const, symbol: 'θ' as const }
      : { at: local.w, symbol: 'w' as const };
  return {
    ...arrows,
    vector,
    probe,
    title: 'Gradient response at θ',
    description: describeResponse(local.spectrum, probe, vector.symbol, vector.at),
    ...(ellipse && { ellipse }),
  };
}

/** The image of the unit circle under G, shrunk or grown by a round factor to stand well inside the window. */
export function ellipseOf({ eigenvalues, axes }: Spectrum, window: Window): EllipseModel | undefined {
  const [large, small] = eigenvalues;
  if (!(large > 0) || !Number.isFinite(large)) return undefined;
  const scale = niceBelow((0.3 * Math.min(...extent(window))) / large);
  const semiAxis = (i: number, length: number): Point => [
    axes[2 * i] * length * scale,
    axes[2 * i + 1] * length * scale,
  ];
  return { major: semiAxis(0, large), minor: semiAxis(1, small), scale };
}

/** θ at the start of the runs: on the fibre of the current θ, or that θ itself. */
export function startOf(map: ParameterMap, { theta, w }: Pick<Local, 'theta' | 'w'>, start: Scene['start']): RunStart {
  if (start === null) return { w, theta };
  const position = new Float64Array(map.fibre.parameters.length);
  const lifted: Theta = new Float64Array(map.p);
  if (!map.fibre.of(theta, position)) return { w: start, why: 'this θ is singular, so the start has no θ beside it' };
  const at = Float64Array.from(start);
  if (map.fibre.lift(at, position, theta, lifted)) return { w: start, theta: lifted };
  return { w: start, why: whyNoTheta(map, at, 'this start') };
}

export function sameStart(a: RunStart, b: RunStart): boolean {
  const [p, q] = [
    [...a.w, ...(a.theta ?? [])],
    [...b.w, ...(b.theta ?? [])],
  ];
  return a.why === b.why && p.length === q.length && p.every((x, i) => Object.is(x, q[i]));
}

interface FlowParts extends Pick<FlowModel, 'levels' | 'outside' | 'start'> {
  readonly arrows: Arrows;
  readonly local: Local;
  readonly map: ParameterMap;
  readonly loss: Loss;
  readonly runs: Runs;
}

export function flowOf({ arrows, local, map, loss, start, runs, levels, outside }: FlowParts): FlowModel {
  const { w, theta } = local;
  const parts = {
    ...arrows,
    levels,
    minimiser: loss.minimiser,
    outside,
    w,
    start,
    ...(runs.why && { startWhy: runs.why }),
    recipe: runs.recipe,
    caption: arrows.scattered ? scatteredCaption : fieldCaption(map, theta),
    ...(map.image && { outsideWhy: map.image.why }),
    ...(runs.canonical && { canonicalRun: runs.canonical }),
    ...(runs.parametric && { parametricRun: runs.parametric }),
  };
  return { ...parts, title: 'Descent over the loss', description: describeFlow(parts) };
}

const scatteredCaption =
  'Field drawn at the images w(θ) of a lattice of θ, since few w of this window have a θ: folds and overlaps show as they are.';

/** Says what the field holds fixed, and where it is not the field that a trajectory follows. */
function fieldCaption(map: ParameterMap, theta: Theta): string {
  const { fibre } = map;
  const position = new Float64Array(fibre.parameters.length);
  if (!fibre.of(theta, position)) return 'No field: this θ is singular, so there is no position on the fibre to keep.';
  const kept = `Field keeps ${fibre.keeps}`;
  if (fibre.followed?.(position) ?? fibre.parameters.length === 0) return `${kept}.`;
  return `${kept}; a trajectory moves it, so it is tangent to the field only at its start.`;
}
