import { describe, expect, test } from 'vitest';
import { buildFlowPicture, lightTheme, transformOf } from '../../../../src/render';
import type { PlotFrame } from '../../../../src/ui/plot/frame/plot-context';
import { arrowUnder, moveCursor, readArrow } from '../../../../src/ui/plot/handles/arrow-reading';
import { modelOf } from '../../../model/scene.ts';

function frameOf(link: string): PlotFrame {
  const model = modelOf(link);
  const size = { width: 500, height: 500 };
  const picture = buildFlowPicture(model, size, lightTheme);
  const { plot, cell = 0 } = picture;
  const { window } = model.flow;
  return { model, picture, window, plot, to: transformOf(plot, window), size, cell };
}

describe('a single arrow', () => {
  const frame = frameOf('map=squared&viewgrid=5&view=0.1,2.1,0.1,2.1');
  const { field } = frame.model.flow.parametric;

  test('is found where its grid point is, and nowhere beside the data', () => {
    for (let k = 0; k < field.n; k++) {
      expect(arrowUnder(frame, 'flow', [frame.to.x(field.x[k]) + 3, frame.to.y(field.y[k]) - 3])).toBe(k);
    }
    expect(arrowUnder(frame, 'flow', [frame.plot.x - 5, 100])).toBeUndefined();
  });

  test('is read with its place, its image, and what became of the gradient', () => {
    const [head, image, change] = readArrow(frame.model, 'flow', 0);
    expect(head).toMatch(/^w = \(0\.19, 0\.19\)$/);
    expect(image).toMatch(/^−JJᵀ∇L = \(/);
    expect(change).toMatch(/^gain ×[\d.]+, turned [\d.]+°$/);
  });

  test('outside the image of the map says why it is none', () => {
    const beyond = frameOf('map=squared&viewgrid=3&view=-2,-1,-2,-1');
    expect(readArrow(beyond.model, 'flow', 0)[1]).toMatch(/undefined: /);
  });

  test.each([
    ['ArrowRight', 12, 13],
    ['ArrowUp', 12, 17],
    ['ArrowDown', 2, 0],
    ['End', 0, 24],
    ['Home', 24, 0],
    ['x', 3, undefined],
  ] as const)('%s leads from arrow %d to %s', (key, from, to) => {
    expect(moveCursor(frame, 'flow', from, key)).toBe(to);
  });
});
