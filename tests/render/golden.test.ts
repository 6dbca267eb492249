import { test } from 'vitest';
import {
  buildFlowPicture,
  buildLossChart,
  buildResponsePicture,
  darkTheme,
  lightTheme,
  writeSvg,
} from '../../src/render';
import { expectGolden } from '../golden';
import { modelOf } from '../model/scene';
import { loadParts } from '../parts';

const size = { width: 480, height: 480 };

await loadParts();

/** Links whose pictures, numbers and words are kept whole, from the link to the SVG. */
const scenes = {
  default: '',
  'two-layer-line': 'map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&loss=line&a=1&b=2&c=-3&run=flow&colour=turn',
  'article-polar': 'map=polar&theta=3,0.5&arrows=article&hide=canonical,ellipse,probe,slopes',
  'polar-rank-one': 'map=polar&theta=0,0.5&arrows=log&colour=gain&pace=speed',
};

test.each(Object.entries(scenes))('%s', (name, link) => {
  const model = modelOf(link);
  const theme = name === 'two-layer-line' ? darkTheme : lightTheme;
  expectGolden(`scene-${name}-response`, writeSvg(buildResponsePicture(model, size, theme), { theme }));
  expectGolden(`scene-${name}-flow`, writeSvg(buildFlowPicture(model, size, theme), { theme }));
  expectGolden(
    `scene-${name}-loss`,
    writeSvg(buildLossChart(model.chart, { width: 420, height: 160 }, theme), { theme }),
  );
});

test('the mirror potential over the flow field', () => {
  const model = modelOf(
    'map=squared&loss=line&a=1&b=2&c=-3&run=flow&time=40&start=0.9,0.15&mirror=1&hide=slopes,field',
  );
  const picture = buildFlowPicture(model, size, lightTheme);
  expectGolden('mirror-squared', writeSvg(picture, { theme: lightTheme }));
});
