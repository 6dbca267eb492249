import type { EndsOverScale, ScaleCurve } from '../../model/starts/scale-curve';
import type { PathContext, PathNode, Picture, PictureNode, Size, TextNode } from '../display/picture';
import { thinLine, traceDiamond, traceDot, traceLine } from '../display/shapes';
import { grow } from '../display/text-size';
import type { Theme } from '../display/theme';
import { niceStep, ticksBy } from '../frame/ticks';
import {
  base,
  type ChartFrame,
  type ChartScale,
  chartFrame,
  chartTicks,
  levels,
  roomBelow,
  upright,
  word,
} from './chart-frame';

/** What the chart shows of each end: its weights, or its ℓ₁ and ℓ₂ norms. */
export type ScaleReading = 'weights' | 'norms';

interface Series {
  readonly key: string;
  readonly label: string;
  readonly of: (x: number, y: number) => number;
  readonly dash?: readonly number[];
}

const readings: Readonly<Record<ScaleReading, readonly Series[]>> = {
  weights: [
    { key: 'first', label: 'w₁', of: (x) => x },
    { key: 'second', label: 'w₂', of: (_x, y) => y, dash: [6, 3] },
  ],
  norms: [
    { key: 'first', label: '‖w‖₁', of: (x, y) => Math.abs(x) + Math.abs(y) },
    { key: 'second', label: '‖w‖₂', of: (x, y) => Math.hypot(x, y), dash: [6, 3] },
  ],
};

interface ScaleChartParts {
  readonly curve: ScaleCurve;
  readonly reading: ScaleReading;
  /** The scale that the scene has, if any. */
  readonly alpha: number | null;
}

/** The ends of flows against the scale α of their start: simulated ones as marks, closed forms as lines. */
export function buildScaleChart({ curve, reading, alpha }: ScaleChartParts, size: Size, theme: Theme): Picture {
  const series = readings[reading];
  const scales = curve.simulated.alpha;
  const x: ChartScale = { low: scales[0], high: scales[scales.length - 1], log: true };
  const y = rangeOf(curve, series);
  const frame = chartFrame({ size, margins: { left: 44, right: 46, top: 10, bottom: roomBelow }, x, y, theme });
  const heights = ticksBy(y.low, y.high, niceStep((36 * (y.high - y.low)) / frame.plot.height));
  return {
    ...size,
    plot: frame.plot,
    middle: [],
    back: [...levels(frame, heights), ...base(frame, chartTicks(x, 5), 'scale α of the start', true)],
    front: [
      ...(alpha === null ? [] : cursor(alpha, frame)),
      ...guides(curve, series, frame),
      ...series.flatMap((each) => seriesNodes(curve, each, frame)),
    ],
    title: 'End of the flow against the scale of its start',
    description: describe(curve, series),
  };
}

/** Room for all values and for 0, with a margin. */
function rangeOf({ simulated, predicted, least }: ScaleCurve, series: readonly Series[]): ChartScale {
  const points = [simulated.w, predicted?.w, least?.l1.w, least?.l2.w].filter((w) => w !== undefined);
  let [low, high] = [0, 0];
  for (const w of points) {
    for (let i = 0; i + 1 < w.length; i += 2) {
      for (const { of } of series) {
        const value = of(w[i], w[i + 1]);
        if (!Number.isFinite(value) || Math.abs(value) > 1e9) continue;
        [low, high] = [Math.min(low, value), Math.max(high, value)];
      }
    }
  }
  const room = 0.06 * (high - low || 1);
  return { low: low < 0 ? low - room : 0, high: high + room };
}

function cursor(alpha: number, { plot, x, theme }: ChartFrame): PictureNode[] {
  const at = x(alpha);
  if (!(at >= plot.x && at <= plot.x + plot.width)) return [];
  return [{ ...upright('cursor', at, plot, theme.ink), width: 1.4 }];
}

