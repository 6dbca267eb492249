import type { Scene } from '../state/scene';
import { arrowColours, arrowSet, coloured, colourLimits, type Measured, ownBase, type ScaleBase } from './arrow-sets';
import { type Commons, createCommons } from './commons';
import { finiteStepOf, withFiniteStep } from './finite-step';
import { createGainSampler, type GainSamples, gainMapOf, withGainMap } from './gain-map';
import { createGaugeReader, withGauge } from './gauge/gauge-model';
import { type Bound, bound, localGeometry, probeOf } from './local';
import { lossChart } from './loss-chart';
import { createManyStarts, withStarts } from './many-starts';
import { memoize, once, steady } from './memoize';
import { createLazyMirror, withMirror } from './mirror-part';
import { type Arrows, ellipseOf, flowOf, type Local, responseOf, sameStart } from './pictures';
import type { Planer } from './plane';
import { createHiddenPlaner, createLazyPlaner, withPlaneImage } from './plane-part';
import { type Effort, makeRuns, type Runs } from './runs';
import { fieldOver, gradientSamples, preconditionersOver, responseTo, type Samples, sameField } from './samples';
import { scaledStart } from './scaled-start';
import { placed } from './scatter';
import { createStreamliner, withStreamlines } from './streamlines';
import type { FlowModel, LossChart, Model, PlaneModel, Probe, ResponseModel } from './types';

export type BuildModel = (scene: Scene, effort?: Effort) => Model;

/** A scene's numbers as far as they do not depend on the scales; each picture is measured when first asked for. */
export interface SceneMeasure {
  readonly scene: Scene;
  response(): Measured;
  flow(): Measured;
  /** Where the scene asks for a map of gain. */
  gains(): GainSamples | undefined;
}

/** On what scales a scene is drawn. */
export interface Scales {
  readonly response: ScaleBase;
  readonly flow: ScaleBase;
  /** Limits of the colours. */
  readonly domain: readonly [low: number, high: number];
  /** Limits of the map of gain: the same where arrows are coloured by gain too. */
  readonly gains: readonly [low: number, high: number];
  readonly arrows: Scene['arrows'];
}

/** Computes models in two steps, so that scenes can be measured together before any is put on a scale. */
export interface ModelBuilder {
  measure(scene: Scene, effort: Effort): SceneMeasure;
  assemble(measure: SceneMeasure, scales: () => Scales): Model;
}

/** The function that computes the model of a scene on scales of its own. */
export function createModelBuilder(): BuildModel {
  const { measure, assemble } = createBuilder({ planer: createLazyPlaner() });
  return (scene, effort = 'full') => {
    const measured = measure(scene, effort);
    return assemble(measured, () => ownScales(measured));
  };
}

function ownScales(measured: SceneMeasure): Scales {
  const [response, flow] = [measured.response(), measured.flow()];
  const limits = colourLimits([response.colours, flow.colours], [measured.gains()]);
  return { response: response.base, flow: flow.base, ...limits, arrows: measured.scene.arrows };
}

/** What `assemble` needs of a measured scene beside its arrows. */
interface Internals extends SceneMeasure {
  readonly bound: Bound;
  readonly local: Local;
  readonly probe: Probe;
  readonly effort: Effort;
}

export interface BuilderOptions {
  /** What it shares with other builders. */
  readonly commons?: Commons;
  readonly planer?: Planer;
  /** Makes no runs where trajectories are hidden: a panel shows no chart of them either. */
  readonly thrifty?: boolean;
}

/**
 * Makes a builder for one picture place. Parts whose inputs did not change since the last call are returned as they
 * were, so that a picture can tell by identity what to repaint.
 * Throws where the scene's options cannot be bound: scenes come from `decode` and the actions, which refuse those.
 */
