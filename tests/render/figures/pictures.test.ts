import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/core';
import { legendOf } from '../../../src/model/overlay/legend';
import type { Model } from '../../../src/model/types/types';
import {
  buildFlowPicture,
  buildLossChart,
  buildResponsePicture,
  darkTheme,
  lightTheme,
  nodesOf,
} from '../../../src/render';
import { arrows, flowModel, grid, lossChart, pictureModel, responseModel, runOf } from '../kit/fixture';
import { named, notFinite, record } from '../kit/recorder';

type LayerKey = Model['scene']['hidden'][number];

const size = { width: 540, height: 540 };
const response = (change = {}) => buildResponsePicture(pictureModel(change), size, lightTheme);
const flow = (change = {}) => buildFlowPicture(pictureModel(change), size, lightTheme);
const keys = (picture: ReturnType<typeof flow>) => nodesOf(picture).map((node) => node.key);

describe('the back of a picture', () => {
  it('is the same array while only arrows, runs or points moved', () => {
    const model = pictureModel();
    const before = buildFlowPicture(model, size, lightTheme);
    const moved = { ...model, flow: { ...model.flow, w: [0.5, 0.5], start: [1, 1] } as const };
    expect(buildFlowPicture(moved, size, lightTheme, before).back).toBe(before.back);
    const map = buildResponsePicture(model, size, lightTheme);
    const turned = { ...model, response: { ...model.response, vector: { at: [1, 1], symbol: 'w' } } as const };
    expect(buildResponsePicture(turned, { ...size }, lightTheme, map).back).toBe(map.back);
  });

  it('is drawn anew where something in it changed', () => {
    const before = flow();
    const changes = [
      buildFlowPicture(pictureModel(), { width: 541, height: 540 }, lightTheme, before),
      buildFlowPicture(pictureModel(), size, darkTheme, before),
      buildFlowPicture(pictureModel({ scene: { hidden: ['contours'] } }), size, lightTheme, before),
      buildFlowPicture(pictureModel({ flow: flowModel({ outside: [] }) }), size, lightTheme, before),
      buildFlowPicture(pictureModel({ flow: flowModel({ window: [0, 2, 0, 2] }) }), size, lightTheme, before),
    ];
    for (const picture of changes) expect(picture.back).not.toBe(before.back);
  });
});

describe('the middle of the flow picture', () => {
  it('is kept while only a point moves', () => {
    const model = pictureModel();
    const before = buildFlowPicture(model, size, lightTheme);
    const moved = { ...model, flow: { ...model.flow, w: [0.3, 0.4] as const } };
    const after = buildFlowPicture(moved, size, lightTheme, before);
    expect(after.middle).toBe(before.middle);
    expect(after.front).not.toBe(before.front);
  });

  it('is drawn anew with new arrows, runs or a new size', () => {
    const model = pictureModel();
    const before = buildFlowPicture(model, size, lightTheme);
    const turned = arrows(grid([-0.2, -0.2], 0.2, 13, (x, y) => [-y, x]));
    const changes = [
      buildFlowPicture({ ...model, flow: { ...model.flow, parametric: turned } }, size, lightTheme, before),
      buildFlowPicture(pictureModel({ scene: { hidden: ['trajectories'] } }), size, lightTheme, before),
      buildFlowPicture(model, { width: 541, height: 540 }, lightTheme, before),
    ];
    for (const picture of changes) expect(picture.middle).not.toBe(before.middle);
  });
});

describe('hidden layers', () => {
  it('of one arrow alone: the probe stays, with what its arrows mean', () => {
    const alone = pictureModel({ scene: { hidden: ['arrows'] } });
    const drawn = nodesOf(buildResponsePicture(alone, size, lightTheme)).filter(({ kind }) => kind === 'path');
    const traced = drawn.filter((node) => record(node).subpaths.length > 0).map(({ key }) => key);
    expect(traced).toContain('probe-parametric');
    expect(traced).not.toContain('parametric');
    expect(traced).not.toContain('canonical');
    expect(legendOf('response', alone).items.map(({ mark }) => mark)).toEqual(
      expect.arrayContaining(['canonical', 'parametric']),
    );
    const bare = legendOf('response', pictureModel({ scene: { hidden: ['arrows', 'probe'] } }));
    expect(bare.items.map(({ mark }) => mark)).toEqual(['vector', 'ellipse']);
    expect(bare.key).toBeUndefined();
  });

  it.each([
    ['canonical', 'canonical'],
    ['ellipse', 'ellipse'],
    ['vector', 'vector'],
    ['probe', 'probe-ring'],
  ] as const)('%s leaves the response map', (layer: LayerKey, node) => {
    expect(keys(response())).toContain(node);
    expect(keys(response({ scene: { hidden: [layer] } }))).not.toContain(node);
  });

  it.each([
    ['slopes', 'canonical'],
    ['field', 'parametric'],
    ['trajectories', 'run-parametric'],
    ['trajectories', 'start'],
  ] as const)('%s leaves the flow picture', (layer: LayerKey, node) => {
    expect(keys(flow())).toContain(node);
    expect(keys(flow({ scene: { hidden: [layer] } }))).not.toContain(node);
  });
});

