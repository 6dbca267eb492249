import { expect, test } from 'vitest';
import { buildResponsePicture, darkTheme, lightTheme, nodesOf, writeSvg } from '../../../src/render';
import { expectGolden } from '../../golden';
import { modelOf } from '../../model/scene';

const size = { width: 480, height: 480 };
const link = 'map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&g=-0.5,0.5&grid=5&hide=ellipse,slopes';

test('a fan and the limits of aiming', () => {
  const picture = buildResponsePicture(modelOf(`${link}&fan=60&reach=1`), size, lightTheme);
  expectGolden('scene-gauge-fan-response', writeSvg(picture, { theme: lightTheme }));
});

test('two gauges that disagree', () => {
  const model = modelOf('map=deep-linear&w=0,0.01&A=2,-1,-1,1&B=2,1,1,1&g=0,1&grid=5&hide=canonical,ellipse,slopes');
  const picture = buildResponsePicture(model, size, darkTheme);
  expectGolden('scene-gauge-opposites-response', writeSvg(picture, { theme: darkTheme }));
});

test('the whole fan is one path', () => {
  const keys = nodesOf(buildResponsePicture(modelOf(`${link}&fan=1000`), size, lightTheme)).map(({ key }) => key);
  expect(keys.filter((key) => key === 'fan')).toHaveLength(1);
});

test('limits are drawn while aiming, or where the scene asks; never for a map without a free gauge', () => {
  const drawn = (query: string, aiming: boolean) => {
    const picture = buildResponsePicture(modelOf(query), size, lightTheme, undefined, aiming ? { aiming } : {});
    return nodesOf(picture).some(({ key }) => key === 'aim-reach');
  };
  expect(drawn(link, false)).toBe(false);
  expect(drawn(link, true)).toBe(true);
  expect(drawn(`${link}&reach=1`, false)).toBe(true);
  expect(drawn('reach=1', true)).toBe(false);
});

test('aiming computes no picture that is not looked at', () => {
  const model = modelOf(link);
  const seen = Object.defineProperty(Object.create(model), 'plane', {
    get: () => {
      throw new Error('looked at');
    },
  });
  const picture = buildResponsePicture(seen, size, lightTheme, undefined, { aiming: true });
  expect(nodesOf(picture).map(({ key }) => key)).toContain('aim-reach');
});

test('the fan belongs to the function: the gauge that θ is in does not move it', () => {
  const tips = (query: string) => Array.from(modelOf(query).response.gauge?.fan?.fan.u ?? []);
  const plain = tips(`${link.replace('2,-1,-1,1', '1,0,0,1')}&fan=60`);
  const tilted = tips(`${link}&fan=60`);
  expect(tilted).toHaveLength(60);
  for (const [k, u] of tilted.entries()) expect(Math.abs(u - plain[k])).toBeLessThan(1e-12 * Math.max(1, Math.abs(u)));
});
