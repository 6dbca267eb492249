import {
  createJet,
  type Family,
  gain,
  induced,
  type Loss,
  type LossFamily,
  type ParameterMap,
  type Point,
  preconditioner,
  spectrum,
  type Theta,
  turnAngle,
} from '../core';
import { bindLoss, bindMap, losses, maps } from '../state/registry';
import type { Choice, Scene } from '../state/scene';
import { arrowColours, arrowSet, coloured, type Measured, ownBase, type ScaleBase, sharedDomain } from './arrow-sets';
import { type Commons, createCommons } from './commons';
import { lossChart } from './loss-chart';
import { createManyStarts, withStarts } from './many-starts';
import { memoize, once, steady } from './memoize';
import { type Arrows, ellipseOf, flowOf, type Local, responseOf, sameStart } from './pictures';
import { type Effort, makeRuns } from './runs';
import { fieldOver, gradientSamples, responseTo, type Samples, sameField } from './samples';
import { scaledStart } from './scaled-start';
import { createStreamliner, withStreamlines } from './streamlines';
import type { FlowModel, LossChart, Model, Probe, ResponseModel } from './types';

export type BuildModel = (scene: Scene, effort?: Effort) => Model;

/** A scene's numbers as far as they do not depend on the scales; each picture is measured when first asked for. */
export interface SceneMeasure {
  readonly scene: Scene;
  response(): Measured;
  flow(): Measured;
}

/** On what scales a scene is drawn. */
export interface Scales {
  readonly response: ScaleBase;
  readonly flow: ScaleBase;
  /** Limits of the colours. */
  readonly domain: readonly [low: number, high: number];
  readonly arrows: Scene['arrows'];
}

/** Computes models in two steps, so that scenes can be measured together before any is put on a scale. */
export interface ModelBuilder {
  measure(scene: Scene, effort: Effort): SceneMeasure;
  assemble(measure: SceneMeasure, scales: () => Scales): Model;
}

/** The function that computes the model of a scene on scales of its own. */
export function createModelBuilder(): BuildModel {
  const { measure, assemble } = createBuilder();
  return (scene, effort = 'full') => {
    const measured = measure(scene, effort);
    return assemble(measured, () => ownScales(measured));
  };
}

function ownScales(measured: SceneMeasure): Scales {
  const [response, flow] = [measured.response(), measured.flow()];
  const domain = sharedDomain([response.colours, flow.colours]);
  return { response: response.base, flow: flow.base, domain, arrows: measured.scene.arrows };
}

type Bound = Pick<Model, 'family' | 'map' | 'lossFamily' | 'loss'>;

/** What `assemble` needs of a measured scene beside its arrows. */
interface Internals extends SceneMeasure {
  readonly bound: Bound;
  readonly local: Local;
  readonly probe: Probe;
  readonly effort: Effort;
}

/**
 * Makes a builder for one picture place. Parts whose inputs did not change since the last call are returned as they
 * were, so that a picture can tell by identity what to repaint.
 * Throws where the scene's options cannot be bound: scenes come from `decode` and the actions, which refuse those.
 */
export function createBuilder(commons: Commons = createCommons()): ModelBuilder {
  const bind = memoize(bound);
  const at = memoize(localGeometry);
  const probed = memoize(probeOf);
  const gradients = memoize(gradientSamples);
  const response = memoize(responseTo);
  const field = steady(memoize(fieldOver), sameField);
  const assembleResponse = responseAssembly();
  const assembleFlow = flowAssembly(commons);
  const measureResponse = measuring();
  const measureFlow = measuring();
  const measured = new WeakMap<SceneMeasure, Internals>();
  return {
    measure: memoize((scene: Scene, effort: Effort) => {
      const parts = bind(scene.map, scene.loss);
      const local = at(parts.map, scene.theta);
      const made: Internals = {
        ...{ scene, bound: parts, local, effort, probe: probed(local.G, scene.probe) },
        response: once(() => {
          const samples = gradients(scene.response);
          return measureResponse(samples, response(local.G, samples), scene.arrows.colour);
        }),
        flow: once(() => {
          const samples = commons.descents(scene.flow, parts.loss);
          return measureFlow(samples, field(parts.map, parts.loss, local.theta, samples), scene.arrows.colour);
        }),
      };
      measured.set(made, made);
      return made;
    }),
    assemble(measure, scalesOf) {
      const parts = measured.get(measure);
      if (parts === undefined) throw new Error('unknown measure: it was made by another builder');
      const scales = once(scalesOf);
      const flow = once(() => assembleFlow(parts, scales()));
      return lazyModel(parts, {
        response: once(() => assembleResponse(parts, scales())),
        flow: () => flow().picture,
        chart: () => flow().chart,
      });
    },
  };
}

interface Pictures {
  response(): ResponseModel;
  flow(): FlowModel;
  chart(): LossChart;
}

