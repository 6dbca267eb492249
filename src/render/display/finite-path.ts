import type { PathContext, PathNode } from './picture';

/**
 * Farther out, in px, no painter keeps a place: canvases and most readers of SVG count in 32 bits, and rounding to
 * decimals overflows. Nothing there would be seen.
 */
const farthest = 1e30;

/** Whether a px coordinate can be drawn. NaN cannot. */
export const isDrawable = (px: number): boolean => Math.abs(px) <= farthest;

/**
 * The last guard before pixels and files: a path context that passes on only what can be drawn. The pen is lifted at a
 * place that cannot, and set down at the next one that can; a subpath with a gap is not closed.
 */
class FinitePath implements PathContext {
  to: PathContext;
  /** Whether the pen is down. */
  #down = false;
  #whole = false;

  constructor(to: PathContext) {
    this.to = to;
  }

  begin(to: PathContext): this {
    this.to = to;
    this.#down = false;
    this.#whole = false;
    return this;
  }
  moveTo(x: number, y: number): void {
    this.#down = this.#whole = isDrawable(x) && isDrawable(y);
    if (this.#down) this.to.moveTo(x, y);
  }
  lineTo(x: number, y: number): void {
    if (this.#reaches(x, y)) this.to.lineTo(x, y);
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    if (this.#bends(cx, cy) && this.#reaches(x, y)) this.to.quadraticCurveTo(cx, cy, x, y);
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    if (this.#bends(ax, ay) && this.#bends(bx, by) && this.#reaches(x, y)) {
      this.to.bezierCurveTo(ax, ay, bx, by, x, y);
    }
  }
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    if (isDrawable(x) && isDrawable(y) && isDrawable(radius)) this.to.arc(x, y, radius, start, end);
  }
  rect(x: number, y: number, width: number, height: number): void {
    if (isDrawable(x) && isDrawable(y) && isDrawable(width) && isDrawable(height)) this.to.rect(x, y, width, height);
  }
  closePath(): void {
    if (this.#whole) this.to.closePath();
  }

  /** Whether a line can be drawn to here from where the pen is; where it is lifted, it is set down here. */
  #reaches(x: number, y: number): boolean {
    if (!isDrawable(x) || !isDrawable(y)) return this.#lift();
    if (this.#down) return true;
    this.#down = true;
    this.to.moveTo(x, y);
    return false;
  }
  #bends(x: number, y: number): boolean {
    return (isDrawable(x) && isDrawable(y)) || this.#lift();
  }
  #lift(): false {
    this.#down = false;
    this.#whole = false;
    return false;
  }
}

const nowhere: PathContext = {
  moveTo() {},
  lineTo() {},
  quadraticCurveTo() {},
  bezierCurveTo() {},
  arc() {},
  rect() {},
  closePath() {},
};

/** One for all: paths are drawn one after the other, and a frame draws hundreds. */
const shared = new FinitePath(nowhere);

/** Draws a path into a context, as far as it can be drawn. */
export function drawFinite(node: Pick<PathNode, 'draw'>, to: PathContext): void {
  node.draw(shared.begin(to));
  shared.begin(nowhere);
}
