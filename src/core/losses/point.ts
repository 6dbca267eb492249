import type { Binding, Loss, Minimiser, RealOption } from '../types/types';
import { defineLoss } from './define';

interface PointOptions extends Record<string, number> {
  m1: number;
  m2: number;
  h1: number;
  h2: number;
  turn: number;
}

const target = <K extends 'm1' | 'm2'>(key: K, symbol: string, value: number): RealOption & { key: K } => ({
  kind: 'real',
  key,
  symbol,
  label: `optimum, coordinate ${key[1]}`,
  default: value,
  range: [-3, 3],
  step: 0.01,
});

const curvature = <K extends 'h1' | 'h2'>(key: K, symbol: string): RealOption & { key: K } => ({
  kind: 'real',
  key,
  symbol,
  label: `curvature ${key[1]}, an eigenvalue of H`,
  default: 1,
  range: [0.05, 5],
  step: 0.05,
  refuse: (h) => (h >= 0 ? undefined : 'a negative curvature leaves the loss without a minimum'),
});

/** H = R(turn)·diag(H₁, H₂)·R(turn)ᵀ, row-major [H₁₁, H₁₂, H₂₂]. */
function hessianOf({ h1, h2, turn }: PointOptions): [number, number, number] {
  const angle = (turn * Math.PI) / 180;
  // Right angles are exact, so that an unturned H stays diagonal.
  const quarter = turn % 90 === 0;
  const cos = quarter ? Math.round(Math.cos(angle)) : Math.cos(angle);
  const sin = quarter ? Math.round(Math.sin(angle)) : Math.sin(angle);
  return [h1 * cos * cos + h2 * sin * sin, (h1 - h2) * cos * sin, h1 * sin * sin + h2 * cos * cos];
}

/** A zero eigenvalue leaves a line of minimisers along its eigenvector. */
function minimiserOf({ m1, m2, h1, h2, turn }: PointOptions): Minimiser {
  if (h1 > 0 && h2 > 0) return { kind: 'point', at: [m1, m2] };
  const angle = ((h1 > 0 ? turn + 90 : turn) * Math.PI) / 180;
  return { kind: 'line', through: [m1, m2], along: [Math.cos(angle), Math.sin(angle)] };
}

function bindPoint(options: PointOptions): Binding<Loss> {
  const { m1, m2, h1, h2 } = options;
  if (!(h1 >= 0 && h2 >= 0)) {
    return { ok: false, problems: [{ option: h1 >= 0 ? 'h2' : 'h1', message: 'curvatures must not be negative' }] };
  }
  if (h1 === 0 && h2 === 0) {
    return { ok: false, problems: [{ option: 'h2', message: 'with both curvatures 0 there is no loss left' }] };
  }
  const [a, b, c] = hessianOf(options);
  return {
    ok: true,
    value: {
      q: 2,
      value(w) {
        const [x, y] = [w[0] - m1, w[1] - m2];
        // A sum of squares up to rounding: never below zero.
        return Math.max(0, 0.5 * (a * x * x + 2 * b * x * y + c * y * y));
      },
      gradient(w, out) {
        const x = w[0] - m1;
        const y = w[1] - m2;
        out[0] = a * x + b * y;
        out[1] = b * x + c * y;
      },
      hessian(_w, out) {
        out[0] = a;
        out[1] = b;
        out[2] = b;
        out[3] = c;
      },
      minimiser: minimiserOf(options),
      handles: [
        { key: 'optimum', label: 'optimum w star', symbol: 'w*', at: [m1, m2], drag: ([x, y]) => ({ m1: x, m2: y }) },
      ],
    },
  };
}

export const point = defineLoss<'point', PointOptions>({
  id: 'point',
  label: 'Point',
  about: 'A quadratic bowl around one optimum: H sets how steep it is along two directions, and how they are turned.',
  tex: 'L(w) = \\tfrac12 (w-w^*)^\\top H\\,(w-w^*)',
  options: {
    m1: target('m1', 'w*₁', 1.5),
    m2: target('m2', 'w*₂', 1.2),
    h1: curvature('h1', 'H₁'),
    h2: curvature('h2', 'H₂'),
    turn: {
      kind: 'real',
      key: 'turn',
      symbol: 'turn',
      label: 'turn of H',
      default: 0,
      range: [-90, 90],
      step: 1,
      unit: '°',
    },
  },
  bind: bindPoint,
});
