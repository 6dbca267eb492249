import type { PathContext, PathNode } from '../display/picture';
import type { Theme } from '../display/theme';

/** A mark of a legend at one place: as wide as it is, with y in its middle. */
export interface MarkShape {
  readonly width: number;
  draw(x: number, y: number): PathNode;
}

/** A line, dot or patch of the kind that is drawn. @param key names its node */
export type Mark = (theme: Theme, key: string) => MarkShape;

type Style = Omit<PathNode, 'kind' | 'clip' | 'draw' | 'key'>;

const path = (parts: Omit<PathNode, 'kind' | 'clip'>): PathNode => ({ kind: 'path', clip: false, ...parts });

/** A mark that is traced about its middle. */
export function shapeMark(
  width: number,
  style: (theme: Theme) => Style,
  trace: (context: PathContext, x: number, y: number) => void,
): Mark {
  return (theme, key) => ({
    width,
    draw: (x, y) => path({ key, ...style(theme), draw: (context) => trace(context, x + width / 2, y) }),
  });
}

export function lineMark(style: (theme: Theme) => Style): Mark {
  return (theme, key) => ({
    width: 20,
    draw: (x, y) =>
      path({
        key,
        width: 2,
        ...style(theme),
        draw(context) {
          context.moveTo(x, y);
          context.lineTo(x + 20, y);
        },
      }),
  });
}

export function patchMark(style: (theme: Theme) => Style): Mark {
  return (theme, key) => ({
    width: 16,
    draw: (x, y) => path({ key, ...style(theme), draw: (context) => context.rect(x, y - 5.5, 16, 11) }),
  });
}
