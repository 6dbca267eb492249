import { describe, expect, it } from 'vitest';
import { mostSeries, type TogetherModel } from '../../../src/model/board/together';
import {
  buildLossChart,
  buildTogetherPicture,
  darkTheme,
  lightTheme,
  nodesOf,
  type Picture,
  writeSvg,
} from '../../../src/render';
import { isNearest } from '../../../src/render/display/nearest';
import type { PathNode, TextNode } from '../../../src/render/display/picture';
import { inside, overlaps, textBox } from '../../../src/render/display/text-size';
import { toPixels } from '../../../src/render/display/transform';
import { frameOf } from '../../../src/render/frame/frame';
import { seriesLook, seriesTable } from '../../../src/render/layers/series-style';
import { expectGolden } from '../../golden';
import { togetherOf } from '../../model/together';
import { record } from '../kit/recorder';

const eight =
  'map=squared&theta=0.6,0.5&start=0.4,0.3&loss=line&steps=300&view=-0.4,2.6,-0.4,2.6' +
  '&p1=&p2=map:power;N:4&p3=map:polar&p4=map:exponential&p5=map:inverse&p6=map:deep-linear&p7=map:log&p8=map:power;N:0.5';
const bowl = eight.replace('loss=line', 'loss=point&run=flow&time=30');

const named = ({ middle, front }: Picture, key: string): PathNode | undefined =>
  [...middle, ...front].find((node): node is PathNode => node.key === key && node.kind === 'path');
const words = (picture: Picture): TextNode[] => nodesOf(picture).filter((node) => node.kind === 'text');

describe.each([lightTheme, darkTheme])('eight runs in the $name theme', (theme) => {
  it('are drawn as they are kept', () => {
    const model = togetherOf(theme.name === 'light' ? eight : bowl);
    const picture = buildTogetherPicture(model, { width: 560, height: 480 }, theme);
    expectGolden(`together-${theme.name}`, writeSvg(picture, { theme }));
    const chart = buildLossChart(model.chart, { width: 560, height: 360 }, theme);
    expectGolden(`together-loss-${theme.name}`, writeSvg(chart, { theme }));
  });

  it('differ in colour, in dash and in marker, each by itself', () => {
    const looks = [...seriesTable.keys()].map((style) => seriesLook(style, theme));
    expect(new Set(looks.map(({ stroke }) => stroke)).size).toBe(mostSeries + 1);
    expect(new Set(looks.map(({ dash }) => String(dash))).size).toBe(mostSeries + 1);
    expect(new Set(looks.map(({ marker }) => marker)).size).toBe(mostSeries + 1);
  });
});

describe.each([
  [320, 300],
  [390, 350],
  [560, 480],
  [900, 800],
])('at %i × %i px', (width, height) => {
  it.each([
    ['a line', eight],
    ['a point', bowl],
  ])('on the way to %s no name covers another or is cut', (_, query) => {
    const picture = buildTogetherPicture(togetherOf(query), { width, height }, lightTheme);
    const texts = words(picture).filter(({ rotate }) => !rotate);
    const bounds = { x: 0, y: 0, width, height };
    for (const [i, a] of texts.entries()) {
      expect(inside(textBox(a), bounds), `"${a.text}" is cut`).toBe(true);
      for (const b of texts.slice(i + 1)) {
        expect(overlaps(textBox(a), textBox(b)), `"${a.text}" and "${b.text}" overlap`).toBe(false);
      }
    }
    // On a small picture some names are told by the legend alone.
    const least = width >= 560 ? 9 : 5;
    expect(texts.filter(({ key }) => /^name-(series|canonical)/.test(key)).length).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['a line', eight],
    ['a point', bowl],
  ])('on the way to %s a name is nearest to its own path, or a line leads from it there', (_, query) => {
    const model = togetherOf(query);
    const picture = buildTogetherPicture(model, { width, height }, lightTheme);
    const { to } = frameOf({ width, height }, model.window, lightTheme);
    const lines = model.series.flatMap(({ id, run }) => (run ? [{ id, line: toPixels(run.path, to) }] : []));
    for (const name of words(picture).filter(({ key }) => /^name-(series|canonical)/.test(key))) {
      if (nodesOf(picture).some(({ key }) => key === `leader-${name.key}`)) continue;
      const id = name.key === 'name-canonical' ? 0 : Number(name.key.replace('name-series-', ''));
      const own = lines.find((each) => each.id === id) ?? expect.fail('a name without a path');
      const others = lines.filter((each) => each !== own).map(({ line }) => line);
      expect(isNearest(textBox(name), own.line, others), name.text).toBe(true);
    }
  });

  it('the chart names all of them clear of each other', () => {
    const texts = words(buildLossChart(togetherOf(eight).chart, { width, height }, lightTheme));
    const names = texts.filter(({ key }) => key.startsWith('loss-name-'));
    expect(names).toHaveLength(9);
    for (const [i, a] of names.entries()) {
      for (const b of names.slice(i + 1)) expect(overlaps(textBox(a), textBox(b))).toBe(false);
    }
  });
});