describe('the response map', () => {
  it('starts the probe and its two arrows at the tip of g', () => {
    const picture = response();
    const ring = record(named(picture.front, 'probe-ring')).subpaths[0].points;
    const centre: Point = [(ring[1][0] + ring[2][0]) / 2, ring[0][1]];
    for (const key of ['probe-canonical', 'probe-parametric']) {
      const [tail, tip] = record(named(picture.front, key)).subpaths[0].points;
      expect(tail[0]).toBeCloseTo(centre[0]);
      expect(tail[1]).toBeCloseTo(centre[1]);
      expect(tip[0]).toBeLessThan(tail[0]);
      expect(tip[1]).toBeLessThan(tail[1]);
    }
  });

  it('draws the vector to scale, or an eighteenth of the width where arrows scale themselves', () => {
    const length = (change = {}) => {
      const picture = response(change);
      const [tail, tip] = record(named(picture.front, 'vector')).subpaths[0].points;
      return Math.hypot(tip[0] - tail[0], tip[1] - tail[1]) / picture.plot.width;
    };
    expect(length()).toBeCloseTo(Math.hypot(1.21, 0.3025) / 4.8, 6);
    const own = { ...pictureModel().response.parametric };
    const parametric = { ...own, scale: { ...own.scale, mode: 'article' as const } };
    expect(length({ response: responseModel({ parametric }) })).toBeCloseTo(1 / 18, 6);
  });

  it('gives a tiny vector a tick in its direction, and none to zero', () => {
    const tiny = (at: Point) => response({ response: responseModel({ vector: { at, symbol: 'θ' } }) });
    const [from, to] = record(named(tiny([0, 1e-9]).front, 'vector-tick')).subpaths[0].points;
    expect(to[0]).toBeCloseTo(from[0]);
    expect(from[1] - to[1]).toBeGreaterThan(5);
    expect(keys(tiny([0, 0]))).not.toContain('vector-tick');
    expect(keys(tiny([0, 0]))).toContain('vector');
  });

  it('says the scale of its ellipse', () => {
    const node = named(response().middle, 'ellipse-scale');
    expect(node.kind === 'text' && node.text).toContain('× 0.25');
  });
});

describe('the flow picture', () => {
  it('draws a line of minimisers across the whole plot', () => {
    const picture = flow({ flow: flowModel({ minimiser: { kind: 'line', through: [90, 91], along: [2, 2] } }) });
    const [[from, to]] = record(named(picture.middle, 'minimiser')).subpaths.map((s) => s.points);
    const { plot } = picture;
    expect(Math.abs(to[0] - from[0])).toBeGreaterThan(plot.width * 0.5);
    expect(keys(picture)).toContain('name-optimum');
  });

  it('tells its marks apart without colour', () => {
    const picture = flow();
    const dash = (key: string) => {
      const node = named(nodesOf(picture), key);
      return node.kind === 'path' ? node.dash : undefined;
    };
    expect(dash('run-canonical')).toBeDefined();
    expect(dash('run-parametric')).toBeUndefined();
    expect(record(named(picture.front, 'w')).subpaths[0].points).toHaveLength(4);
    expect(record(named(picture.front, 'start')).subpaths[0].round).toBe(true);
  });

  it('draws a marker on the border whole, and none outside', () => {
    const corner = named(flow({ flow: flowModel({ start: [-0.3, -0.3] }) }).front, 'start');
    expect(corner.kind === 'path' && corner.clip).toBe(false);
    expect(keys(flow({ flow: flowModel({ start: [-0.4, 1] }) }))).not.toContain('start');
  });

  it('draws the edge of the reachable plane, but not the border of the picture', () => {
    const picture = flow();
    const edge = record(named(picture.back, 'outside-edge')).subpaths;
    expect(edge).toHaveLength(1);
    expect(edge[0].points).toHaveLength(3);
  });
});

describe('numbers that are not finite', () => {
  const wild: readonly Point[] = [
    [NaN, 1],
    [Infinity, -Infinity],
    [1e300, -1e300],
    [1e-300, 0],
    [0, 0],
  ];

  it.each(wild)('never reach a path: %d, %d', (x, y) => {
    const at: Point = [x, y];
    const set = arrows(grid([-2, -2], 0.5, 9, () => at));
    const wildRun = runOf('wild', [0.2, 0.2, x, y, 1, 1, x, x], [0.2, 0.2, x, y]);
    const model = pictureModel({
      response: responseModel({
        parametric: set,
        vector: { at, symbol: 'w' },
        ellipse: { major: at, minor: at, scale: 1 },
        probe: { g: at, image: at, gain: NaN, turn: NaN },
      }),
      flow: flowModel({
        parametric: set,
        w: at,
        start: at,
        minimiser: { kind: 'point', at },
        canonicalRun: wildRun,
        parametricRun: wildRun,
        outside: [Float64Array.of(0, 0, x, y, 1, 1)],
        levels: [{ value: 1, lines: [Float64Array.of(0, 0, x, y, 1, 1)] }],
      }),
      chart: lossChart({
        series: [{ key: 'canonical', label: 'canonical', x: Float64Array.of(0, 1, 2), y: Float64Array.of(x, y, 1) }],
      }),
    });
    const pictures = [
      buildResponsePicture(model, size, lightTheme),
      buildFlowPicture(model, size, lightTheme),
      buildLossChart(model.chart, size, lightTheme),
    ];
    for (const picture of pictures) expect(notFinite(nodesOf(picture))).toEqual([]);
  });
});
