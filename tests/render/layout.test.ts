import { describe, expect, it } from 'vitest';
import {
  buildFlowPicture,
  buildLossChart,
  buildResponsePicture,
  idealHeight,
  lightTheme,
  nodesOf,
  type Picture,
  type Window,
} from '../../src/render';
import type { Box, TextNode } from '../../src/render/picture';
import { inside, overlaps, textBox } from '../../src/render/text-size';
import { ticksBy } from '../../src/render/ticks';
import { flowModel, lossChart, pictureModel, responseModel } from './fixture';

const widths = [300, 390, 540, 900];
const windows: readonly Window[] = [
  [-2.4, 2.4, -2.4, 2.4],
  [-0.1, 0.35, 99.9, 100.35],
  [-12000, 12000, -12000, 12000],
  [-3e-6, 3e-6, -3e-6, 3e-6],
  [-5, 5, -1.5, 1.5],
  [-1, 1, -3, 3],
];

function words(picture: Picture): TextNode[] {
  return nodesOf(picture).filter((node) => node.kind === 'text');
}

/** The estimated box of a text on the screen, turned where the text is. */
function place(node: TextNode): Box {
  const box = textBox(node);
  if (!node.rotate) return box;
  expect(node.rotate).toBe(-90);
  const [left, right] = [box.x - node.x, box.x + box.width - node.x];
  const [top, bottom] = [box.y - node.y, box.y + box.height - node.y];
  return { x: node.x + top, y: node.y - right, width: bottom - top, height: right - left };
}

function expectTidy(picture: Picture): void {
  const bounds = { x: 0, y: 0, width: picture.width, height: picture.height };
  const texts = words(picture);
  for (const text of texts) expect(inside(place(text), bounds), `${text.key} "${text.text}" is cut`).toBe(true);
  for (const [i, a] of texts.entries()) {
    for (const b of texts.slice(i + 1)) {
      expect(overlaps(place(a), place(b)), `"${a.text}" and "${b.text}" overlap`).toBe(false);
    }
  }
}

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
