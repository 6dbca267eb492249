import { expect, test } from 'vitest';
import { fibreGain, fibreWays } from '../../../src/model/diagnostics/fibre-gain';
import {
  buildFlowPicture,
  buildLineChart,
  buildLossChart,
  darkTheme,
  lightTheme,
  nodesOf,
  writeSvg,
} from '../../../src/render';
import { rampTint } from '../../../src/render/display/ramp';
import { presets } from '../../../src/state';
import { expectGolden } from '../../golden';
import { modelOf } from '../../model/scene';
import { Recorder } from '../kit/recorder';

const size = { width: 480, height: 480 };
const query = (id: string) => presets.find((each) => each.id === id)?.query ?? 'missing';

test.each(['step-squared', 'step-two-layer'])('%s', (id) => {
  const theme = id === 'step-squared' ? lightTheme : darkTheme;
  const model = modelOf(query(id));
  expectGolden(`scene-${id}-flow`, writeSvg(buildFlowPicture(model, size, theme), { theme }));
});

test('gain over the plane lies below all else, in tints of the ramp', () => {
  const model = modelOf(query('gain-fibre'));
  const picture = buildFlowPicture(model, size, lightTheme);
  expect(nodesOf(picture)[0].key).toMatch(/^gain-band/);
  const fills = nodesOf(picture).flatMap((node) => (node.key.startsWith('gain-band') ? [node.fill] : []));
  const tints = lightTheme.ramp.map((_, bin) => rampTint(bin, lightTheme));
  expect(fills.every((fill) => fill !== undefined && tints.includes(fill))).toBe(true);
  expectGolden('scene-gain-fibre-flow', writeSvg(picture, { theme: lightTheme }));
});

test('a diverged run is named on the chart of the loss', () => {
  const { chart } = modelOf(query('far-large'));
  expectGolden(
    'scene-far-large-loss',
    writeSvg(buildLossChart(chart, { width: 420, height: 160 }, lightTheme), { theme: lightTheme }),
  );
});

test('gain along the fibre, with its least and with θ', () => {
  const model = modelOf(query('gain-fibre'));
  const [way] = fibreWays(model.map);
  const found = fibreGain(model, way);
  if (!found) throw new Error('no gain');
  const picture = buildLineChart(found.chart, { width: 276, height: 150 }, lightTheme);
  const keys = nodesOf(picture).map(({ key }) => key);
  for (const key of ['chart-most', 'chart-own', 'mark-least', 'mark-now', 'name-least']) expect(keys).toContain(key);
  expectGolden('fibre-gain-light', writeSvg(picture, { theme: lightTheme }));
});

/** Centres of the dots of a run, in px. */
function dotsOf(width: number): [number, number][] {
  const picture = buildFlowPicture(
    modelOf('?run=descent&eta=0.01&steps=400&start=0.1,2'),
    { width, height: width },
    lightTheme,
  );
  const recorder = new Recorder();
  for (const node of nodesOf(picture)) if (node.kind === 'path' && node.key === 'steps-parametric') node.draw(recorder);
  return recorder.subpaths.map(({ points }) => [(points[1][0] + points[2][0]) / 2, points[1][1]]);
}

test.each([120, 180, 480])(
  'the dots of a run stand apart in a picture of %i px, from its start to its end',
  (width) => {
    const dots = dotsOf(width);
    expect(dots.length).toBeGreaterThan(3);
    const gaps = dots.slice(1).map(([x, y], k) => Math.hypot(x - dots[k][0], y - dots[k][1]));
    // 5.8 px is a dot with its edge; the last dot takes the place of one before it, however near it is to that.
    for (const gap of gaps.slice(0, -1)) expect(gap).toBeGreaterThanOrEqual(5.8);
    const reach = Math.hypot(dots[0][0] - (dots.at(-1)?.[0] ?? 0), dots[0][1] - (dots.at(-1)?.[1] ?? 0));
    expect(reach).toBeGreaterThan(0.2 * width);
  },
);
