import { describe, expect, test } from 'vitest';
import { buildResponsePicture, layersOf, lightTheme, nodesOf, type Picture } from '../../../src/render';
import { emphasis } from '../../../src/render/layers/emphasis';
import { modelOf } from '../../model/scene.ts';

const size = { width: 500, height: 500 };
const model = modelOf('map=squared&theta=1,0.5&g=1,1');
const draw = (layer?: string, previous?: Picture) =>
  buildResponsePicture(
    model,
    size,
    lightTheme,
    previous,
    layer === undefined ? {} : { look: emphasis(new Set([layer])) },
  );
const find = (picture: Picture, key: string) => nodesOf(picture).find((node) => node.key === key);
const opacity = (picture: Picture, key: string) => find(picture, key)?.opacity ?? 1;
const width = (picture: Picture, key: string) => {
  const node = find(picture, key);
  return node?.kind === 'path' ? node.width : undefined;
};

describe('what is pointed at', () => {
  const [plain, lit] = [draw(), draw('ellipse')];

  test('is drawn in thicker lines, all else pale, and the axes as they are', () => {
    expect(width(lit, 'ellipse')).toBeGreaterThan(1.5 * (width(plain, 'ellipse') ?? 9));
    expect(opacity(lit, 'ellipse')).toBe(opacity(plain, 'ellipse'));
    expect(opacity(lit, 'vector')).toBeCloseTo(0.3 * opacity(plain, 'vector'), 9);
    expect(find(lit, 'grid')).toEqual(expect.objectContaining({ stroke: lightTheme.grid }));
    expect(opacity(lit, 'grid')).toBe(1);
  });

  test('is as it was once nothing is', () => {
    const again = draw(undefined, lit);
    for (const key of ['ellipse', 'vector']) {
      expect(width(again, key)).toBe(width(plain, key));
      expect(opacity(again, key)).toBe(opacity(plain, key));
    }
  });

  test('can be found by its layer, from below upward', () => {
    const layers = layersOf(plain).flatMap(({ layer, nodes }) =>
      layer !== undefined && nodes.length > 0 ? [layer] : [],
    );
    expect(layers).toEqual(expect.arrayContaining(['field', 'ellipse', 'probe', 'vector', 'axes']));
    expect(layers.indexOf('field')).toBeLessThan(layers.indexOf('probe'));
  });
});