/** A panel shows one picture: what nobody looks at is not computed. */
function lazyModel({ scene, bound: parts, local, probe }: Internals, pictures: Pictures): Model {
  return {
    ...{ scene, ...parts, ...local, probe },
    get response() {
      return pictures.response();
    },
    get flow() {
      return pictures.flow();
    },
    get chart() {
      return pictures.chart();
    },
  };
}

function measuring() {
  const bases = memoize(ownBase);
  const colours = memoize(arrowColours);
  return memoize(
    (samples: Samples, parametric: Measured['parametric'], kind: Scene['arrows']['colour']): Measured => ({
      ...{ samples, parametric, base: bases(samples), colours: colours(samples.canonical, parametric, kind) },
    }),
  );
}

/** Both kinds of arrows on one scale. The canonical ones stay the same objects while only θ moves. */
function scaling() {
  const scaled = memoize((samples: Samples, reference: number, spacing: number, arrows: Scene['arrows']) =>
    arrowSet(samples.canonical, samples, { reference, spacing }, arrows),
  );
  const both = memoize(
    (measured: Measured, canonical: Arrows['canonical'], base: ScaleBase, arrows: Scene['arrows']): Arrows => ({
      ...{ window: measured.samples.window, spacing: measured.samples.grid.spacing, canonical },
      parametric: arrowSet(measured.parametric, measured.samples, base, arrows),
    }),
  );
  const inColours = memoize(
    (arrows: Arrows, colours: Measured['colours'], low: number, high: number): Arrows => ({
      ...arrows,
      parametric: coloured(arrows.parametric, colours, low, high),
    }),
  );
  const settled = memoize((reference: number, spacing: number): ScaleBase => ({ reference, spacing }));
  return (measured: Measured, base: ScaleBase, { arrows, domain: [low, high] }: Scales): Arrows => {
    const { reference, spacing } = base;
    const canonical = scaled(measured.samples, reference, spacing, arrows);
    const plain = both(measured, canonical, settled(reference, spacing), arrows);
    return inColours(plain, measured.colours, low, high);
  };
}

function responseAssembly() {
  const scale = scaling();
  const unitImage = memoize(ellipseOf);
  const assemble = memoize(responseOf);
  return ({ scene, bound: { map }, local, probe, ...measure }: Internals, scales: Scales): ResponseModel => {
    const arrows = scale(measure.response(), scales.response, scales);
    return assemble(arrows, local, probe, map, scene.vector, unitImage(local.spectrum, scene.response.window));
  };
}

const noLevels: FlowModel['levels'] = [];

function flowAssembly(commons: Commons) {
  const scale = scaling();
  const start = steady(scaledStart, sameStart);
  const runs = memoize(makeRuns);
  const assemble = memoize(flowOf);
  const streamliner = createStreamliner();
  const addLines = memoize(withStreamlines);
  const manyStarts = createManyStarts();
  const addStarts = memoize(withStarts);
  const chart = memoize(lossChart);
  return ({ scene, bound: { map, loss }, local, effort, ...measure }: Internals, scales: Scales) => {
    const { dynamics, flow: view } = scene;
    // A descent has no tolerance that could be coarser.
    const care = dynamics.kind === 'flow' ? effort : 'full';
    const began = start(map, local, scene.start, scene.alpha);
    const made = runs(map, loss, began, dynamics, view.window, care);
    const many = manyStarts({ map, loss }, local, scene, { start: began, runs: made }, effort);
    const arrows = scale(measure.flow(), scales.flow, scales);
    const lines = scene.hidden.includes('contours') ? noLevels : commons.levels(loss, view.window);
    const blank = commons.outside(map, view.window);
    const arrowed = assemble(arrows, local, map, loss, began.w, made, lines, blank);
    const source = { map, loss, theta: local.theta, field: measure.flow().parametric };
    return {
      picture: addStarts(addLines(arrowed, streamliner(source, scene, effort)), many),
      chart: chart(made, dynamics),
    };
  };
}

function bound(map: Choice, loss: Choice): Bound {
  const [family, lossFamily] = [known(maps.find(map.id), map), known(losses.find(loss.id), loss)];
  return { ...mapOf(family, map), ...lossOf(lossFamily, loss) };
}

function known<M>(member: M | undefined, { id }: Choice): M {
  if (member === undefined) throw new Error(`unknown id: ${id}`);
  return member;
}

function mapOf(family: Family, choice: Choice): { family: Family; map: ParameterMap } {
  const map = bindMap(choice);
  if (!map.ok) throw new Error(`invalid options of ${choice.id}: ${map.problems[0].message}`);
  return { family, map: map.value };
}

function lossOf(lossFamily: LossFamily, choice: Choice): { lossFamily: LossFamily; loss: Loss } {
  const loss = bindLoss(choice);
  if (!loss.ok) throw new Error(`invalid options of ${choice.id}: ${loss.problems[0].message}`);
  return { lossFamily, loss: loss.value };
}

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
