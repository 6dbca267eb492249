import { describe, expect, it } from 'vitest';
import { hatching } from '../../../src/overlays/outside/draw';
import { keyArrowPath, thumbnailPath } from '../../../src/render';
import { thinLine, traceEllipse, traceLine } from '../../../src/render/display/shapes';
import { toPixels } from '../../../src/render/display/transform';
import { frame, grid } from '../kit/fixture';
import { Recorder } from '../kit/recorder';

const box = { x: 0, y: 0, width: 100, height: 100 };

function lineThrough(...points: number[]): Recorder {
  const recorder = new Recorder();
  traceLine(recorder, Float64Array.from(points), box);
  return recorder;
}

describe('traceLine', () => {
  it('is one subpath where every point can be seen', () => {
    expect(lineThrough(0, 0, 50, 50, 90, 10).subpaths.map((s) => s.points)).toEqual([
      [
        [0, 0],
        [50, 50],
        [90, 10],
      ],
    ]);
  });

  it('breaks at points that are not finite', () => {
    const { subpaths } = lineThrough(0, 0, 10, 10, NaN, 20, 30, 30, 40, 40);
    expect(subpaths.map((s) => s.points.length)).toEqual([2, 2]);
  });

  it('keeps the direction of a segment that leaves for 1e300', () => {
    const [{ points }] = lineThrough(50, 50, 1e300, 5e299).subpaths;
    expect(points).toHaveLength(2);
    expect(points[1][0]).toBeCloseTo(100);
    expect(points[1][1]).toBeCloseTo(75);
  });

  it('draws what crosses the box between two points outside', () => {
    const { subpaths } = lineThrough(-50, 50, 150, 50, 400, 400);
    expect(subpaths.map((s) => s.points)).toEqual([
      [
        [0, 50],
        [100, 50],
      ],
    ]);
  });
});

describe('thinLine', () => {
  it('drops points nobody can tell apart, but neither end', () => {
    const crowd = Float64Array.from({ length: 2000 }, (_, i) => (i % 2 ? 5 : i / 2000));
    const thin = thinLine(crowd);
    expect(thin.length).toBeLessThan(20);
    expect([...thin.slice(0, 2)]).toEqual([0, 5]);
    expect([...thin.slice(-2)]).toEqual([...crowd.slice(-2)]);
  });

  it('takes lines in axis units too, and keeps their breaks', () => {
    const { to } = frame();
    const line = Float64Array.from({ length: 600 }, (_, i) => (i % 100 < 2 ? NaN : Math.sin(i / 40)));
    expect(thinLine(line, to)).toEqual(thinLine(toPixels(line, to)));
    expect(thinLine(line, to).filter(Number.isNaN)).toHaveLength(12);
    expect(thinLine(line, to).length).toBeLessThan(600);
  });
});

describe('traceEllipse', () => {
  it('goes through the ends of both axes', () => {
    const recorder = new Recorder();
    traceEllipse(recorder, 10, 20, 3, 4, -8, 6);
    const ends = recorder.subpaths[0].points.filter((_, i) => i % 3 === 0);
    expect(ends.map(([x, y]) => [Math.round(x), Math.round(y)])).toEqual([
      [13, 24],
      [2, 26],
      [7, 16],
      [18, 14],
      [13, 24],
    ]);
  });
});

describe('hatching', () => {
  it('stays inside the rings, and out of their holes', () => {
    const outer = Float64Array.of(0, 0, 100, 0, 100, 100, 0, 100);
    const hole = Float64Array.of(30, 30, 70, 30, 70, 70, 30, 70);
    const lines = hatching([outer, hole]);
    expect(lines.length).toBeGreaterThan(40);
    for (let i = 0; i < lines.length; i += 4) {
      const [x, y] = [(lines[i] + lines[i + 2]) / 2, (lines[i + 1] + lines[i + 3]) / 2];
      expect(x >= 0 && x <= 100 && y >= 0 && y <= 100).toBe(true);
      expect(x > 30 && x < 70 && y > 30 && y < 70).toBe(false);
    }
  });
});

describe('small paths as text', () => {
  it('writes a key arrow of the length asked for', () => {
    expect(keyArrowPath(20)).toMatch(/^M0,0L20,0L14\.\d+,-?\d/);
  });

  it('draws every defined arrow of a thumbnail inside its button', () => {
    const field = grid([-1, -1], 0.5, 5, (x, y) => [x, x > 0.9 ? NaN : y]);
    const path = thumbnailPath(field, { width: 48, height: 36 });
    expect(path.match(/M/g)).toHaveLength(20);
    const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(48);
  });
});
