import type { Field, Point, Trajectory } from '../../../src/core';
import { askedLengths } from '../../../src/model/arrows/arrow-sets';
import type { ArrowScale } from '../../../src/model/numbers/arrow-scale';
import type { ArrowSet, FlowModel, LossChart, Model, ResponseModel, Run } from '../../../src/model/types/types';
import { loadDrawings, type Size, type Theme } from '../../../src/render';
import { lightTheme } from '../../../src/render/display/theme';
import { frameOf } from '../../../src/render/frame/frame';
import { defaultScene } from '../../../src/state';

await loadDrawings();

type Window = FlowModel['window'];
type Plane = (x: number, y: number) => Point;

/** The squared map w = θ² at θ = (1.1, 0.55), made by hand: pictures need numbers, not the maths behind them. */
export const gains: Point = [4.84, 1.21];
const target: Point = [1.5, 1.2];

export function sqrtScale(typical = 4, longest = 0.9): ArrowScale {
  const length = (m: number) => (m > 0 ? Math.min(longest, 0.45 * Math.sqrt(m / typical)) : 0);
  return { mode: 'sqrt', length, asked: length, longest, key: { magnitude: 1, length: length(1) }, words: '√ scale' };
}

export function fixedScale(cells: number): ArrowScale {
  const length = (m: number) => (m > 0 ? cells : 0);
  return {
    mode: 'unit',
    length,
    asked: length,
    longest: cells,
    key: { magnitude: 1, length: cells },
    words: 'unit length',
  };
}

export function grid(from: Point, spacing: number, n: number, at: Plane): Field {
  const field = { n: n * n, x: columns(n), y: columns(n), u: columns(n), v: columns(n) };
  for (let i = 0; i < n * n; i++) {
    const [x, y] = [from[0] + (i % n) * spacing, from[1] + Math.floor(i / n) * spacing];
    const [u, v] = at(x, y);
    field.x[i] = x;
    field.y[i] = y;
    field.u[i] = u;
    field.v[i] = v;
  }
  return field;
}

const columns = (n: number) => new Float64Array(n * n);

export function arrows(field: Field, scale = sqrtScale()): ArrowSet {
  return { field, scale, asked: askedLengths(field, scale), shortened: 0, undefinedCount: 0 };
}

/** Colours by gain of a hand-made set: the values run evenly from one end of the bar to the other. */
export function coloured(set: ArrowSet): ArrowSet {
  const n = set.field.u.length;
  const values = Float64Array.from({ length: n }, (_, i) => 10 ** (-1 + (2 * i) / (n - 1)));
  return { ...set, colours: { kind: 'gain', values, domain: [0.1, 10], log: true, title: 'gain ‖JJᵀg‖ / ‖g‖' } };
}

export function responseModel(change: Partial<ResponseModel> = {}, n = 9): ResponseModel {
  const spacing = 4 / (n - 1);
  const at = (plane: Plane) => arrows(grid([-2, -2], spacing, n, plane));
  return {
    window: [-2.4, 2.4, -2.4, 2.4],
    spacing,
    canonical: at((x, y) => [x, y]),
    parametric: at((x, y) => [gains[0] * x, gains[1] * y]),
    ellipse: { major: [1.21, 0], minor: [0, 0.3025], scale: 0.25 },
    vector: { at: [1.21, 0.3025], symbol: 'w' },
    probe: { g: [-1, 1], image: [-4.84, 1.21], gain: 3.53, turn: 0.54 },
    title: 'Gradient response at θ',
    description: 'Arrows stretch ×4.8 along w₁, ×1.2 along w₂.',
    ...change,
  };
}

