import { apart } from '../../model/numbers/thinned';
import type { Run } from '../../model/types/types';
import { type LabelRequest, spotsAlong, spotsAround } from '../../render/display/labels';
import type { PathNode } from '../../render/display/picture';
import { thinLine, traceDot, traceLine } from '../../render/display/shapes';
import { grow } from '../../render/display/text-size';
import { toPixels } from '../../render/display/transform';
import type { Frame } from '../../render/frame/frame';
import { lineMark } from '../../render/layers/marks';
import { drawing, type NameRequest, naming } from '../../render/layers/overlay-drawing';
import { runLine } from '../../render/layers/run-line';
import { thinRuns } from './draw-thin-runs';
import { planeRuns, runs } from './numbers';

const canonicalNodes = (made: Run, frame: Frame): PathNode[] =>
  run('canonical', made, frame, { stroke: frame.theme.canonical, width: 2, dash: [6, 4] });

const parametricNodes = (made: Run, frame: Frame): PathNode[] =>
  run('parametric', made, frame, { stroke: frame.theme.parametric, width: 2.4 });

export const drawings = [
  // Canonical dashed, parametric solid, each with its steps as dots.
  drawing({
    of: runs,
    band: 'middle',
    height: 70,
    draw: ({ canonical, parametric }, frame) => [
      ...(canonical ? canonicalNodes(canonical, frame) : []),
      ...(parametric ? parametricNodes(parametric, frame) : []),
    ],
  }),
  drawing({
    of: planeRuns,
    band: 'middle',
    height: 70,
    draw: ({ run: made, more }, frame) => [
      ...(more ? [moreRuns(more, frame)] : []),
      ...(made ? parametricNodes(made, frame) : []),
    ],
  }),
];

function moreRuns(paths: readonly Float64Array[], { to, plot, theme }: Frame): PathNode {
  const lines = paths.map((path) => thinLine(path, to));
  return thinRuns('starts-parametric', lines, plot, { stroke: theme.parametric, width: 1.4 });
}

export const namings = [
  naming({
    of: runs,
    names: ({ canonical, parametric }, frame) => {
      const { canonicalText, parametricText } = frame.theme;
      const made = [
        ...(canonical ? [named(canonical, 'name-canonical', canonicalText, frame)] : []),
        ...(parametric ? [named(parametric, 'name-parametric', parametricText, frame)] : []),
      ];
      return { requests: made.map(({ request }) => request), lines: made.map(({ line }) => line) };
    },
  }),
  naming({
    of: planeRuns,
    names: ({ run: made }, { to }) => ({ lines: made ? [runLine(made, to)] : [] }),
  }),
];

function named(made: Run, key: string, fill: string, frame: Frame) {
  const { to, plot, fontSize } = frame;
  const line = runLine(made, to);
  const [x, y] = line.subarray(-2);
  // A run that hardly moves has no room along it: everything there is taken by the name of its start.
  const still = Math.hypot(x - line[0], y - line[1]) < 40;
  const spots: LabelRequest['spots'] = [...spotsAlong(line, plot, 13), ...(still ? spotsAround(x, y, 24) : [])];
  const node = { key, text: made.label, size: fontSize, fill, face: 'sans' } as const;
  const request: NameRequest = { node, spots, rank: 40, wordy: true };
  return { request, line };
}

export const marks = {
  'canonical-run': lineMark((theme) => ({ stroke: theme.canonical, dash: [5, 4] })),
  parametric: lineMark((theme) => ({ stroke: theme.parametric })),
};

type LineStyle = Pick<PathNode, 'dash'> & { readonly stroke: string; readonly width: number };

/** A step of a run, in px. */
const dot = { radius: 2.5, halo: 0.8 };

function run(name: string, made: Run, frame: Frame, style: LineStyle): PathNode[] {
  const { to, plot, theme } = frame;
  const line = runLine(made, to);
  // A small picture has no room for all of them.
  const steps = apart(toPixels(made.dots, to), 2 * dot.radius + dot.halo);
  const limit = grow(plot, 50);
  const traceDots: PathNode['draw'] = (context) => {
    for (let i = 0; i + 1 < steps.length; i += 2) {
      // Far outside nothing is seen, and Canvas has no use for huge coordinates.
      if (Math.abs(steps[i]) < 1e5 && Math.abs(steps[i + 1]) < 1e5)
        traceDot(context, steps[i], steps[i + 1], dot.radius);
    }
  };
  return [
    { kind: 'path', key: `run-${name}`, draw: (context) => traceLine(context, line, limit), ...style, clip: true },
    {
      kind: 'path',
      key: `steps-${name}`,
      draw: traceDots,
      fill: style.stroke,
      stroke: theme.halo,
      width: dot.halo,
      clip: true,
    },
  ];
}
