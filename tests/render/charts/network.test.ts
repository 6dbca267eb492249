import { describe, expect, test } from 'vitest';
import { networkOf } from '../../../src/model/network/network';
import { darkTheme, lightTheme, nodesOf, writeSvg } from '../../../src/render';
import { buildNetwork } from '../../../src/render/charts/network-diagram';
import type { PathNode } from '../../../src/render/display/picture';
import { expectGolden } from '../../golden';
import { modelOf } from '../../model/scene';
import { notFinite } from '../kit/recorder';

const size = { width: 270, height: 168 };

function drawn(query: string, theme = lightTheme) {
  const network = networkOf(modelOf(query));
  if (!network) throw new Error(`no network: ${query}`);
  return { network, picture: buildNetwork(network, size, theme) };
}

const scenes = {
  squared: 'map=squared&theta=1.2,-0.6',
  hadamard: 'map=hadamard&theta=1.5,0.5,0.5,1',
  difference: 'map=difference&theta=1,0.5,0.5,0.25',
  'two-layer': 'map=deep-linear&w=0.6,0.3&A=2,-1,-1,1',
  depth: 'map=depth&N=4',
};

test.each(Object.entries(scenes))('%s', (name, query) => {
  const theme = name === 'two-layer' ? darkTheme : lightTheme;
  expectGolden(`network-${name}`, writeSvg(drawn(query, theme).picture, { theme }));
});

describe('what an edge carries', () => {
  test('is its width, and its sign a dash beside the colour', () => {
    const { picture } = drawn('map=identity&theta=2,-1');
    const edges = nodesOf(picture).filter((node): node is PathNode => /^edge-\d$/.test(node.key));
    expect(edges.map(({ width }) => width)).toEqual([5, 3]);
    expect(edges.map(({ dash }) => dash !== undefined)).toEqual([false, true]);
  });

  test('is told in words, with the sign that the map gives it', () => {
    const { network } = drawn('map=difference&theta=1,0.5,0.5,0.25');
    expect(network.description).toContain('x₁ to hidden 2: v₁ = 0.500');
    expect(network.description).toContain('hidden 2 to f(x): −v₁ = −0.500');
  });

  test.each(['map=squared&theta=0,0', 'map=deep-linear&h=4&theta=1e300,0,0,0,0,0,0,0,0,0,0,1e-300'])(
    'is finite: %s',
    (query) => {
      expect(notFinite(nodesOf(drawn(query).picture))).toEqual([]);
    },
  );
});

test('a map that is no linear network has none', () => {
  for (const map of ['polar', 'inverse', 'power&N=0.5', 'weight-norm'])
    expect(networkOf(modelOf(`map=${map}`))).toBeUndefined();
});
