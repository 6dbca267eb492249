import type { Bar, Bars } from '../../model/charts/bars';
import { type ChartFrame, chartFrame, chartTicks, levels, roomFor, segment, word } from '../charts/chart-frame';
import type { PathNode, Picture, PictureNode, Size } from '../display/picture';
import type { Theme } from '../display/theme';
import { inkColour } from './ink';

/** A strip of bars, such as a spectrum at one moment. */
export function buildBars(chart: Bars, size: Size, theme: Theme): Picture {
  const { y, bars } = chart;
  const ticks = chartTicks(y, Math.max(2, Math.min(5, size.height / 50)));
  const left = roomFor(ticks.map(({ label }) => label));
  const margins = { left, right: 10, top: 26, bottom: 24 };
  const frame = chartFrame({ size, margins, x: { low: 0, high: Math.max(1, bars.length) }, y, theme });
  const back = [
    ...levels(frame, ticks),
    word({ key: 'title-y', text: y.label, x: left, y: 12, anchor: 'start', fill: theme.muted }),
  ];
  const front = bars.flatMap((bar, i) => barNodes(bar, i, frame));
  return { ...size, plot: frame.plot, back, middle: [], front, title: chart.title, description: chart.description };
}

function barNodes({ key, label, value, ink, beside }: Bar, i: number, frame: ChartFrame): PictureNode[] {
  const { plot, theme } = frame;
  const wide = Math.min(44, 0.7 * (frame.x(1) - frame.x(0)));
  const middle = frame.x(i + 0.5);
  const foot = plot.y + plot.height;
  const top = Math.min(foot, Math.max(plot.y, frame.y(value)));
  const draw: PathNode['draw'] = (context) => context.rect(middle - wide / 2, top, wide, foot - top);
  const colour = inkColour(ink, theme);
  const nodes: PictureNode[] = [
    { kind: 'path', key: `bar-${key}`, draw, fill: colour, opacity: 0.85, clip: true },
    word({ key: `bar-name-${key}`, text: label, x: middle, y: foot + 7, baseline: 'hanging', fill: theme.muted }),
  ];
  if (beside === undefined || !Number.isFinite(frame.y(beside))) return nodes;
  const at = frame.y(beside);
  const line = segment({
    key: `beside-${key}`,
    from: [middle - wide / 2 - 3, at],
    to: [middle + wide / 2 + 3, at],
    stroke: theme.optimum,
  });
  return [...nodes, { ...line, width: 2.2 }];
}
