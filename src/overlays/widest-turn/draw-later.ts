import type { Point } from '../../core';
import { degrees } from '../../model/numbers/format';
import { spotsAround } from '../../render/display/labels';
import type { PathContext, PathNode } from '../../render/display/picture';
import { traceLine } from '../../render/display/shapes';
import { grow } from '../../render/display/text-size';
import type { Frame } from '../../render/frame/frame';
import { lineMark } from '../../render/layers/marks';
import { drawing, naming } from '../../render/layers/overlay-drawing';
import { type WidestTurn, widestTurn } from './numbers-later';

type Turned = WidestTurn['directions'][number];

/** The radius of the arcs, as a part of the shorter side of the picture. */
const share = 0.17;

const radiusOf = ({ plot }: Frame): number => share * Math.min(plot.width, plot.height);

/** Lines through 0 along the gradients that are turned most, and arcs from each to where its image points. */
export const drawings = [
  drawing({
    of: widestTurn,
    band: 'middle',
    height: 20,
    draw: ({ directions }, frame): PathNode[] => {
      const stroke = frame.theme.ink;
      return [
        {
          kind: 'path',
          key: 'widest-turn',
          draw: lines(directions, frame),
          stroke,
          width: 1.2,
          dash: [6, 4],
          clip: true,
        },
        { kind: 'path', key: 'widest-arcs', draw: arcs(directions, frame), stroke, width: 1.6, clip: true },
      ];
    },
  }),
];

export const namings = [
  naming({
    of: widestTurn,
    names: ({ directions, turn }, frame) => {
      const [x, y] = middleOf(directions[0], frame);
      const words = { key: 'name-widest', text: degrees(turn), size: frame.fontSize, face: 'sans' } as const;
      return { requests: [{ node: { ...words, fill: frame.theme.ink }, spots: spotsAround(x, y, 6), rank: 50 }] };
    },
  }),
];

export const marks = { 'widest-turn': lineMark((theme) => ({ stroke: theme.ink, dash: [6, 4] })) };

function lines(directions: readonly Turned[], { to, plot }: Frame): PathNode['draw'] {
  const far = 2 * (plot.width + plot.height) + Math.hypot(to.x(0) - plot.x, to.y(0) - plot.y);
  return (context) => {
    for (const { from } of directions) {
      const [dx, dy] = [from[0] * far, -from[1] * far];
      traceLine(context, Float64Array.of(to.x(0) - dx, to.y(0) - dy, to.x(0) + dx, to.y(0) + dy), grow(plot, 8));
    }
  };
}

/** An arc on the ray of each direction, and on its opposite. */
function arcs(directions: readonly Turned[], frame: Frame): PathNode['draw'] {
  return (context) => {
    for (const turned of directions) for (const sign of [1, -1]) arc(context, turned, sign, frame);
  };
}

const pieces = 24;

function arc(context: PathContext, turned: Turned, sign: number, frame: Frame): void {
  for (let k = 0; k <= pieces; k++) {
    const [x, y] = placeOn(turned, k / pieces, sign, frame);
    if (k === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

/** A place on the arc, in px: its ends are at 0 and 1. */
function placeOn({ from, to: image }: Turned, part: number, sign: number, frame: Frame): Point {
  const start = Math.atan2(from[1], from[0]);
  const turn = Math.atan2(from[0] * image[1] - from[1] * image[0], from[0] * image[0] + from[1] * image[1]);
  const [angle, radius] = [start + part * turn, sign * radiusOf(frame)];
  return [frame.to.x(0) + radius * Math.cos(angle), frame.to.y(0) - radius * Math.sin(angle)];
}

const middleOf = (turned: Turned, frame: Frame): Point => placeOn(turned, 0.5, 1, frame);
