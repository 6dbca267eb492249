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
import type { Choice, Scene, Window } from '../state/scene';
import { arrowSets, sharedDomain, withDomain } from './arrow-sets';
import { describeFlow, describeResponse } from './describe';
import { extent, type Grid, gridOf } from './grid';
import { lossLevels, outsideRings } from './levels';
import { lossChart } from './loss-chart';
import { memoize } from './memoize';
import { niceBelow } from './nice';
import { type Effort, makeRuns, type Runs } from './runs';
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
  const response = memoize(responseModel);
  const fields = memoize(flowFields);
  const runs = memoize(runsOf);
  const probed = memoize(probeOf);
  const assembleResponse = memoize(responseOf);
  const assembleFlow = memoize(flowOf);
  const chart = memoize(lossChart);
  return (scene, effort = 'full') => {
    const { family, map } = bindMap(scene.map);
    const { family: lossFamily, loss } = bindLoss(scene.loss);
    const local = at(map, scene.theta);
    const probe = probed(local.G, scene.probe);
    const { dynamics, flow: view } = scene;
    const made = runs(map, loss, local.theta, scene.start, dynamics, view.window, effort);
    const responseField = response(local.G, scene.response, scene.arrows);
    const flowField = fields(map, loss, local.theta, view, scene.arrows);
    const [low, high] = sharedDomain(responseField.parametric, flowField.parametric);
    const lines = levels(loss, view.window);
    const blank = outside(map, view.window);
    return {
      ...{ scene, family, map, lossFamily, loss, ...local, probe },
      response: assembleResponse(responseField, low, high, local, probe, map, scene.vector),
      flow: assembleFlow(flowField, low, high, local, map, loss, scene.start, made, lines, blank),
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

function responseModel(G: Float64Array, view: Scene['response'], arrows: Scene['arrows']) {
  const grid = gridOf(view);
  const placed = gridField(grid);
  const canonical = { ...placed, u: placed.x, v: placed.y };
  responseField(G, placed);
  return { window: view.window, spacing: grid.spacing, ...arrowSets(canonical, placed, view, grid, arrows) };
}

function flowFields(map: ParameterMap, loss: Loss, theta: Theta, view: Scene['flow'], arrows: Scene['arrows']) {
  const grid = gridOf(view);
  const canonical = gridField(grid);
  const parametric = { ...createField(canonical.n), x: canonical.x, y: canonical.y };
  flowField(map, loss, theta, canonical, parametric);
  return { window: view.window, spacing: grid.spacing, ...arrowSets(canonical, parametric, view, grid, arrows) };
}

type ArrowsOfResponse = ReturnType<typeof responseModel>;
type ArrowsOfFlow = ReturnType<typeof flowFields>;

function responseOf(
  arrows: ArrowsOfResponse,
  low: number,
  high: number,
  local: Local,
  probe: Probe,
  map: ParameterMap,
  vectorKind: Scene['vector'],
): ResponseModel {
  const vector =
    vectorKind === 'theta' && map.thetaIsVector
      ? { at: [local.theta[0], local.theta[1]] as const, symbol: 'θ' as const }
      : { at: local.w, symbol: 'w' as const };
  const ellipse = ellipseOf(local.spectrum, arrows.window);
  return {
    ...arrows,
    parametric: withDomain(arrows.parametric, low, high),
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

function runsOf(
  map: ParameterMap,
  loss: Loss,
  theta: Theta,
  start: Scene['start'],
  dynamics: Scene['dynamics'],
  window: Window,
  effort: Effort,
): Runs {
  const theta0 = start === null ? theta : liftStart(map, theta, start);
  return theta0 ? makeRuns(map, loss, theta0, dynamics, window, effort) : { canonicalPace: 1 };
}

function liftStart(map: ParameterMap, theta: Theta, start: Point): Theta | undefined {
  const position = new Float64Array(map.fibre.parameters.length);
  const lifted: Theta = new Float64Array(map.p);
  if (!map.fibre.of(theta, position)) return undefined;
  return map.fibre.lift(Float64Array.from(start), position, theta, lifted) ? lifted : undefined;
}

function flowOf(
  arrows: ArrowsOfFlow,
  low: number,
  high: number,
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
    parametric: withDomain(arrows.parametric, low, high),
    levels,
    minimiser: loss.minimiser,
    outside,
    w,
    start: start ?? w,
    caption: fieldCaption(map, theta),
    ...(map.image && { outsideWhy: map.image.why }),
    ...(runs.canonical && { canonicalRun: runs.canonical }),
    ...(runs.parametric && { parametricRun: runs.parametric }),
  };
  return { ...parts, title: 'Descent over the loss', description: describeFlow(parts) };
}

/** Says what the field holds fixed, and where it is not the field that a trajectory follows. */
function fieldCaption(map: ParameterMap, theta: Theta): string {
  const position = new Float64Array(map.fibre.parameters.length);
  if (!map.fibre.of(theta, position)) return 'No field: θ sits where the fibre has no coordinates (a singular gauge).';
  const kept = `Field keeps ${map.fibre.keeps}`;
  return map.fibre.parameters.length > 1
    ? `${kept}; a trajectory moves it, so it is tangent to the field only at its start.`
    : `${kept}.`;
}
