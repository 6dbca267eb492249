import {
  createField,
  createJet,
  type Family,
  type Field,
  families,
  flowField,
  gain,
  induced,
  type Loss,
  type LossFamily,
  lossFamilies,
  type ParameterMap,
  type Point,
  placeGrid,
  preconditioner,
  responseField,
  type Spectrum,
  spectrum,
  type Theta,
  turnAngle,
} from '../core';
import type { Choice, Scene, View, Window } from '../state/scene';
import { canonicalArrows, parametricArrows, type Scaled, sharedDomain, withDomain } from './arrow-sets';
import { describeFlow, describeResponse } from './describe';
import { extent, type Grid, gridOf } from './grid';
import { lossLevels, outsideRings } from './levels';
import { lossChart } from './loss-chart';
import { memoize, steady } from './memoize';
import { niceBelow } from './nice';
import { type Effort, makeRuns, type RunStart, type Runs } from './runs';
import { createStreamliner, withStreamlines } from './streamlines';
import type { EllipseModel, FlowModel, Model, Probe, ResponseModel } from './types';

export type BuildModel = (scene: Scene, effort?: Effort) => Model;

/**
 * Makes the function that computes a model from a scene. Parts whose inputs did not change since the last call are
 * returned as they were, so that a picture can tell by identity what to repaint.
 * Throws where the scene's options cannot be bound: scenes come from `decode` and the actions, which refuse those.
 */
export function createModelBuilder(): BuildModel {
  const bindMap = memoize(mapOf);
  const bindLoss = memoize(lossOf);
  const levels = memoize(lossLevels);
  const outside = memoize(outsideRings);
  const at = memoize(localGeometry);
  const gradients = memoize(gradientSamples);
  const descents = memoize(descentSamples);
  const gradientScale = memoize(canonicalArrows);
  const descentScale = memoize(canonicalArrows);
  const response = memoize(responseTo);
  const field = steady(memoize(fieldOver), sameField);
  const responseArrows = memoize(bothArrows);
  const flowArrows = memoize(bothArrows);
  const responseColours = memoize(colouredAlike);
  const flowColours = memoize(colouredAlike);
  const startOfRuns = steady(startOf, sameStart);
  const runs = memoize(makeRuns);
  const probed = memoize(probeOf);
  const unitImage = memoize(ellipseOf);
  const assembleResponse = memoize(responseOf);
  const assembleFlow = memoize(flowOf);
  const streamliner = createStreamliner();
  const addLines = memoize(withStreamlines);
  const chart = memoize(lossChart);
  return (scene, effort = 'full') => {
    const { family, map } = bindMap(scene.map);
    const { family: lossFamily, loss } = bindLoss(scene.loss);
    const local = at(map, scene.theta);
    const probe = probed(local.G, scene.probe);
    const { dynamics, flow: view, arrows } = scene;
    // A descent has no tolerance that could be coarser.
    const care = dynamics.kind === 'flow' ? effort : 'full';
    const made = runs(map, loss, startOfRuns(map, local, scene.start), dynamics, view.window, care);
    const g = gradients(scene.response);
    const canonicalResponse = gradientScale(g.canonical, scene.response, g.grid, arrows);
    const responseField = responseArrows(response(local.G, g), canonicalResponse, g, arrows.colour);
    const w = descents(view, loss);
    const flow = field(map, loss, local.theta, w);
    const canonicalFlow = descentScale(w.canonical, view, w.grid, arrows);
    const flowField = flowArrows(flow, canonicalFlow, w, arrows.colour);
    const [low, high] = sharedDomain(responseField.parametric, flowField.parametric);
    const ellipse = unitImage(local.spectrum, scene.response.window);
    const lines = levels(loss, view.window);
    const blank = outside(map, view.window);
    const arrowed = assembleFlow(flowColours(flowField, low, high), local, map, loss, scene.start, made, lines, blank);
    const streams = streamliner({ map, loss, theta: local.theta, field: flow }, scene, effort);
    return {
      ...{ scene, family, map, lossFamily, loss, ...local, probe },
      response: assembleResponse(responseColours(responseField, low, high), local, probe, map, scene.vector, ellipse),
      flow: addLines(arrowed, streams),
      chart: chart(made, dynamics),
    };
  };
}

function mapOf({ id, options }: Choice): { family: Family; map: ParameterMap } {
  const family: Family = families[id as keyof typeof families];
  const bound = family.bind(options);
  if (!bound.ok) throw new Error(`invalid options of ${id}: ${bound.problems[0].message}`);
  return { family, map: bound.value };
}

function lossOf({ id, options }: Choice): { family: LossFamily; loss: Loss } {
  const family: LossFamily = lossFamilies[id as keyof typeof lossFamilies];
  const bound = family.bind(options);
  if (!bound.ok) throw new Error(`invalid options of ${id}: ${bound.problems[0].message}`);
  return { family, loss: bound.value };
}

type Local = Pick<Model, 'theta' | 'w' | 'jet' | 'G' | 'spectrum'>;

function localGeometry(map: ParameterMap, values: readonly number[]): Local {
  const theta: Theta = Float64Array.from(values);
  const jet = createJet(map.p, 2);
  map.evaluate(theta, jet);
  const G = new Float64Array(4);
  preconditioner(jet.J, 2, G);
  return { theta, jet, G, w: [jet.w[0], jet.w[1]], spectrum: spectrum(jet.J, 2) };
}

