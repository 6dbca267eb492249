import { type ScheduleId, schedules } from '../../core';
import { at } from '../declaration/field';
import { choice, number, numberOr } from '../declaration/field-kinds';
import { pointOr, points } from '../declaration/vector-fields';
import type { Scene } from '../scene/scene';

const ofRuns = { group: 'Dynamics', view: 'flow' } as const;
const isDescent = ({ dynamics }: Scene): boolean => dynamics.kind === 'descent';
const isFlow = (scene: Scene): boolean => !isDescent(scene);

const scheduleIds = Object.keys(schedules) as ScheduleId[];
const scheduleWords = Object.fromEntries(
  scheduleIds.map((id) => [
    id,
    { label: id === 'constant' ? 'η' : schedules[id].label, title: `η ${schedules[id].about}` },
  ]),
) as Record<ScheduleId, { readonly label: string; readonly title: string }>;

/** Where runs start. */
export const startFields = {
  start: pointOr('theta', {
    key: 'start',
    symbol: 'start',
    label: 'start of the runs',
    default: [0.25, 0.06],
    meaning: 'where the trajectories start, as w₁,w₂; `theta` starts them at the current θ',
    ...ofRuns,
    namesPanels: true,
    // A start that is θ itself has no coordinates of its own.
    applies: ({ start }) => start !== null,
    // A start that is moved has no scale of its own any more.
    prepare: (scene) => ({ ...scene, alpha: null }),
    ...at('start'),
  }),
  starts: points({
    key: 'starts',
    label: 'more starts',
    default: [],
    // More would hide each other.
    most: 32,
    meaning: 'more points w from which both dynamics run',
    example: '0.5,1.5,1.8,0.4',
    ...ofRuns,
    ...at('starts'),
  }),
  alpha: numberOr('none', {
    key: 'alpha',
    symbol: 'α',
    label: 'scale alpha of the start',
    default: null,
    usual: 0.1,
    bounds: { above: 0, max: 1e6 },
    range: [0.001, 10],
    step: 0.001,
    scale: 'log',
    meaning: 'scale α of the start: it is α times the direction of `start`, or u = v = α·1 with `map=difference`',
    example: '0.1',
    ...ofRuns,
    ...at('alpha'),
  }),
  moment: numberOr('end', {
    key: 'moment',
    symbol: 'moment',
    label: 'moment of the runs',
    default: null,
    usual: 1,
    bounds: { min: 0, max: 1e6 },
    range: [0, 10],
    step: 0.1,
    meaning: 'up to when the runs are shown, as a time of the flow or a step of descent',
    example: '2.5',
    ...ofRuns,
    ...at('moment'),
  }),
};

/** How long and by which law they run. */
export const runFields = {
  run: choice({
    key: 'run',
    label: 'Dynamics',
    default: 'descent',
    words: {
      flow: { label: 'Flow', title: 'gradient flow in continuous time' },
      descent: { label: 'Descent', title: 'gradient descent in steps of η' },
    },
    meaning: 'gradient `flow` in continuous time, or gradient `descent` in steps',
    example: 'flow',
    ...ofRuns,
    ...at('dynamics', 'kind'),
  }),
  eta: number({
    key: 'eta',
    symbol: 'η',
    label: 'learning rate eta',
    default: 0.05,
    bounds: { above: 0, max: 1e6 },
    range: [0.001, 2],
    step: 0.001,
    scale: 'log',
    meaning: 'learning rate η of descent',
    ...ofRuns,
    namesPanels: true,
    applies: isDescent,
    ...at('dynamics', 'rate'),
  }),
  steps: number({
    key: 'steps',
    symbol: 'steps',
    label: 'number of steps',
    default: 120,
    whole: true,
    bounds: { min: 1, max: 10_000 },
    range: [1, 500],
    step: 1,
    meaning: 'number of steps of descent',
    ...ofRuns,
    namesPanels: true,
    applies: isDescent,
    ...at('dynamics', 'steps'),
  }),
  schedule: choice({
    key: 'schedule',
    label: 'Learning rate',
    default: 'constant',
    words: scheduleWords,
    meaning: `what descent makes of η from step to step: ${scheduleIds.join(', ')}`,
    example: 'cosine',
    ...ofRuns,
    applies: isDescent,
    ...at('dynamics', 'schedule'),
  }),
  momentum: number({
    key: 'momentum',
    symbol: 'μ',
    label: 'momentum mu',
    default: 0,
    bounds: { min: 0, max: 0.999 },
    range: [0, 0.99],
    step: 0.01,
    meaning: 'momentum μ of descent (heavy ball)',
    example: '0.9',
    ...ofRuns,
    applies: isDescent,
    ...at('dynamics', 'momentum'),
  }),
  decay: number({
    key: 'decay',
    symbol: 'ω',
    label: 'weight decay omega',
    default: 0,
    bounds: { min: 0, max: 1e6 },
    range: [0, 1],
    step: 0.01,
    meaning: 'weight decay ω of descent: it adds ωθ to the gradient in θ',
    example: '0.01',
    ...ofRuns,
    applies: isDescent,
    ...at('dynamics', 'decay'),
  }),
  time: number({
    key: 'time',
    symbol: 'time',
    label: 'how long the flow runs',
    default: 10,
    // Flows of steep powers need times this long to converge.
    bounds: { above: 0, max: 1e12 },
    range: [0.1, 1000],
    step: 0.1,
    scale: 'log',
    ...ofRuns,
    namesPanels: true,
    applies: isFlow,
    ...at('dynamics', 'horizon'),
  }),
  pace: choice({
    key: 'pace',
    label: 'Canonical run has',
    default: 'rate',
    words: {
      rate: { label: (scene) => (isDescent(scene) ? 'Equal η' : 'Equal t') },
      speed: { label: 'Equal initial speed', title: 'separates direction from pace' },
    },
    meaning: 'pace of the canonical run: the same `rate` η, or the same initial `speed`',
    example: 'speed',
    ...ofRuns,
    ...at('dynamics', 'pace'),
  }),
};
