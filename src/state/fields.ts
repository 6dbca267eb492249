import { type ScheduleId, schedules } from '../core';
import { field, type TextField } from './field';
import { planeFields } from './plane-fields';
import { colourModes, dynamicsKinds, gainMaps, layerKeys, lengthModes, lineStyles, paces, vectors } from './scene';
import { between, flag, integer, oneOf, orWord, point, points, positive, someOf, window } from './syntax';

const scheduleIds = Object.keys(schedules) as ScheduleId[];

/** Seeds of lines: more would not fit into a link that is comfortable to share. */
const mostSeeds = 24;

/** More starts than these would hide each other. */
export const mostStarts = 32;

/**
 * Every part of a scene except the map, its θ and the loss, by the key that names it in a link. The order is
 * the order in links.
 */
export const fields = {
  start: field({
    syntax: orWord(point, 'theta'),
    meaning: 'where the trajectories start, as w₁,w₂; `theta` starts them at the current θ',
    example: '0.25,0.06',
    get: (scene) => scene.start,
    put: (scene, start) => ({ ...scene, start }),
  }),
  starts: field({
    syntax: points(mostStarts),
    meaning: `more points w from which both dynamics run, x,y,x,y,… of up to ${mostStarts}; or \`none\``,
    example: '0.5,1.5,1.8,0.4',
    get: (scene) => scene.starts,
    put: (scene, starts) => ({ ...scene, starts }),
  }),
  alpha: field({
    syntax: orWord(positive(1e6), 'none'),
    meaning:
      'scale α of the start: it is α times the direction of `start`, or u = v = α·1 with `map=difference`; or `none`',
    example: '0.1',
    get: (scene) => scene.alpha,
    put: (scene, alpha) => ({ ...scene, alpha }),
  }),
  moment: field({
    syntax: orWord(between(0, 1e6), 'end'),
    meaning: 'up to when the runs are shown, as a time of the flow or a step of descent; or `end`',
    example: '2.5',
    get: (scene) => scene.moment,
    put: (scene, moment) => ({ ...scene, moment }),
  }),
  run: field({
    syntax: oneOf(dynamicsKinds),
    meaning: 'gradient `flow` in continuous time, or gradient `descent` in steps',
    example: 'flow',
    get: (scene) => scene.dynamics.kind,
    put: (scene, kind) => ({ ...scene, dynamics: { ...scene.dynamics, kind } }),
  }),
  eta: field({
    syntax: positive(1e6),
    meaning: 'learning rate η of descent',
    example: '0.05',
    get: (scene) => scene.dynamics.rate,
    put: (scene, rate) => ({ ...scene, dynamics: { ...scene.dynamics, rate } }),
  }),
  steps: field({
    syntax: integer(1, 10_000),
    meaning: 'number of steps of descent',
    example: '120',
    get: (scene) => scene.dynamics.steps,
    put: (scene, steps) => ({ ...scene, dynamics: { ...scene.dynamics, steps } }),
  }),
  schedule: field({
    syntax: oneOf(scheduleIds),
    meaning: `what descent makes of η from step to step: ${scheduleIds.join(', ')}`,
    example: 'cosine',
    get: (scene) => scene.dynamics.schedule,
    put: (scene, schedule) => ({ ...scene, dynamics: { ...scene.dynamics, schedule } }),
  }),
  momentum: field({
    syntax: between(0, 0.999),
    meaning: 'momentum μ of descent (heavy ball), from 0 to 0.999',
    example: '0.9',
    get: (scene) => scene.dynamics.momentum,
    put: (scene, momentum) => ({ ...scene, dynamics: { ...scene.dynamics, momentum } }),
  }),
  decay: field({
    syntax: between(0, 1e6),
    meaning: 'weight decay λ of descent: it adds λθ to the gradient in θ',
    example: '0.01',
    get: (scene) => scene.dynamics.decay,
    put: (scene, decay) => ({ ...scene, dynamics: { ...scene.dynamics, decay } }),
  }),
  time: field({
    // Flows of steep powers need times this long to converge.
    syntax: positive(1e12),
    meaning: 'how long the flow runs',
    example: '10',
    get: (scene) => scene.dynamics.horizon,
    put: (scene, horizon) => ({ ...scene, dynamics: { ...scene.dynamics, horizon } }),
  }),
  pace: field({
    syntax: oneOf(paces),
    meaning: 'pace of the canonical run: the same `rate` η, or the same initial `speed`',
    example: 'speed',
    get: (scene) => scene.dynamics.pace,
    put: (scene, pace) => ({ ...scene, dynamics: { ...scene.dynamics, pace } }),
  }),
  window: field({
    syntax: window,
    meaning: 'axes of the response map, x0,x1,y0,y1',
    example: '-2.2,2.2,-2.2,2.2',
    get: (scene) => scene.response.window,
    put: (scene, ends) => ({ ...scene, response: { ...scene.response, window: ends } }),
  }),
  grid: field({
    syntax: integer(3, 61),
    meaning: 'arrows per side of the response map',
    example: '9',
    get: (scene) => scene.response.n,
    put: (scene, n) => ({ ...scene, response: { ...scene.response, n } }),
  }),
  view: field({
    syntax: window,
    meaning: 'axes of the flow field, x0,x1,y0,y1',
    example: '-0.3,2.3,-0.3,2.3',
    get: (scene) => scene.flow.window,
    put: (scene, ends) => ({ ...scene, flow: { ...scene.flow, window: ends } }),
  }),
  viewgrid: field({
    syntax: integer(3, 61),
    meaning: 'arrows per side of the flow field',
    example: '15',
    get: (scene) => scene.flow.n,
    put: (scene, n) => ({ ...scene, flow: { ...scene.flow, n } }),
  }),
  arrows: field({
    syntax: oneOf(lengthModes),
    meaning:
      'how long arrows are drawn: by the square root of the magnitude, `true`, `unit`, `log`, or as in the `article`',
    example: 'article',
    get: (scene) => scene.arrows.length,
    put: (scene, length) => ({ ...scene, arrows: { ...scene.arrows, length } }),
  }),
  scale: field({
    syntax: between(0.001, 1000),
    meaning: 'factor on the length of all arrows',
    example: '1.5',
    get: (scene) => scene.arrows.scale,
    put: (scene, scale) => ({ ...scene, arrows: { ...scene.arrows, scale } }),
  }),
  colour: field({
    syntax: oneOf(colourModes),
    meaning: 'what colours the arrows: nothing, `gain` or angle turned',
    example: 'gain',
    get: (scene) => scene.arrows.colour,
    put: (scene, colour) => ({ ...scene, arrows: { ...scene.arrows, colour } }),
  }),
  lines: field({
    syntax: oneOf(lineStyles),
    meaning: 'lines of the flow field in place of its arrows: `even` ones keep their distance, `unbroken` ones do not',
    example: 'even',
    get: (scene) => scene.streamlines.style,
    put: (scene, style) => ({ ...scene, streamlines: { ...scene.streamlines, style } }),
  }),
  linedensity: field({
    syntax: between(0.25, 4),
    meaning: 'how densely lines of the flow field are drawn, from 0.25 to 4',
    example: '2',
    get: (scene) => scene.streamlines.density,
    put: (scene, density) => ({ ...scene, streamlines: { ...scene.streamlines, density } }),
  }),
  seeds: field({
    syntax: points(mostSeeds),
    meaning: `points w through which a line is drawn in any case, x,y,x,y,… of up to ${mostSeeds}; or \`none\``,
    example: '0.5,1.5,1.8,0.4',
    get: (scene) => scene.streamlines.seeds,
    put: (scene, seeds) => ({ ...scene, streamlines: { ...scene.streamlines, seeds } }),
  }),
  g: field({
    syntax: point,
    meaning: 'the probe: the gradient whose image is read off',
    example: '-1,1',
    get: (scene) => scene.probe,
    put: (scene, probe) => ({ ...scene, probe }),
  }),
  finitestep: field({
    syntax: orWord(positive(1e6), 'none'),
    meaning: 'η of the exact step along −Jᵀg for the probe g, drawn in the flow field; or `none`',
    example: '0.4',
    get: (scene) => scene.finiteStep,
    put: (scene, finiteStep) => ({ ...scene, finiteStep }),
  }),
  gainmap: field({
    syntax: oneOf(gainMaps),
    meaning:
      'whose gain colours the plane of the flow field: that of the `gradient` ∇L, or the `most` or `least` of any',
    example: 'most',
    get: (scene) => scene.gainMap,
    put: (scene, gainMap) => ({ ...scene, gainMap }),
  }),
  mirror: field({
    syntax: flag,
    meaning:
      '1 or 0: lines of equal Bregman divergence from the start in the flow field, where gradient flow is a mirror flow with potential ψ',
    example: '1',
    get: (scene) => scene.mirror,
    put: (scene, mirror) => ({ ...scene, mirror }),
  }),
  draw: field({
    syntax: oneOf(vectors),
    meaning: 'which vector the blue arrow shows: `w`, or `theta` where θ lives in the same plane',
    example: 'theta',
    get: (scene) => scene.vector,
    put: (scene, vector) => ({ ...scene, vector }),
  }),
  hide: field({
    syntax: someOf(layerKeys),
    meaning: `what is not drawn, any of ${layerKeys.join(', ')}; or \`none\``,
    example: 'ellipse,contours',
    get: (scene) => scene.hidden,
    put: (scene, hidden) => ({ ...scene, hidden }),
  }),
  ...planeFields,
} as const;

export type FieldKey = keyof typeof fields;
export type FieldValue<K extends FieldKey> = ReturnType<(typeof fields)[K]['get']>;

/** All fields with their keys, in the order of links. */
export const sceneFields: readonly (readonly [key: string, field: TextField])[] = Object.entries(fields);
