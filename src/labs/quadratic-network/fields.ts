import type { OptionSpecs } from '../../core';
import { coneLosses } from '../../core/labs/quadratic-network';
import type { Options } from './simulate';

const notZero = (x: number): string | undefined =>
  Math.abs(x) < 0.05 ? 'It must be at least 0.05 away from 0: at the apex nothing moves.' : undefined;

export const fields: OptionSpecs<Options> = {
  loss: {
    kind: 'choice',
    key: 'loss',
    label: 'Loss',
    default: 'frobenius',
    choices: Object.entries(coneLosses).map(([value, { label }]) => ({ value, label })),
  },
  alpha: {
    ...{ kind: 'real', key: 'alpha', symbol: 'α', label: 'Start: α', default: -1 },
    ...{ bounds: { min: -2, max: 2 }, range: [-1.5, 1.5], step: 0.05, refuse: notZero },
  },
  size: {
    ...{ kind: 'real', key: 'size', symbol: '‖w‖', label: 'Start: length of w', default: 0.8 },
    ...{ bounds: { min: 0.05, max: 3 }, range: [0.1, 2], step: 0.05 },
  },
  angle: {
    ...{ kind: 'real', key: 'angle', symbol: 'φ', label: 'Start: direction of w', default: 100, unit: '°' },
    ...{ bounds: { min: -360, max: 360 }, range: [0, 180], step: 1 },
  },
  goal: {
    ...{ kind: 'real', key: 'goal', symbol: 'c', label: 'Goal A* = c·uuᵀ', default: 1 },
    ...{ bounds: { min: -2, max: 2 }, range: [-1.5, 1.5], step: 0.05, refuse: notZero },
  },
  goalAngle: {
    ...{ kind: 'real', key: 'goalAngle', symbol: 'φ*', label: 'Direction of the goal', default: 30, unit: '°' },
    ...{ bounds: { min: -360, max: 360 }, range: [0, 180], step: 1 },
  },
  turn: {
    ...{ kind: 'real', key: 'turn', symbol: 'turn', label: 'Cone turned', default: 25, unit: '°' },
    ...{ bounds: { min: -360, max: 360 }, range: [-180, 180], step: 5 },
  },
  tilt: {
    ...{ kind: 'real', key: 'tilt', symbol: 'tilt', label: 'Cone tilted', default: 15, unit: '°' },
    ...{ bounds: { min: -90, max: 90 }, range: [-90, 90], step: 5 },
  },
};
