import { describe, expect, test } from 'vitest';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { natures } from '../../../src/overlays/critical-points/words';
import {
  buildFlowPicture,
  buildPlanePicture,
  darkTheme,
  lightTheme,
  markNode,
  nodesOf,
  type PictureNode,
  writeSvg,
} from '../../../src/render';
import { presets } from '../../../src/state';
import { expectGolden } from '../../golden';
import { modelOf } from '../../model/scene';
import { named, notFinite, record } from '../kit/recorder';

const size = { width: 480, height: 480 };
const picture = (query: string, theme = lightTheme) => buildPlanePicture(modelOf(query), size, theme);
const keys = (nodes: readonly PictureNode[]) => nodes.map(({ key }) => key);
const queryOf = (id: string) => presets.find((preset) => preset.id === id)?.query ?? 'missing';

describe('the parameter plane', () => {
  test('has every part, and without the hidden ones the rest', () => {
    const all = keys(nodesOf(picture(queryOf('plane-nine'))));
    for (const key of ['contours', 'singular', 'parametric', 'run-parametric', 'critical-saddle', 'start', 'w']) {
      expect(all).toContain(key);
    }
    const few = keys(nodesOf(picture(`${queryOf('plane-nine')}&hide=ghosts,singular,field,trajectories`)));
    expect(few.filter((key) => /singular|parametric|critical|start/.test(key))).toEqual([]);
    expect(few).toContain('name-theta');
  });

  test('shows the runs from all starts, in full and as sketches of a drag', () => {
    const query = `${queryOf('plane-nine')}&starts=0.5,0.5,1.2,0.3`;
    const { middle } = picture(query);
    expect(record(named(middle, 'starts-parametric')).subpaths).toHaveLength(2);
    const scene = modelOf(query).scene;
    const sketched = buildPlanePicture(createModelBuilder()(scene, 'drag'), size, lightTheme);
    const ends = record(named(sketched.middle, 'starts-parametric')).subpaths;
    expect(ends).toHaveLength(2);
    expect(keys(nodesOf(picture(`${query}&hide=trajectories`)))).not.toContain('starts-parametric');
  });

  test('marks each kind of critical point by a shape of its own', () => {
    expect(
      new Set(natures.map((nature) => markNode(`critical-${nature.replace(' ', '-')}`, lightTheme, 14)?.d)).size,
    ).toBe(natures.length);
    const { middle } = picture(queryOf('plane-nine'));
    expect(record(named(middle, 'critical-minimum')).subpaths).toHaveLength(4);
    expect(record(named(middle, 'critical-saddle')).subpaths).toHaveLength(8);
    expect(record(named(middle, 'critical-maximum')).subpaths).toHaveLength(1);
  });

  test('names its axes after the parameters', () => {
    const titles = (query: string) =>
      picture(query).back.flatMap((node) =>
        node.kind === 'text' && node.key.startsWith('title') ? [node.text + (node.sub ?? '')] : [],
      );
    expect(titles('plane=1')).toEqual(['θ1', 'θ2']);
    expect(titles('map=polar&plane=1')).toEqual(['r', 'φ']);
    expect(titles('map=deep-linear&plane=1')).toEqual(['s1', 's2']);
  });

  test('keeps its back and its middle while only θ moves, and not under other axes', () => {
    const model = modelOf('plane=1&hide=contours');
    const before = buildPlanePicture(model, size, lightTheme);
    const moved = { ...model, plane: { ...model.plane, theta: [0.1, 0.2] as const } };
    const after = buildPlanePicture(moved, size, lightTheme, before);
    expect([after.back, after.middle]).toEqual([before.back, before.middle]);
    expect(after.back).toBe(before.back);
    expect(after.middle).toBe(before.middle);
    const polar = buildPlanePicture(modelOf('map=polar&plane=1&hide=contours'), size, lightTheme, before);
    expect(polar.back).not.toBe(before.back);
  });

  test.each([
    'map=log',
    'map=inverse&theta=1,1',
    'map=power&N=-2&theta=1,1',
    'map=polar&theta=0,0',
    'map=deep-linear',
    'planeview=-1e12,1e12,-1,1',
  ])('holds finite numbers only, and so does its image: %s', (query) => {
    expect(notFinite(nodesOf(picture(`${query}&plane=1&image=1`)))).toEqual([]);
    expect(notFinite(nodesOf(buildFlowPicture(modelOf(`${query}&plane=1&image=1`), size, lightTheme)))).toEqual([]);
  });
});

describe('the image of the plane in the flow field', () => {
  const flow = (query: string) => keys(nodesOf(buildFlowPicture(modelOf(query), size, lightTheme)));

  test('is drawn with the plane, part by part', () => {
    expect(flow('').filter((key) => key.startsWith('plane') || key.startsWith('singular'))).toEqual([]);
    expect(flow('plane=1')).toContain('singular-image');
    expect(flow('plane=1&hide=singular')).not.toContain('singular-image');
    expect(flow('plane=1&image=1')).toEqual(expect.arrayContaining(['plane-grid-1', 'plane-grid-2']));
  });

  test('is one dot where the map contracts the whole curve: polar at r = 0', () => {
    const model = modelOf('map=polar&plane=1&view=-2,2,-2,2');
    const node = named(nodesOf(buildFlowPicture(model, size, lightTheme)), 'singular-image');
    expect(record(node).subpaths).toHaveLength(1);
  });
});

test.each([
  ['nine', lightTheme],
  ['constrained', darkTheme],
  ['two-layer', lightTheme],
] as const)('the preset plane-%s, whole', (id, theme) => {
  expectGolden(`scene-plane-${id}`, writeSvg(picture(queryOf(`plane-${id}`), theme), { theme }));
});

test('the grid of polar coordinates in the flow field, whole', () => {
  const drawn = buildFlowPicture(modelOf(queryOf('plane-polar')), size, lightTheme);
  expectGolden('scene-plane-polar-image', writeSvg(drawn, { theme: lightTheme }));
});
