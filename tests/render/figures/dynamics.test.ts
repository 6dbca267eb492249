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