describe('the picture of many runs', () => {
  const size = { width: 560, height: 480 };
  const draw = (model: TogetherModel, previous?: Picture, highlight?: number) =>
    buildTogetherPicture(model, size, lightTheme, previous, { highlight });

  it('lays what is looked at over the others, which step back', () => {
    const picture = draw(togetherOf(eight), undefined, 3);
    expect(named(picture, 'series-3')?.opacity).toBeUndefined();
    expect(named(picture, 'series-3')?.width).toBeGreaterThan(named(picture, 'series-2')?.width ?? 9);
    expect(named(picture, 'series-2')?.opacity).toBeLessThan(0.5);
    const lines = picture.middle.map(({ key }) => key).filter((key) => /^series-(\d|canonical)/.test(key));
    expect(lines.at(-1)).toBe('series-3');
  });

  it('steps back for none that is not drawn', () => {
    const picture = draw(togetherOf(eight), undefined, 77);
    for (const node of picture.middle) expect(node.kind === 'path' && node.opacity).toBeFalsy();
  });

  it('keeps its back while what is looked at changes, and its middle while nothing does', () => {
    const model = togetherOf(eight);
    const before = draw(model);
    const after = draw(model, before, 2);
    expect(after.back).toBe(before.back);
    expect(after.middle).not.toBe(before.middle);
    expect(draw(model, before).middle).toBe(before.middle);
  });

  it('has no path and no name for a series without a run', () => {
    const picture = draw(togetherOf('map=identity&theta=1,1&start=-0.5,0.5&view=-1,2,-1,2&p1=&p2=map:squared'));
    expect(named(picture, 'series-1')).toBeDefined();
    expect(named(picture, 'series-2')).toBeUndefined();
    expect(words(picture).map(({ text }) => text)).not.toContain('Squared');
  });

  it('stands markers apart where all paths end in one point', () => {
    const model = togetherOf(bowl);
    const picture = draw(model);
    const places = model.series.map(({ id }) => {
      const marker = named(picture, `series-end-${id === 0 ? 'canonical' : id}`);
      const { points } = record(marker ?? expect.fail('no marker')).subpaths[0];
      return [points.reduce((sum, [x]) => sum + x, 0), points.reduce((sum, [, y]) => sum + y, 0)].map(
        (sum) => sum / points.length,
      );
    });
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(4);
    }
  });

  it('fills the marks of ends, and leaves those open that stand on the way to an end that is shared', () => {
    const model = togetherOf(bowl);
    const picture = draw(model);
    const marks = nodesOf(picture).filter(({ key }) => key.startsWith('series-end-'));
    const open = marks.filter((node) => node.kind === 'path' && node.fill === lightTheme.panel);
    const { to } = frameOf(size, model.window, lightTheme);
    const ends = model.series.flatMap(({ run }) => (run ? [toPixels(run.path, to).subarray(-2)] : []));
    const near = (a: Float64Array, b: Float64Array) => a !== b && Math.hypot(a[0] - b[0], a[1] - b[1]) < 5;
    expect(open.length).toBeGreaterThan(2);
    expect(open).toHaveLength(ends.filter((end) => ends.some((other) => near(end, other))).length);
  });

  it('draws no marker of an end outside it', () => {
    const picture = draw(
      togetherOf('map=identity&theta=1,1&start=0.4,0.3&loss=line&view=0,0.6,0,0.6&p1=&p2=map:deep-linear'),
    );
    expect(named(picture, 'series-1')).toBeDefined();
    expect(named(picture, 'series-end-1')).toBeUndefined();
  });
});

describe('the chart of many runs', () => {
  it('shows the tolerance where it lies on the axis', () => {
    const keys = (query: string) =>
      nodesOf(buildLossChart(togetherOf(query).chart, { width: 500, height: 300 }, lightTheme)).map(({ key }) => key);
    expect(keys(eight)).toContain('target');
    expect(keys(`${eight}&tol=1e-30`)).not.toContain('target');
  });

  it('lets the others step back before the one that is looked at', () => {
    const { chart } = togetherOf(eight);
    const picture = buildLossChart(chart, { width: 500, height: 300 }, lightTheme, 'series-2');
    expect(named(picture, 'loss-series-2')?.opacity).toBeUndefined();
    expect(named(picture, 'loss-canonical')?.opacity).toBeLessThan(0.5);
  });
});
