import { describe, expect, test } from 'vitest';
import { buildFlowPicture, buildLossChart, lightTheme, type Picture, type PictureNode } from '../../../src/render';
import { clipSegment } from '../../../src/render/display/clip';
import type { Box, TextNode } from '../../../src/render/display/picture';
import { textBox } from '../../../src/render/display/text-size';
import { modelOf } from '../../model/scene';
import { seeded } from '../../seeded';
import { record } from '../kit/recorder';

const nodesOf = ({ back, middle, front }: Picture): readonly PictureNode[] => [...back, ...middle, ...front];

/** Whether a line that was drawn under one of the keys runs through the box. */
function struck(nodes: readonly PictureNode[], keys: RegExp, box: Box): boolean {
  const lines = nodes.filter(({ key }) => keys.test(key)).flatMap((node) => record(node).subpaths);
  return lines.some(({ points }) =>
    points.some(([x, y], i) => i > 0 && clipSegment(points[i - 1][0], points[i - 1][1], x, y, box) !== undefined),
  );
}

const random = seeded('words on pictures');
const between = (low: number, high: number): string => (low + (high - low) * random()).toFixed(2);
const scenes = [
  '',
  ...Array.from({ length: 24 }, (_, k) => {
    const map = ['squared', 'inverse', 'polar', 'exponential', 'deep-linear'][k % 5];
    const theta = map === 'deep-linear' ? '' : `&theta=${between(0.3, 1.4)},${between(0.3, 1.4)}`;
    const clock =
      k % 2 === 0 ? `eta=${between(0.02, 0.4)}&steps=${40 + 20 * (k % 7)}` : `run=flow&time=${between(5, 60)}`;
    return `map=${map}${theta}&start=theta&${clock}`;
  }),
];

describe.each(scenes)('%s', (query) => {
  const model = modelOf(query);

  test.each([280, 420, 640])(
    'no run goes through what stands in the chart of %i px where there is a free place',
    (width) => {
      const picture = buildLossChart(model.chart, { width, height: 170 }, lightTheme);
      const nodes = nodesOf(picture);
      for (const node of nodes) {
        if (node.kind !== 'text' || !/^(floor|target)-label$|^off-scale$/.test(node.key)) continue;
        const runs = /^loss-(canonical|parametric)$/;
        const { plot } = picture;
        const places = [0.25, 0.5, 0.75].map((share) => ({
          ...node,
          anchor: 'middle' as TextNode['anchor'],
          x: plot.x + share * plot.width,
        }));
        if (node.key === 'floor-label') places.push({ ...node, text: 'floor', anchor: 'start', x: plot.x + 6 });
        const free = places.some((place) => !struck(nodes, runs, textBox(place)));
        if (free) expect(struck(nodes, runs, textBox(node)), node.text).toBe(false);
      }
    },
  );

  test('no run goes through the name of its start', () => {
    const nodes = nodesOf(buildFlowPicture(model, { width: 480, height: 480 }, lightTheme));
    const name = nodes.find(({ key }) => key === 'name-start');
    if (name?.kind !== 'text') return;
    expect(struck(nodes, /^run-(canonical|parametric)$|^(canonical|parametric)-run$/, textBox(name))).toBe(false);
  });
});