export function flowModel(change: Partial<FlowModel> = {}, n = 15): FlowModel {
  const window: Window = [-0.3, 2.3, -0.3, 2.3];
  const spacing = 2.4 / (n - 1);
  const inside =
    (plane: Plane): Plane =>
    (x, y) =>
      x < 0 || y < 0 ? [NaN, NaN] : plane(x, y);
  const descent: Plane = (x, y) => [4 * x * (target[0] - x), 4 * y * (target[1] - y)];
  const canonical = arrows(grid([-0.2, -0.2], spacing, n, (x, y) => [target[0] - x, target[1] - y]));
  return {
    window,
    spacing,
    canonical,
    parametric: arrows(grid([-0.2, -0.2], spacing, n, inside(descent))),
    levels: [0.02, 0.08, 0.18, 0.32, 0.5, 0.72, 0.98, 1.28, 1.62, 2].map(circle),
    minimiser: { kind: 'point', at: target },
    outside: [Float64Array.of(-0.3, -0.3, 2.3, -0.3, 2.3, 0, 0, 0, 0, 2.3, -0.3, 2.3)],
    outsideWhy: 'squares are never negative',
    w: [1.21, 0.3025],
    start: [0.25, 0.06],
    canonicalRun: run('canonical', [0.25, 0.06], (x, y) => [target[0] - x, target[1] - y], 0.05),
    parametricRun: run('parametric', [0.25, 0.06], descent, 0.05),
    recipe: '',
    caption: 'keeps the signs of θ',
    title: 'Descent over the loss',
    description: 'The parametric run bends along w₁ first.',
    ...change,
  };
}

function circle(value: number): FlowModel['levels'][number] {
  const r = Math.sqrt(2 * value);
  const line = new Float64Array(2 * 97);
  for (let i = 0; i <= 96; i++) {
    line[2 * i] = target[0] + r * Math.cos((i * Math.PI) / 48);
    line[2 * i + 1] = target[1] + r * Math.sin((i * Math.PI) / 48);
  }
  return { value, lines: [line] };
}

/** Small steps along a plane field; dots every so often. */
export function run(label: string, from: Point, plane: Plane, every: number): Run {
  const path: number[] = [...from];
  const dots: number[] = [...from];
  let [x, y] = from;
  for (let step = 0; step < 300; step++) {
    const [u, v] = plane(x, y);
    x += 0.02 * u;
    y += 0.02 * v;
    path.push(x, y);
    const far = Math.hypot(x - dots[dots.length - 2], y - dots[dots.length - 1]);
    if (step % 12 === 11 && far > every) dots.push(x, y);
  }
  return runOf(label, path, dots);
}

export function runOf(label: string, path: readonly number[], dots: readonly number[] = []): Run {
  // The pictures read the path and the dots only.
  const trajectory = {} as Trajectory;
  const theta = { path: new Float64Array(0), dots: new Float64Array(0) };
  const [times, dotTimes] = [path, dots].map((list) => Float64Array.from({ length: list.length / 2 }, (_, k) => k));
  const lines = { path: Float64Array.from(path), times, dots: Float64Array.from(dots), dotTimes };
  return { ...lines, theta, trajectory, label, legend: label };
}

export function lossChart(change: Partial<LossChart> = {}): LossChart {
  const x = Float64Array.from({ length: 121 }, (_, i) => i);
  return {
    xLabel: 'step, same η',
    xMax: 120,
    low: -12,
    high: 1,
    floor: 1e-12,
    offScale: false,
    offScaleNote: 'off the scale ↑',
    floorHit: true,
    series: [
      { key: 'canonical', label: 'canonical', x, y: x.map((t) => 0.2 - 0.045 * t) },
      { key: 'parametric', label: 'parametric', x, y: x.map((t) => Math.max(-12, 0.2 - 0.002 * t * t)) },
    ],
    description: 'Both runs lose their loss.',
    ...change,
  };
}

export interface PictureModel {
  readonly scene: Model['scene'];
  readonly response: ResponseModel;
  readonly flow: FlowModel;
  readonly chart: LossChart;
}

type Change = Partial<Omit<PictureModel, 'scene'>> & { readonly scene?: Pick<Model['scene'], 'hidden'> };

export function pictureModel({ scene, ...change }: Change = {}): PictureModel {
  const whole = { ...defaultScene, hidden: [], ...scene };
  return { scene: whole, response: responseModel(), flow: flowModel(), chart: lossChart(), ...change };
}

export function frame(
  window: Window = [-2.4, 2.4, -2.4, 2.4],
  size: Size = { width: 540, height: 560 },
  theme: Theme = lightTheme,
) {
  return frameOf(size, window, theme);
}