/** The ℓ₁-least optimum at the left end and the ℓ₂-least at the right one, where a difference of squares leads to. */
function guides({ least, woodworth }: ScaleCurve, series: readonly Series[], frame: ChartFrame): PictureNode[] {
  if (!least || !woodworth) return [];
  const { plot, theme, y } = frame;
  const marks = [
    { w: least.l1.w, at: plot.x, trace: traceDiamond },
    { w: least.l2.w, at: plot.x + plot.width, trace: traceDot },
  ];
  return marks.flatMap(({ w, at, trace }, i) =>
    series.map(({ key, of }): PathNode => {
      const draw = (context: PathContext) => trace(context, at, y(of(w[0], w[1])), 6.5);
      return { kind: 'path', key: `least-${i}-${key}`, draw, stroke: theme.optimum, width: 1.8, clip: false };
    }),
  );
}

function seriesNodes({ simulated, predicted }: ScaleCurve, series: Series, frame: ChartFrame): PictureNode[] {
  const { theme } = frame;
  const dots = toPixels(simulated, series, frame);
  const line = predicted && toPixels(predicted, series, frame);
  const trace = (context: PathContext) => {
    for (let i = 0; i + 1 < dots.length; i += 2) {
      if (series.key === 'first') traceDot(context, dots[i], dots[i + 1], 3);
      else if (Number.isFinite(dots[i + 1])) context.rect(dots[i] - 2.7, dots[i + 1] - 2.7, 5.4, 5.4);
    }
  };
  const marks = { fill: theme.parametric, stroke: theme.halo, width: 0.8, clip: true };
  return [
    ...(line ? [lineNode(series, line, frame)] : []),
    { kind: 'path', key: `ends-${series.key}`, draw: trace, ...marks },
    ...nameOf(series, dots, frame),
  ];
}

function lineNode({ key, dash }: Series, points: Float64Array, { plot, theme }: ChartFrame): PathNode {
  const line = thinLine(points.filter((_, i) => Number.isFinite(points[i - (i % 2) + 1])));
  const style = { stroke: theme.parametric, width: 1.6, ...(dash && { dash }), clip: true };
  return { kind: 'path', key: `curve-${key}`, draw: (context) => traceLine(context, line, grow(plot, 20)), ...style };
}

function toPixels({ alpha, w }: EndsOverScale, { of }: Series, { x, y }: ChartFrame): Float64Array {
  const points = new Float64Array(2 * alpha.length);
  for (let k = 0; k < alpha.length; k++) {
    points[2 * k] = x(alpha[k]);
    points[2 * k + 1] = y(of(w[2 * k], w[2 * k + 1]));
  }
  return points;
}

/** Beside the last mark that is there. */
function nameOf({ key, label }: Series, dots: Float64Array, { plot, theme }: ChartFrame): TextNode[] {
  for (let i = dots.length - 2; i >= 0; i -= 2) {
    if (!Number.isFinite(dots[i + 1])) continue;
    const y = Math.max(plot.y + 4, Math.min(plot.y + plot.height - 4, dots[i + 1]));
    return [
      word({
        key: `name-${key}`,
        text: label,
        x: plot.x + plot.width + 12,
        y,
        anchor: 'start',
        fill: theme.parametricText,
      }),
    ];
  }
  return [];
}

function describe({ simulated, unended, woodworth }: ScaleCurve, series: readonly Series[]): string {
  const n = simulated.alpha.length;
  const told = series.map(({ label, of }) => {
    const value = (k: number) => of(simulated.w[2 * k], simulated.w[2 * k + 1]).toPrecision(3);
    return `${label} from ${value(0)} at α = 0.001 to ${value(n - 1)} at α = 10`;
  });
  const ends = unended > 0 ? ` ${unended} of ${n} flows came to no end.` : '';
  const known = woodworth ? ' The line is the curve of points that make Q_α least.' : '';
  return `Ends of the flow by the scale of its start: ${told.filter((words) => !words.includes('NaN')).join('; ')}.${known}${ends}`;
}
