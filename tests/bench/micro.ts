import { createModelBuilder } from '../../src/model/build/build-model.ts';
import { buildFlowPicture, buildResponsePicture, lightTheme } from '../../src/render/index.ts';
import { decode } from '../../src/state/link/link.ts';
import type { Scene } from '../../src/state/scene/scene.ts';
import { median } from './table.ts';

const size = { width: 452, height: 349 };
const batches = 40;

/** What the steps between a new θ and a display list take, and how that compares to computing the arrows alone. */
export function microBenchmarks(): Record<string, string>[] {
  const { scene } = decode('?grid=41&viewgrid=41');
  const build = createModelBuilder();
  const moved = (i: number): Scene => ({ ...scene, theta: [0.4 + (i % 100) / 100, 0.55] });
  const model = build(scene);
  const steps: Record<string, (i: number) => unknown> = {
    'arrows alone, a plain loop': (i) => plainLoop(41, moved(i).theta),
    'model of a new θ': (i) => build(moved(i), 'drag'),
    'response picture': () => buildResponsePicture(model, size, lightTheme),
    'flow picture': () => buildFlowPicture(model, size, lightTheme),
  };
  const times = timed(steps);
  const [first] = Object.values(times);
  return Object.entries(times).map(([name, ms]) => ({
    '': name,
    ms: ms.toFixed(3),
    ratio: (ms / first).toFixed(2),
  }));
}

/** Median ms of each step; the steps take turns, so that whatever else the machine does falls on all of them. */
function timed(steps: Readonly<Record<string, (i: number) => unknown>>): Record<string, number> {
  const samples: Record<string, number[]> = {};
  for (let i = 0; i < batches; i++) {
    for (const [name, step] of Object.entries(steps)) {
      const start = performance.now();
      for (let k = 0; k < 5; k++) step(5 * i + k);
      samples[name] ??= [];
      samples[name].push((performance.now() - start) / 5);
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([name, each]) => [name, median(each)]));
}

/** Both arrows of a response, from gradient to px, with nothing around it. */
function plainLoop(n: number, [a, b]: readonly number[]): Float64Array {
  const out = new Float64Array(n * n * 16);
  let k = 0;
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const [x, y] = [-2 + (4 * i) / (n - 1), -2 + (4 * j) / (n - 1)];
      k = writeShaft(out, k, x, y, x, y);
      k = writeShaft(out, k, x, y, 4 * a * a * x, 4 * b * b * y);
    }
  }
  return out;
}

function writeShaft(out: Float64Array, k: number, x: number, y: number, u: number, v: number): number {
  const m = Math.sqrt(u * u + v * v) || 1;
  const length = 2.6 * Math.sqrt(m);
  const [dx, dy] = [(u / m) * length, (v / m) * length];
  const [px, py] = [50 + x * 70, 160 - y * 70];
  out[k] = px;
  out[k + 1] = py;
  out[k + 2] = px + dx;
  out[k + 3] = py - dy;
  out[k + 4] = px + 0.6 * dx - 0.2 * dy;
  out[k + 5] = py - 0.6 * dy - 0.2 * dx;
  out[k + 6] = px + 0.6 * dx + 0.2 * dy;
  out[k + 7] = py - 0.6 * dy + 0.2 * dx;
  return k + 8;
}