function probeOf(G: Float64Array, g: Point): Probe {
  const image = new Float64Array(2);
  induced(G, Float64Array.from(g), image);
  const [x, y] = image;
  return { g, image: [x, y], gain: gain(g[0], g[1], x, y), turn: turnAngle(g[0], g[1], x, y) };
}

function gridField({ xs, ys }: Grid): Field {
  const field = createField(xs.length * ys.length);
  placeGrid(xs, ys, field);
  return field;
}

/** Where a picture is sampled, with the canonical arrows there: neither depends on θ. */
interface Samples {
  readonly window: Window;
  readonly grid: Grid;
  readonly canonical: Field;
}

function gradientSamples(view: View): Samples {
  const grid = gridOf(view);
  const placed = gridField(grid);
  return { window: view.window, grid, canonical: { ...placed, u: placed.x, v: placed.y } };
}

/** New samples for each loss; `fieldOver` puts its −∇L into them. */
function descentSamples(view: View, _loss: Loss): Samples {
  const grid = gridOf(view);
  return { window: view.window, grid, canonical: gridField(grid) };
}

/** Another field at the same places. */
const beside = ({ n, x, y }: Field): Field => ({ n, x, y, u: new Float64Array(n), v: new Float64Array(n) });

function responseTo(G: Float64Array, { canonical }: Samples): Field {
  const field = beside(canonical);
  responseField(G, field);
  return field;
}

/** The canonical arrows are written again, but with the numbers they have. */
function fieldOver(map: ParameterMap, loss: Loss, theta: Theta, { canonical }: Samples): Field {
  const field = beside(canonical);
  flowField(map, loss, theta, canonical, field);
  return field;
}

function sameField(a: Field, b: Field): boolean {
  if (a.n !== b.n) return false;
  for (let k = 0; k < a.n; k++) {
    const samePlace = a.x[k] === b.x[k] && a.y[k] === b.y[k];
    // Undefined arrows are NaN.
    if (!samePlace || !Object.is(a.u[k], b.u[k]) || !Object.is(a.v[k], b.v[k])) return false;
  }
  return true;
}

function bothArrows(field: Field, canonical: Scaled, { window, grid }: Samples, colour: Scene['arrows']['colour']) {
  const parametric = parametricArrows(field, canonical, colour);
  return { window, spacing: grid.spacing, canonical: canonical.set, parametric };
}

type Arrows = ReturnType<typeof bothArrows>;

const colouredAlike = (arrows: Arrows, low: number, high: number): Arrows => ({
  ...arrows,
  parametric: withDomain(arrows.parametric, low, high),
});

function responseOf(
  arrows: Arrows,
  local: Local,
  probe: Probe,
  map: ParameterMap,
  vectorKind: Scene['vector'],
  ellipse: EllipseModel | undefined,
): ResponseModel {
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
function ellipseOf({ eigenvalues, axes }: Spectrum, window: Window): EllipseModel | undefined {
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
function startOf(map: ParameterMap, { theta, w }: Local, start: Scene['start']): RunStart {
  if (start === null) return { w, theta };
  const position = new Float64Array(map.fibre.parameters.length);
  const lifted: Theta = new Float64Array(map.p);
  if (!map.fibre.of(theta, position)) return { w: start, why: 'this θ is singular, so the start has no θ beside it' };
  const at = Float64Array.from(start);
  if (map.fibre.lift(at, position, theta, lifted)) return { w: start, theta: lifted };
  return { w: start, why: map.image && !(map.image.inside(at) > 0) ? map.image.why : 'no θ gives this start' };
}

function sameStart(a: RunStart, b: RunStart): boolean {
  const [p, q] = [
    [...a.w, ...(a.theta ?? [])],
    [...b.w, ...(b.theta ?? [])],
  ];
  return a.why === b.why && p.length === q.length && p.every((x, i) => Object.is(x, q[i]));
}

function flowOf(
  arrows: Arrows,
  { w, theta }: Local,
  map: ParameterMap,
  loss: Loss,
  start: Scene['start'],
  runs: Runs,
  levels: FlowModel['levels'],
  outside: FlowModel['outside'],
): FlowModel {
  const parts = {
    ...arrows,
    levels,
    minimiser: loss.minimiser,
    outside,
    w,
    start: start ?? w,
    ...(runs.why && { startWhy: runs.why }),
    caption: fieldCaption(map, theta),
    ...(map.image && { outsideWhy: map.image.why }),
    ...(runs.canonical && { canonicalRun: runs.canonical }),
    ...(runs.parametric && { parametricRun: runs.parametric }),
  };
  return { ...parts, title: 'Descent over the loss', description: describeFlow(parts) };
}

/** Says what the field holds fixed, and where it is not the field that a trajectory follows. */
function fieldCaption(map: ParameterMap, theta: Theta): string {
  const { fibre } = map;
  const position = new Float64Array(fibre.parameters.length);
  if (!fibre.of(theta, position)) return 'No field: this θ is singular, so there is no position on the fibre to keep.';
  const kept = `Field keeps ${fibre.keeps}`;
  if (fibre.followed?.(position) ?? fibre.parameters.length === 0) return `${kept}.`;
  return `${kept}; a trajectory moves it, so it is tangent to the field only at its start.`;
}
