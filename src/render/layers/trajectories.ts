import type { Run } from '../../model/types';
import type { Frame } from '../frame';
import type { PathNode } from '../picture';
import { runLine } from '../run-line';
import { traceDot, traceLine } from '../shapes';
import { grow } from '../text-size';
import { toPixels } from '../transform';
import type { Layer } from './layer';

export interface TrajectoriesPart {
  readonly canonicalRun?: Run;
  readonly parametricRun?: Run;
}

/** The two runs: canonical dashed, parametric solid, each with its steps as dots. */
export const trajectories: Layer<TrajectoriesPart> = {
  key: 'trajectories',
  draw: ({ canonicalRun, parametricRun }, frame) => {
    const { canonical, parametric } = frame.theme;
    return [
      ...(canonicalRun ? run('canonical', canonicalRun, frame, { stroke: canonical, width: 2, dash: [6, 4] }) : []),
      ...(parametricRun ? run('parametric', parametricRun, frame, { stroke: parametric, width: 2.4 }) : []),
    ];
  },
};

type LineStyle = Pick<PathNode, 'dash'> & { readonly stroke: string; readonly width: number };

function run(name: string, made: Run, frame: Frame, style: LineStyle): PathNode[] {
  const { to, plot, theme } = frame;
  const line = runLine(made, to);
  const steps = toPixels(made.dots, to);
  const limit = grow(plot, 50);
  const traceDots: PathNode['draw'] = (context) => {
    for (let i = 0; i + 1 < steps.length; i += 2) {
      // Far outside nothing is seen, and Canvas has no use for huge coordinates.
      if (Math.abs(steps[i]) < 1e5 && Math.abs(steps[i + 1]) < 1e5) traceDot(context, steps[i], steps[i + 1], 2.5);
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
      width: 0.8,
      clip: true,
    },
  ];
}
