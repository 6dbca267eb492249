import { describe, expect, test } from 'vitest';
import { partOf } from '../../../src/model/overlay/overlay';
import { streamlines } from '../../../src/overlays/streamlines/numbers';
import { buildFlowPicture, darkTheme, lightTheme, nodesOf, type PictureNode, writeSvg } from '../../../src/render';
import { expectGolden } from '../../golden';
import { modelOf } from '../../model/scene';
import { named, notFinite, record } from '../kit/recorder';

const size = { width: 480, height: 480 };
const picture = (query: string, theme = lightTheme) => buildFlowPicture(modelOf(query), size, theme);
const keys = (nodes: readonly PictureNode[]) => nodes.map(({ key }) => key);
const strands = (node: PictureNode) => record(node).subpaths.map(({ points }) => points);

describe('the field as lines', () => {
  test('takes the place of the arrows, and leaves with the field', () => {
    expect(keys(nodesOf(picture('lines=even')))).toContain('streamlines');
    expect(keys(nodesOf(picture('lines=even')))).not.toContain('parametric');
    const hidden = keys(nodesOf(picture('lines=even&hide=field')));
    expect(hidden.filter((key) => key.startsWith('streamline'))).toEqual([]);
    expect(keys(nodesOf(picture('')))).toContain('parametric');
  });

  test('is one path, with one more for all direction marks', () => {
    const { middle } = picture('lines=even');
    const model = partOf(streamlines, modelOf('lines=even'))?.set;
    expect(keys(middle).filter((key) => key.startsWith('streamline'))).toEqual(['streamlines', 'streamline-marks']);
    expect(strands(named(middle, 'streamlines'))).toHaveLength((model?.starts.length ?? 0) - 1);
    expect(strands(named(middle, 'streamline-marks'))).toHaveLength((model?.marks.length ?? 0) / 4);
  });

  test('has heads of three points, smaller where the lines are close, but not too small to be seen', () => {
    for (const [query, length] of [
      ['lines=even&linedensity=0.5', 6.5],
      ['lines=even&linedensity=4', 3.5],
    ] as const) {
      for (const [left, tip, right] of strands(named(picture(query).middle, 'streamline-marks'))) {
        const barb = (end: typeof tip) => Math.hypot(tip[0] - end[0], tip[1] - end[1]);
        expect(barb(left)).toBeCloseTo(length, 9);
        expect(barb(right)).toBeCloseTo(length, 9);
      }
    }
  });

  test('has thinner strokes where lines are close', () => {
    const widths = (query: string) =>
      ['streamlines', 'streamline-marks'].map((key) => {
        const node = named(picture(query).middle, key);
        return node.kind === 'path' && node.width;
      });
    expect(widths('lines=even')).toEqual([1.1, 1.3]);
    expect(widths('lines=unbroken&linedensity=4')).toEqual([1, 1]);
  });

  test('marks its seeds, as far as they are in the picture', () => {
    const { middle } = picture('lines=even&seeds=0.5,1.5,1.8,0.4,9,9');
    expect(strands(named(middle, 'streamline-seeds'))).toHaveLength(2);
  });

  test('with colours every piece is drawn once, in its bin', () => {
    const query = 'lines=even&colour=gain&map=polar&seeds=0.5,1.5';
    const { middle } = picture(query);
    const binned = middle.filter(({ key }) => key.startsWith('streamlines bin-'));
    expect(binned.length).toBeGreaterThan(3);
    const { points, starts } = partOf(streamlines, modelOf(query))?.set ?? { points: [], starts: [0] };
    const pieces = binned.flatMap(strands).reduce((sum, { length }) => sum + length - 1, 0);
    expect(pieces).toBe(points.length / 2 - (starts.length - 1));
    expect(new Set(binned.map((node) => node.kind === 'path' && node.stroke)).size).toBe(binned.length);
  });

  test('is kept while only a point moves, and drawn anew with new lines', () => {
    const model = modelOf('lines=even');
    const before = buildFlowPicture(model, size, lightTheme);
    const moved = { ...model, flow: { ...model.flow, w: [1, 1] as const } };
    expect(buildFlowPicture(moved, size, lightTheme, before).middle).toBe(before.middle);
    const denser = modelOf('lines=even&linedensity=2');
    expect(buildFlowPicture(denser, size, lightTheme, before).middle).not.toBe(before.middle);
  });

  test.each(['map=log', 'map=inverse&theta=1,1&view=-2,2,-2,2', 'view=-1e12,1e12,-1,1', 'map=polar&theta=0,0'])(
    'holds finite numbers only: %s',
    (query) => expect(notFinite(nodesOf(picture(`${query}&lines=unbroken&colour=turn`)))).toEqual([]),
  );
});

test.each([
  ['even', 'lines=even&seeds=0.5,1.5', lightTheme],
  ['unbroken', 'map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&lines=unbroken&linedensity=0.6&colour=turn', darkTheme],
] as const)('%s lines, whole', (name, query, theme) => {
  expectGolden(`scene-streamlines-${name}`, writeSvg(picture(query, theme), { theme }));
});
