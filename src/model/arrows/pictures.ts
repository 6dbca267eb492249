import { type Loss, type ParameterMap, type Point, type Spectrum, sectionThrough, type Theta } from '../../core';
import type { Scene, Window } from '../../state/scene/scene';
import { extent } from '../numbers/grid';
import { niceBelow } from '../numbers/nice';
import type { RunStart, Runs } from '../runs/runs';
import type { ArrowSet, EllipseModel, FlowModel, Model, Probe, ResponseModel } from '../types/types';
import { describeFlow, describeResponse } from '../words/describe';
import { whyNoTheta } from '../words/no-theta';

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
    // Said when it is asked for: a drag asks for none.
    get description() {
      return describeResponse(local.spectrum, probe, vector.symbol, vector.at);
    },
    ...(ellipse && { ellipse }),
  };
}

/** The round factor by which the image of the unit circle under G stands well inside the window; none where G = 0. */
export function ellipseScale({ eigenvalues: [large] }: Spectrum, window: Window): number | undefined {
  if (!(large > 0) || !Number.isFinite(large)) return undefined;
  return niceBelow((0.3 * Math.min(...extent(window))) / large);
}

/** The image of the unit circle under G, shrunk or grown by a factor. */
export function ellipseOf({ eigenvalues, axes }: Spectrum, scale: number): EllipseModel {
  const [large, small] = eigenvalues;
  const semiAxis = (i: number, length: number): Point => [
    axes[2 * i] * length * scale,
    axes[2 * i + 1] * length * scale,
  ];
  return { major: semiAxis(0, large), minor: semiAxis(1, small), scale };
}

const rankLost = 'J has lost rank at this θ';

/** θ at the start of the runs: on the fibre of the current θ, or that θ itself. */
export function startOf(map: ParameterMap, { theta, w }: Pick<Local, 'theta' | 'w'>, start: Scene['start']): RunStart {
  if (start === null) return { w, theta };
  const section = sectionThrough(map, theta);
  const lifted: Theta = new Float64Array(map.p);
  if (!section) return { w: start, why: `${rankLost}, so the start has no θ beside it` };
  const at = Float64Array.from(start);
  if (section.lift(at, lifted)) return { w: start, theta: lifted };
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
    ...(runs.waiting && { waiting: runs.waiting }),
    recipe: runs.recipe,
    caption: arrows.scattered ? scatteredCaption : fieldCaption(map, theta),
    ...(map.image && { outsideWhy: map.image.why }),
    ...(runs.canonical && { canonicalRun: runs.canonical }),
    ...(runs.parametric && { parametricRun: runs.parametric }),
  };
  return {
    ...parts,
    title: 'Descent over the loss',
    get description() {
      return describeFlow(parts);
    },
  };
}

const scatteredCaption =
  'Field drawn at the images w(θ) of a lattice of θ, since few w of this window have a θ: folds and overlaps show as they are.';

/** Says what the field holds fixed, and where it is not the field that a trajectory follows. */
function fieldCaption(map: ParameterMap, theta: Theta): string {
  const section = sectionThrough(map, theta);
  if (!section) return `No field: ${rankLost}, so other w have no θ beside it.`;
  const kept = `Field keeps ${section.keeps}`;
  if (section.followed) return `${kept}.`;
  return `${kept}; a trajectory moves it, so it is tangent to the field only at its start.`;
}
