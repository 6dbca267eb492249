import { expect, test } from 'vitest';
import { buildInputsPicture, darkTheme, lightTheme, nodesOf, writeSvg } from '../../../src/render';
import { expectGolden } from '../../golden';
import { modelOf } from '../../model/scene';
import { named, notFinite, record } from '../kit/recorder';

const size = { width: 480, height: 480 };
const scenes = {
  logistic: 'map=squared&theta=1.2,0.6&loss=logistic&inputs=1',
  'least-squares': 'map=squared&theta=1.1,0.4&loss=least-squares&inputs=1',
  lp: 'map=squared&theta=0.3,1.2&loss=lp&data=cars&std=0&inputs=1',
  plain: 'map=polar&theta=1.2,0.6&inputs=1&inputview=-2,2,-1,3',
};

test.each(Object.entries(scenes))('%s', (name, link) => {
  const theme = name === 'least-squares' ? darkTheme : lightTheme;
  expectGolden(`scene-inputs-${name}`, writeSvg(buildInputsPicture(modelOf(link), size, theme), { theme }));
});

test('the separating line is perpendicular to w, and moves with it', () => {
  const directions = ['1.2,0.6', '0.6,1.2'].map((theta) => {
    const model = modelOf(`map=squared&theta=${theta}&loss=logistic&inputs=1`);
    const [[x0, y0], [x1, y1]] = record(named(buildInputsPicture(model, size, lightTheme).front, 'function-w'))
      .subpaths[0].points;
    // In px y points down.
    const along = model.w[0] * (x1 - x0) - model.w[1] * (y1 - y0);
    expect(Math.abs(along)).toBeLessThan(1e-9 * Math.hypot(x1 - x0, y1 - y0));
    return (y1 - y0) / (x1 - x0);
  });
  expect(directions[0]).not.toBeCloseTo(directions[1]);
});

test('every row in view is drawn once, whatever its class', () => {
  const model = modelOf('loss=logistic&inputs=1');
  const picture = buildInputsPicture(model, size, lightTheme);
  const drawn = ['class-above', 'class-below'].map((key) => record(named(picture.middle, key)).subpaths.length);
  expect(drawn[0] + drawn[1]).toBe(model.inputs.data?.table.n);
});

test.each([
  'theta=0,0',
  'theta=1e150,1e-150',
  'theta=1e-160,0',
  'inputview=1e9,1000001000,0,1000',
  'loss=least-squares&theta=1e80,0',
])('nothing that is not finite is drawn: %s', (query) => {
  expect(notFinite(nodesOf(buildInputsPicture(modelOf(`map=squared&inputs=1&${query}`), size, lightTheme)))).toEqual(
    [],
  );
});
