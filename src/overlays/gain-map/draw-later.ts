import type { PathContext, PathNode } from '../../render/display/picture';
import { rampTint } from '../../render/display/ramp';
import { toPixels } from '../../render/display/transform';
import { drawing } from '../../render/layers/overlay-drawing';
import { gainMap } from './numbers';

/** Gain over the plane as filled bands, pale enough for what lies over them. */
export const drawings = [
  drawing({
    of: gainMap,
    band: 'back',
    height: 0,
    draw: ({ bands }, { to, theme }) =>
      bands.map(({ bin, rings }): PathNode => {
        const drawn = rings.map((ring) => toPixels(ring, to));
        const draw = (context: PathContext) => {
          for (const ring of drawn) traceRing(context, ring);
        };
        return {
          kind: 'path',
          key: `gain-band bin-${bin}`,
          draw,
          fill: rampTint(bin, theme),
          fillRule: 'evenodd',
          clip: true,
        };
      }),
  }),
];

function traceRing(context: PathContext, ring: Float64Array): void {
  for (let i = 0; i + 1 < ring.length; i += 2) {
    if (i === 0) context.moveTo(ring[0], ring[1]);
    else context.lineTo(ring[i], ring[i + 1]);
  }
  context.closePath();
}