export function createBuilder({
  commons = createCommons(),
  planer = createHiddenPlaner(),
  thrifty = false,
}: BuilderOptions = {}): ModelBuilder {
  const bind = memoize(bound);
  const at = memoize(localGeometry);
  const probed = memoize(probeOf);
  const gradients = memoize(gradientSamples);
  const response = memoize(responseTo);
  const preconditioners = memoize(preconditionersOver);
  const field = steady(memoize(fieldOver), sameField);
  const place = memoize(placed);
  const assembleResponse = responseAssembly();
  const assembleFlow = flowAssembly(commons, planer, thrifty);
  const measureResponse = measuring();
  const measureFlow = measuring();
  const sampleGain = createGainSampler();
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
          const G = preconditioners(parts.map, local.theta, scene.flow);
          const at = place(parts.map, parts.loss, local.theta, samples, field(G, samples));
          return measureFlow(at.samples, at.parametric, scene.arrows.colour);
        }),
        gains: once(() => {
          if (scene.gainMap === 'none') return undefined;
          const source = { ...parts, theta: local.theta, field: made.flow().parametric };
          return sampleGain(source, scene, effort);
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
        chart: () => flow().chart(),
        plane: once(() => planer.plane(parts, flow().picture)),
      });
    },
  };
}

interface Pictures {
  response(): ResponseModel;
  flow(): FlowModel;
  chart(): LossChart;
  plane(): PlaneModel;
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
    get plane() {
      return pictures.plane();
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
      ...(measured.samples.scattered && { scattered: true }),
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
  const gaugeOf = createGaugeReader();
  const addGauge = memoize(withGauge);
  return ({ scene, bound: { map }, local, probe, ...measure }: Internals, scales: Scales): ResponseModel => {
    const arrows = scale(measure.response(), scales.response, scales);
    const unit = unitImage(local.spectrum, scene.response.window);
    const plain = assemble(arrows, local, probe, map, scene.vector, unit);
    return addGauge(plain, gaugeOf(map, local.theta, probe, scene.gauge));
  };
}

const noLevels: FlowModel['levels'] = [];

const noRuns: Runs = { canonicalPace: 1, recipe: '' };

function flowAssembly(commons: Commons, planer: Planer, thrifty: boolean) {
  const scale = scaling();
  const start = steady(scaledStart, sameStart);
  const runs = memoize(makeRuns);
  const assemble = memoize(flowOf);
  const streamliner = createStreamliner();
  const addLines = memoize(withStreamlines);
  const [addGain, addStep] = [memoize(withGainMap), memoize(withFiniteStep)];
  const [gains, step] = [memoize(gainMapOf), memoize(finiteStepOf)];
  const addPlane = memoize(withPlaneImage);
  const [mirrored, addMirror] = [createLazyMirror(), memoize(withMirror)];
  const manyStarts = createManyStarts();
  const addStarts = memoize(withStarts);
  const chart = memoize(lossChart);
  return (inputs: Internals, scales: Scales) => {
    const { scene, bound, local, effort, ...measure } = inputs;
    const { map, loss } = bound;
    const { dynamics, flow: view } = scene;
    // A descent has no tolerance that could be coarser.
    const care = dynamics.kind === 'flow' ? effort : 'full';
    const seen = !(thrifty && scene.hidden.includes('trajectories'));
    const began = start(map, local, scene.start, scene.alpha);
    const made = seen ? runs(map, loss, began, dynamics, view.window, care) : noRuns;
    const many = seen ? manyStarts({ map, loss }, local, scene, { start: began, runs: made }, effort) : undefined;
    const arrows = scale(measure.flow(), scales.flow, scales);
    const lines = scene.hidden.includes('contours') ? noLevels : commons.levels(loss, view.window, effort);
    const blank = commons.outside(map, view.window, effort);
    const arrowed = assemble(arrows, local, map, loss, began.w, made, lines, blank);
    const gainMap = gains(measure.gains(), ...scales.gains);
    const { finiteStep: eta, probe } = scene;
    const finiteStep = eta === null ? undefined : step(map, local.theta, probe, eta, view.window);
    const source = { map, loss, theta: local.theta, field: measure.flow().parametric };
    const lined = addLines(arrowed, streamliner(source, scene, effort));
    const mirror = scene.mirror ? mirrored(map, loss, began, view.window, effort) : undefined;
    const below = addMirror(addGain(lined, gainMap), mirror);
    return {
      picture: addStarts(addPlane(addStep(below, finiteStep), planer.image(inputs)), many),
      chart: once(() => chart(made, dynamics)),
    };
  };
}
