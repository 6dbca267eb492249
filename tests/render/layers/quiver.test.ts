import { pathRound } from 'd3';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/core';
import type { PictureNode } from '../../../src/render';
import { lightTheme } from '../../../src/render/display/theme';
import { drawQuiver } from '../../../src/render/layers/quiver';
import { arrows, coloured, fixedScale, frame, grid } from '../kit/fixture';
import { record, type Subpath } from '../kit/recorder';

const here = { ...frame(), cell: 0.5 * frame().to.pxPerUnit };
const style = { key: 'q', stroke: lightTheme.parametric, width: 1.5 } as const;

function drawn(set: ReturnType<typeof arrows>, pivot: 'tail' | 'middle' = 'tail'): readonly PictureNode[] {
  return drawQuiver({ ...style, set, pivot }, here);
}

const shaft = ({ points: [tail, tip] }: Subpath): Point => [tip[0] - tail[0], tip[1] - tail[1]];
const headOf = ({ points: [, tip, barb] }: Subpath) => Math.hypot(barb[0] - tip[0], barb[1] - tip[1]);

describe('a quiver', () => {
  it('is one path of one open subpath an arrow', () => {
    const nodes = drawn(arrows(grid([-2, -2], 0.5, 9, (x, y) => [x + 9, y])));
    expect(nodes).toHaveLength(1);
    const recorder = record(nodes[0]);
    expect(recorder.subpaths).toHaveLength(81);
    expect(recorder.closings).toBe(0);
  });

  it('leaves out rows and columns where all of its arrows would overlap', () => {
    const field = grid([-2, -2], 0.5, 9, (x, y) => [x + 9, y]);
    const sparse = { ...arrows(field, fixedScale(0.8)), sparse: { every: 4, columns: 9 } };
    const tails = record(drawn(sparse)[0]).subpaths.map(({ points: [tail] }) => tail);
    const ends = [-2, 0, 2];
    expect(tails).toHaveLength(9);
    for (const [k, [x, y]] of tails.entries()) {
      expect(x).toBeCloseTo(here.to.x(ends[k % 3]));
      expect(y).toBeCloseTo(here.to.y(ends[Math.floor(k / 3)]));
    }
  });

  it('leaves space between strokes that stand within few px', () => {
    const field = grid([-2, -2], 4 / 60, 61, () => [1, 1]);
    const width = (cell: number) => {
      const [node] = drawQuiver({ ...style, set: arrows(field), pivot: 'tail' }, { ...here, cell });
      return node.kind === 'path' && node.width;
    };
    expect([9, 3, 1.8, 0.5].map(width)).toEqual([1, 1, 1.8 / 3, 0.5 / 3]);
  });

  it('points as the vectors do on the screen, with lengths in cells of its grid', () => {
    const field = grid([-2, -2], 0.5, 9, (x, y) => [3 * x + 1, y - 0.3]);
    const { subpaths } = record(drawn(arrows(field, fixedScale(0.8)))[0]);
    for (const [i, subpath] of subpaths.entries()) {
      const [dx, dy] = shaft(subpath);
      expect(Math.hypot(dx, dy)).toBeCloseTo(0.8 * 0.5 * here.to.pxPerUnit, 6);
      expect(Math.atan2(-dy, dx)).toBeCloseTo(Math.atan2(field.v[i], field.u[i]), 6);
    }
  });

  it('stands on its grid points by the tail or by the middle', () => {
    const set = arrows(
      grid([1, -1], 0.5, 1, () => [1, 2]),
      fixedScale(0.6),
    );
    const [byTail] = record(drawn(set)[0]).subpaths;
    expect(byTail.points[0][0]).toBeCloseTo(here.to.x(1));
    expect(byTail.points[0][1]).toBeCloseTo(here.to.y(-1));
    const { points } = record(drawn(set, 'middle')[0]).subpaths[0];
    expect((points[0][0] + points[1][0]) / 2).toBeCloseTo(here.to.x(1));
    expect((points[0][1] + points[1][1]) / 2).toBeCloseTo(here.to.y(-1));
  });

  it('has heads of 6 to 7 px at most, shorter on short shafts', () => {
    const heads = [0.05, 0.2, 0.9].map((cells) => {
      const [subpath] = record(
        drawn(
          arrows(
            grid([0, 0], 1, 1, () => [1, 0]),
            fixedScale(cells),
          ),
        )[0],
      ).subpaths;
      return { head: headOf(subpath), length: Math.hypot(...shaft(subpath)) };
    });
    for (const { head, length } of heads) expect(head).toBeLessThan(length / 2);
    expect(heads[0].head).toBeLessThan(heads[1].head);
    expect(heads[2].head).toBeCloseTo(6.5);
  });

  it('draws zero vectors as dots', () => {
    const { subpaths } = record(drawn(arrows(grid([-1, -1], 1, 3, (x, y) => [x, y])))[0]);
    expect(subpaths.filter((subpath) => subpath.round)).toHaveLength(1);
  });

  it('draws them as specks among thousands', () => {
    const round = (side: number) => {
      const { subpaths } = record(drawn(arrows(grid([-1, -1], 0.04, side, () => [0, 0])))[0]);
      expect(subpaths).toHaveLength(side * side);
      return subpaths.filter((subpath) => subpath.round).length;
    };
    expect([round(50), round(51)]).toEqual([50 * 50, 0]);
  });

  it('leaves out undefined samples and keeps huge and tiny ones in their directions', () => {
    const samples: Point[] = [
      [NaN, 1],
      [1, Infinity],
      [3e300, 4e300],
      [3e-320, 4e-320],
    ];
    const field = grid([0, 0], 0.5, 2, () => [0, 0]);
    for (const [i, [u, v]] of samples.entries()) {
      field.u[i] = u;
      field.v[i] = v;
    }
    const { subpaths } = record(drawn(arrows(field, fixedScale(0.8)))[0]);
    expect(subpaths).toHaveLength(2);
    for (const subpath of subpaths) {
      const [dx, dy] = shaft(subpath);
      expect(Math.atan2(-dy, dx)).toBeCloseTo(Math.atan2(4, 3), 3);
    }
  });

  it('is one path a colour, strongest last, with all arrows among them', () => {
    const nodes = drawn(coloured(arrows(grid([-2, -2], 0.5, 9, () => [1, 1]))));
    expect(nodes).toHaveLength(lightTheme.ramp.length);
    expect(nodes.map((node) => node.kind === 'path' && node.stroke)).toEqual(lightTheme.ramp);
    const counts = nodes.map((node) => record(node).subpaths.length);
    expect(counts.reduce((a, b) => a + b)).toBe(81);
  });

  it('gives arrows without a colour value one of their own', () => {
    const set = coloured(arrows(grid([0, 0], 0.5, 2, () => [1, 1])));
    set.colours?.values.fill(NaN);
    expect(drawn(set).map((node) => node.key)).toEqual(['q bin-none']);
  });

  it('traces each of 41 × 41 arrows once, in numbers that can be written', () => {
    const set = arrows(grid([-2, -2], 0.1, 41, (x, y) => [y, -x]));
    expect(record(drawn(set)[0]).subpaths).toHaveLength(41 * 41);
    const path = pathRound(1);
    for (const node of drawn(set)) if (node.kind === 'path') node.draw(path);
    expect(path.toString()).not.toMatch(/NaN|Infinity/);
  });
});
