import { describe, expect, test } from 'vitest';
import { describePicture } from '../../../src/model/overlay/describe-picture';
import { legendOf } from '../../../src/model/overlay/legend';
import { buildResponsePicture, lightTheme, nodesOf, writeSvg } from '../../../src/render';
import { expectGolden } from '../../golden';
import { modelOf } from '../../model/scene';
import { named, record } from '../kit/recorder';

const size = { width: 480, height: 480 };
const pictureOf = (query: string) => buildResponsePicture(modelOf(query), size, lightTheme);
const link = 'map=squared&theta=1,0.5&g=0.8,1.2&hide=arrows,ellipse,slopes';

test('one arrow alone, its half-plane and the directions turned most', () => {
  expectGolden('scene-one-arrow', writeSvg(pictureOf(`${link}&halfplane=1&widest=1`), { theme: lightTheme }));
});

describe('the directions turned most', () => {
  test('are drawn through 0, √κ times as far across the strong axis as along it', () => {
    const picture = pictureOf(`${link}&widest=1`);
    for (const { points } of record(named(picture.middle, 'widest-turn')).subpaths) {
      const [[x0, y0], [x1, y1]] = points;
      expect(Math.abs((y1 - y0) / (x1 - x0))).toBeCloseTo(2, 6);
    }
  });

  test('are told in the legend and in words', () => {
    const model = modelOf(`${link}&widest=1`);
    expect(legendOf('response', model).items.map(({ words }) => words)).toContain('turned most, by 36.9°');
    expect(describePicture('response', model)).toContain('along 63.4° and 116.6° are turned most, by 36.9°.');
  });

  test.each(['map=identity', 'map=squared&theta=1,0', 'map=squared&theta=0,0'])('are none under %s', (map) => {
    expect(nodesOf(pictureOf(`${map}&widest=1`)).map(({ key }) => key)).not.toContain('widest-turn');
  });
});

describe('the half-plane of g', () => {
  test('has the tip of every image of the probe inside', () => {
    for (const map of ['squared&theta=1,0.1', 'polar&theta=0.05,0.5', 'deep-linear&w=0.6,0.3&A=2,-1,-1,1']) {
      const picture = pictureOf(`map=${map}&g=0.8,1.2&halfplane=1`);
      const [[x0, y0], [x1, y1], inner] = record(named(picture.back, 'half-plane')).subpaths[0].points;
      const side = ([x, y]: readonly number[]) => Math.sign((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0));
      const [, tip] = record(named(picture.front, 'probe-parametric')).subpaths[0].points;
      expect(side(tip)).toBe(side(inner));
    }
  });

  test('is none where there is no g', () => {
    expect(nodesOf(pictureOf('g=0,0&halfplane=1')).map(({ key }) => key)).not.toContain('half-plane');
  });
});
