import { describe, expect, it } from 'vitest';
import {
  buildFlowPicture,
  buildLossChart,
  buildResponsePicture,
  idealHeight,
  lightTheme,
  type Window,
} from '../../src/render';
import { overlaps, textBox } from '../../src/render/display/text-size';
import { ticksBy } from '../../src/render/frame/ticks';
import { flowModel, lossChart, pictureModel, responseModel } from './kit/fixture';
import { expectTidy, words } from './kit/tidy';

const widths = [300, 390, 540, 900];
const windows: readonly Window[] = [
  [-2.4, 2.4, -2.4, 2.4],
  [-0.1, 0.35, 99.9, 100.35],
  [-12000, 12000, -12000, 12000],
  [-3e-6, 3e-6, -3e-6, 3e-6],
  [-5, 5, -1.5, 1.5],
  [-1, 1, -3, 3],
];

describe.each(widths)('at %i px', (width) => {
  it.each(windows)('the response map on %d…%d, %d…%d cuts and covers no word', (...window) => {
    const model = pictureModel({ response: responseModel({ window }) });
    const size = { width, height: idealHeight(width, window) };
    const picture = buildResponsePicture(model, size, lightTheme);
    expectTidy(picture);
    for (const axis of ['tick-x', 'tick-y']) {
      expect(words(picture).filter((text) => text.key === axis).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('the flow picture names its points and runs apart from each other', () => {
    const size = { width, height: width };
    const picture = buildFlowPicture(pictureModel(), size, lightTheme);
    expectTidy(picture);
    const named = words(picture).filter((text) => text.key.startsWith('name-'));
    expect(named.map((text) => text.text).sort()).toEqual(['canonical', 'parametric', 'start', 'w', 'w*']);
  });

  it('the flow picture names w and the start once where they are one point', () => {
    const model = pictureModel({ flow: flowModel({ w: [0.25, 0.06], start: [0.25, 0.06] }) });
    const picture = buildFlowPicture(model, { width, height: width }, lightTheme);
    expectTidy(picture);
    const named = words(picture).filter((text) => text.key.startsWith('name-'));
    expect(named.map((text) => text.text).sort()).toEqual(['canonical', 'parametric', 'w*', 'w, start']);
  });

  it('the loss chart keeps its labels apart where both runs end alike', () => {
    const x = Float64Array.of(0, 60, 120);
    const chart = lossChart({
      series: [
        { key: 'canonical', label: 'canonical', x, y: Float64Array.of(0, -5, -11.9) },
        { key: 'parametric', label: 'parametric', x, y: Float64Array.of(0, -6, -12) },
      ],
    });
    expectTidy(buildLossChart(chart, { width, height: 170 }, lightTheme));
  });
});

describe('axis labels', () => {
  it('lie outside the data', () => {
    const picture = buildFlowPicture(pictureModel(), { width: 540, height: 540 }, lightTheme);
    const ticks = words(picture).filter((text) => text.key.startsWith('tick-'));
    for (const tick of ticks) expect(overlaps(textBox(tick), picture.plot)).toBe(false);
  });

  it('have a real minus sign and a zero without sign', () => {
    expect(ticksBy(-1, 1, 0.5).map((tick) => tick.label)).toEqual(['−1.0', '−0.5', '0.0', '0.5', '1.0']);
  });

  it('are powers of ten where decimals would be long', () => {
    expect(ticksBy(-2e-6, 2e-6, 1e-6).map((tick) => tick.label)).toEqual(['−2e−6', '−1e−6', '0', '1e−6', '2e−6']);
    expect(ticksBy(0, 3e6, 1e6).map((tick) => tick.label)).toEqual(['0', '1e6', '2e6', '3e6']);
  });

  it('share one step, so that grid cells are square', () => {
    const picture = buildFlowPicture(
      pictureModel({ flow: flowModel({ window: [-1, 5, -1, 3] }) }),
      { width: 540, height: 400 },
      lightTheme,
    );
    const gaps = ['tick-x', 'tick-y'].map((key) => {
      const [a, b] = words(picture).filter((text) => text.key === key);
      return key === 'tick-x' ? b.x - a.x : a.y - b.y;
    });
    expect(gaps[0]).toBeCloseTo(gaps[1]);
  });
});
