import { expect, test } from 'vitest';
import {
  buildResponsePicture,
  lightTheme,
  nodesOf,
  type PathContext,
  type Picture,
  type PictureNode,
} from '../../../src/render';
import { modelOf } from '../../model/scene';

const size = { width: 480, height: 480 };
const pictureOf = (query: string): Picture => buildResponsePicture(modelOf(query), size, lightTheme);

/** How many lines a node of the picture begins, and the farthest right that one of them comes. */
function traced(picture: Picture, name: string): { lines: number; right: number } {
  const seen = { lines: 0, right: 0 };
  const reach = (x: number) => {
    seen.right = Math.max(seen.right, x);
  };
  const context = {
    moveTo(x: number) {
      seen.lines += 1;
      reach(x);
    },
    lineTo: reach,
    bezierCurveTo: () => undefined,
    arc: () => undefined,
    closePath: () => undefined,
    rect: () => undefined,
  } as unknown as PathContext;
  const isPath = (node: PictureNode) => node.kind === 'path' && node.key === name;
  for (const node of nodesOf(picture).filter(isPath)) if (node.kind === 'path') node.draw(context);
  return seen;
}

test('each arrow that is shortened has a second head, and the key says so', () => {
  const plain = traced(pictureOf('map=squared&theta=1,1'), 'parametric');
  for (const theta of ['10,1', '5,0.5', '3,2']) {
    const query = `map=squared&theta=${theta}`;
    const { shortened } = modelOf(query).response.parametric;
    expect(traced(pictureOf(query), 'parametric').lines - plain.lines, query).toBe(shortened);
  }
  expect(modelOf('map=squared&theta=10,1').response.parametric.shortened).toBeGreaterThan(50);
});

test('a vector that leaves the picture has its two heads inside of it', () => {
  const inside = pictureOf('map=squared&theta=1.1,0.55');
  expect(traced(inside, 'vector').lines).toBe(1);
  const outside = pictureOf('map=squared&theta=10,1');
  const { lines, right } = traced(outside, 'vector');
  expect(lines).toBe(2);
  expect(right).toBeLessThanOrEqual(outside.plot.x + outside.plot.width);
});
