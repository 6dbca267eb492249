import type { LayerKey } from '../../state/scene/scene';
import { cell } from '../cells/cell';
import { withoutArrows } from '../overlay/shown-arrows';
import type { FlowModel, InputsModel, LossChart, Model, PlaneModel, Probe, ResponseModel } from '../types/types';

/** What a question needs to be seen, whatever the panel hides by itself. */
const needed: readonly LayerKey[] = ['canonical', 'probe', 'trajectories'];

/** What a question hides of each part of a model. */
interface Cover {
  probe(probe: Probe): Probe;
  response(response: ResponseModel): ResponseModel;
  flow(flow: FlowModel, matched: boolean): FlowModel;
  plane(plane: PlaneModel): PlaneModel;
  /** Whether what overlays show goes by what they declare. */
  readonly whole: boolean;
}

/**
 * The model of a panel whose answer is not to be seen yet. All that is drawn, read out, written or exported of it goes
 * by this model, so what is not in it is nowhere: no parametric arrow, run, ellipse, image of the probe or colour.
 */
export const coverModel = (model: Model): Model =>
  coveredBy(model, {
    probe: coverProbe,
    response: coverResponse,
    flow: coverFlow,
    plane: coverPlane,
    whole: true,
  });

/** The same where the question is how the run ends: fields and points stay, and no run or its loss is seen. */
export const coverEnds = (model: Model): Model =>
  coveredBy(model, {
    probe: (probe) => probe,
    response: (response) => response,
    flow: coverRuns,
    plane: coverRunsOnPlane,
    whole: false,
  });

/** No cell of its scene can be read past the cover, for its source is its own. */
function coveredBy(model: Model, cover: Cover): Model {
  const response = cell(() => cover.response(model.response));
  const flow = cell(() => cover.flow(model.flow, model.scene.dynamics.pace === 'speed'));
  const chart = cell(() => coverChart(model.chart));
  const plane = cell(() => cover.plane(model.plane));
  const inputs = cell(() => coverInputs(model.inputs));
  const scene = { ...model.scene, hidden: model.scene.hidden.filter((key) => !needed.includes(key)) };
  const { family, map, lossFamily, loss, theta, w, jet, G, spectrum, beside } = model;
  const covered: Model = {
    family,
    map,
    lossFamily,
    loss,
    theta,
    w,
    jet,
    G,
    spectrum,
    beside,
    scene,
    ...(cover.whole && { covered: true }),
    probe: cover.probe(model.probe),
    source: {
      get model() {
        return covered;
      },
    },
    get response() {
      return response.value;
    },
    get flow() {
      return flow.value;
    },
    get chart() {
      return chart.value;
    },
    get plane() {
      return plane.value;
    },
    get inputs() {
      return inputs.value;
    },
  };
  return covered;
}

const coverProbe = ({ g }: Probe): Probe => ({
  g,
  image: [Number.NaN, Number.NaN],
  gain: Number.NaN,
  turn: Number.NaN,
});

// What follows names what may be seen. Whatever a picture comes to show beside it, it does not show here.

function coverResponse({ window, spacing, canonical, vector, probe, title }: ResponseModel): ResponseModel {
  const description = 'Gradient response, with its parametric arrows hidden until the question is answered.';
  // The canonical scale stands for theirs: in the article's mode theirs tells their mean length.
  const parametric = withoutArrows(canonical);
  return { window, spacing, canonical, parametric, vector, probe: coverProbe(probe), title, description };
}

/** @param matched the canonical run is paced by the parametric one, so its length would tell the gain */
function coverFlow(flow: FlowModel, matched: boolean): FlowModel {
  const { window, spacing, canonical, levels, minimiser, outside, outsideWhy, w, start, title, recipe, caption } = flow;
  const { canonicalRun, scattered } = flow;
  return {
    window,
    spacing,
    canonical,
    levels,
    minimiser,
    outside,
    w,
    start,
    title,
    recipe,
    caption,
    ...(scattered && { scattered }),
    ...(outsideWhy !== undefined && { outsideWhy }),
    ...(canonicalRun && !matched && { canonicalRun }),
    parametric: withoutArrows(canonical),
    description: 'Descent over the loss, with its parametric field and run hidden until the question is answered.',
  };
}

/** The field without runs; the canonical one stays where it does not tell how long the other takes. */
function coverRuns(
  { many: _many, parametricRun: _run, canonicalRun, ...flow }: FlowModel,
  matched: boolean,
): FlowModel {
  const description = 'Descent over the loss, with the parametric run hidden until the question is answered.';
  return { ...flow, ...(canonicalRun && !matched && { canonicalRun }), description };
}

function coverRunsOnPlane({ run: _run, more: _more, points, ...plane }: PlaneModel): PlaneModel {
  return {
    ...plane,
    points: points.map((point) => ({ ...point, lingers: 0 })),
    lingering: '',
    description: 'Parameter plane, with the run hidden until the question is answered.',
  };
}

/** Nothing but θ: where J loses rank and where the loss is flat tell the map. */
function coverPlane({ window, spacing, parametric, slice, whole, axes, theta, off, caption, title }: PlaneModel) {
  return {
    window,
    spacing,
    slice,
    whole,
    axes,
    theta,
    off,
    caption,
    title,
    parametric: withoutArrows(parametric),
    levels: [],
    points: [],
    curves: [],
    areas: { minimum: new Float64Array(0), ghost: new Float64Array(0) },
    singular: { curve: new Float64Array(0), band: [], threshold: 0 },
    singularWords: '',
    lingering: '',
    description: 'Parameter plane, hidden until the question is answered.',
  };
}

/** The end of the parametric run is the map's doing. */
function coverInputs(inputs: InputsModel): InputsModel {
  const functions = inputs.functions.filter(({ key }) => key === 'w' || key === 'optimum');
  return { ...inputs, functions, description: 'Function over its inputs; where the runs end is hidden.' };
}

function coverChart(chart: LossChart): LossChart {
  const { xLabel, xMax, low, high, floor, floorHit, offScale, target } = chart;
  return {
    xLabel,
    xMax,
    low,
    high,
    floor,
    floorHit,
    offScale,
    ...(target && { target }),
    series: chart.series.filter(({ key }) => key === 'canonical'),
    offScaleNote: 'off the scale ↑',
    description: 'Loss, hidden until the question is answered.',
  };
}
