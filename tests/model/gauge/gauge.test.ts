import { describe, expect, test } from 'vitest';
import type { Point } from '../../../src/core';
import { possibleWords, vanishingWords } from '../../../src/model/gauge/panel-words';
import { drawnReach, drawnTip, tipValue } from '../../../src/model/gauge/tip-place';
import { describePicture } from '../../../src/model/overlay/describe-picture';
import { legendOf } from '../../../src/model/overlay/legend';
import type { Model } from '../../../src/model/types/types';
import { seeded } from '../../seeded';
import { modelOf } from '../scene';

const link = 'map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&g=-1,1';
const gaugeOf = (query: string) => {
  const { gauge } = modelOf(query).response;
  if (!gauge) throw new Error('no gauge');
  return gauge;
};

describe('where the tip is drawn', () => {
  test.each(['sqrt', 'true', 'log'])('%s: the vector of a place is the one whose arrow ends there', (mode) => {
    const { response } = modelOf(`${link}&arrows=${mode}`);
    const random = seeded(mode);
    const longest = Math.min(1.9, response.parametric.scale.longest) * response.spacing;
    for (let k = 0; k < 100; k++) {
      const [length, angle] = [longest * (0.15 + 0.85 * random()), 2 * Math.PI * random()];
      const at: Point = [-1 + length * Math.cos(angle), 1 + length * Math.sin(angle)];
      const image = tipValue(response, at);
      const back = drawnTip({ ...response, probe: { ...response.probe, image } });
      expect(Math.hypot(back[0] - at[0], back[1] - at[1])).toBeLessThan(1e-9);
    }
  });

  test.each(['unit', 'article'])('%s tells no lengths: the direction is taken and the length kept', (mode) => {
    const { response } = modelOf(`${link}&arrows=${mode}`);
    const [x, y] = tipValue(response, [-1, 3]);
    expect(x).toBeCloseTo(0, 12);
    expect(y).toBeCloseTo(Math.hypot(...response.probe.image), 12);
    expect(drawnReach(response, gaugeOf(link).reach)).toBeUndefined();
  });

  test('an arrow drawn shorter than it is keeps its length as long as it is held at the longest', () => {
    const { response } = modelOf('map=deep-linear&w=0.6,0.3&A=20,0,0,20&g=-1,1');
    const at = drawnTip(response);
    const [before, after] = [Math.hypot(...response.probe.image), Math.hypot(...tipValue(response, at))];
    expect(response.parametric.scale.asked(before)).toBeGreaterThan(response.parametric.scale.longest);
    expect(after / before).toBeCloseTo(1, 12);
  });

  test('every point of the drawn line stands for a tip with gᵀy = 2‖g‖|wᵀg|', () => {
    const { response } = modelOf(link);
    const { reach } = gaugeOf(link);
    expect(reach).toBeCloseTo(2 * Math.SQRT2 * 0.3, 12);
    const line = drawnReach(response, reach) ?? new Float64Array();
    let drawn = 0;
    for (let i = 0; i < line.length; i += 2) {
      if (Number.isNaN(line[i])) continue;
      const [x, y] = tipValue(response, [line[i], line[i + 1]]);
      expect((y - x) / reach).toBeCloseTo(1, 9);
      drawn++;
    }
    expect(drawn).toBeGreaterThan(200);
  });
});

describe('what is known of the gauge', () => {
  test('κ, and the least κ that turns the probe as far', () => {
    const { spectrum, probe } = modelOf(link);
    const { condition, leastCondition } = gaugeOf(link);
    expect(condition).toBeCloseTo(spectrum.condition, 10);
    const sin = Math.abs(Math.sin(probe.turn));
    expect(leastCondition).toBeCloseTo((1 + sin) / (1 - sin), 10);
    expect(condition).toBeGreaterThanOrEqual(leastCondition);
  });

  test('only the two-layer network of width 2 has it', () => {
    for (const query of ['', 'map=deep-linear&h=3', 'map=weight-norm'])
      expect(modelOf(query).response.gauge).toBeUndefined();
    expect(modelOf('fan=50&B=2,1,1,1').response.description).not.toContain('random');
  });

  test('a fan is the same for the same link, another one for another seed, and stays in the half-plane', () => {
    const fan = (query: string) => {
      const shown = gaugeOf(query).fan;
      if (!shown) throw new Error('no fan');
      return shown;
    };
    const one = fan(`${link}&fan=300`);
    expect(fan(`${link}&fan=300`).fan.u).toEqual(one.fan.u);
    expect(fan(`${link}&fan=300&fanseed=2`).fan.u).not.toEqual(one.fan.u);
    expect(one.angles.outside).toBe(0);
    expect(one.angles.counts.reduce((a, b) => a + b)).toBe(300);
    for (let k = 0; k < 300; k++) expect(one.fan.v[k] - one.fan.u[k]).toBeGreaterThan(0);
    expect(one.words).toMatch(/^300 random gauges: turned by −\d+° to \d+°/);
  });

  test('the pair of the article disagrees at ‖W₂‖ = 0.01, agrees at 1, and stands at 90° in between', () => {
    const pair = (length: number) => gaugeOf(`map=deep-linear&w=0,${length}&A=2,-1,-1,1&B=2,1,1,1&g=0,1`);
    const near = pair(0.01);
    expect(Math.cos(near.second?.angle ?? 0)).toBeCloseTo(-0.384, 3);
    expect(Math.cos(pair(1).second?.angle ?? 0)).toBeCloseTo(0.69, 3);
    const vanishing = near.second?.vanishing ?? 0;
    expect(pair(vanishing).second?.angle).toBeCloseTo(Math.PI / 2, 9);
    expect(near.condition).toBeCloseTo(46.8, 1);
    if (!near.second) throw new Error('no second gauge');
    expect(vanishingWords(near.second)).toContain('They stand at 90° at 0.4472; below it they disagree, as now');
    expect(possibleWords(near, near.second)).toContain('together 146.7°, more than 90°');
  });

  test('is told in the description and in the legend, unless the probe is hidden', () => {
    const shown = modelOf(`${link}&fan=300&B=2,1,1,1&reach=1`);
    expect(describePicture('response', shown)).toMatch(/Fan of 300 random gauges.*second gauge B.*reached exactly\.$/);
    const marks = (model: Model) => legendOf('response', model).items.map(({ mark }) => mark);
    const gauge = ['fan', 'second-gauge', 'reach', 'edge'];
    expect(marks(shown)).toEqual(expect.arrayContaining(gauge));
    const hidden = modelOf(`${link}&fan=300&B=2,1,1,1&reach=1&hide=probe`);
    expect(marks(hidden).filter((mark) => gauge.includes(mark))).toEqual([]);
  });

  test.each(['g=0,0', 'w=0,0', 'theta=0,0,0,0,0,0', 'theta=1,2,2,4,1,0', 'g=1e200,1e200', 'w=1e150,1'])(
    'with %s nothing that is said holds a number that is none',
    (change) => {
      const model = modelOf(`map=deep-linear&${change}&fan=50&B=2,1,1,1&reach=1`);
      const { gauge } = model.response;
      if (!gauge?.second) throw new Error('no gauge');
      const said = [
        describePicture('response', model),
        possibleWords(gauge, gauge.second),
        vanishingWords(gauge.second),
      ].join();
      expect(said).not.toMatch(/NaN|Infinity|undefined/);
    },
  );
});
