import type { Point } from '../../core';
import { drawFinite, isDrawable } from '../display/finite-path';
import { fontFamily, fontStyle, subscript } from '../display/fonts';
import type { Box, PathNode, PictureNode, Size, TextNode } from '../display/picture';

interface PaintOptions {
  /** Device pixels per CSS px; for an image file, its enlargement. Nothing else reads it. */
  readonly pixelRatio: number;
  /** Keep the width of dense lines too: nobody waits for the next frame of an image file. */
  readonly exact?: boolean;
  readonly size: Size;
  /** Where the display list's own (0, 0) lies, in CSS px; the canvas's corner where absent. */
  readonly origin?: Point;
  /** Empty the canvas first, or fill it with this colour. */
  readonly clear?: true | string;
}

/** Paints a display list. `plot` is where clipped nodes are cut. */
export function paintCanvas(
  nodes: readonly PictureNode[],
  plot: Box,
  context: CanvasRenderingContext2D,
  { pixelRatio, exact = false, size, origin: [x, y] = [0, 0], clear }: PaintOptions,
): void {
  context.setTransform(pixelRatio, 0, 0, pixelRatio, pixelRatio * x, pixelRatio * y);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  if (clear) clearAll(context, size, clear);
  let clipped = false;
  for (const node of nodes) {
    const clip = node.kind === 'path' && node.clip;
    if (clip !== clipped) switchClip(context, clip, plot);
    clipped = clip;
    if (node.kind === 'path') paintPath(node, context, exact ? undefined : pixelRatio);
    else paintText(node, context);
  }
  if (clipped) context.restore();
}

function clearAll(context: CanvasRenderingContext2D, { width, height }: Size, clear: true | string): void {
  context.clearRect(0, 0, width, height);
  if (clear === true) return;
  context.fillStyle = clear;
  context.fillRect(0, 0, width, height);
}

/** Runs of clipped nodes share one clip. */
function switchClip(context: CanvasRenderingContext2D, clip: boolean, plot: Box): void {
  if (!clip) {
    context.restore();
    return;
  }
  context.save();
  context.beginPath();
  context.rect(plot.x, plot.y, plot.width, plot.height);
  context.clip();
}

/** @param pixelRatio where dense lines may be hairlines */
function paintPath(node: PathNode, context: CanvasRenderingContext2D, pixelRatio: number | undefined): void {
  context.globalAlpha = node.opacity ?? 1;
  context.beginPath();
  drawFinite(node, context);
  if (node.fill) {
    context.fillStyle = node.fill;
    context.fill(node.fillRule ?? 'nonzero');
  }
  if (node.stroke) {
    context.strokeStyle = node.stroke;
    context.lineWidth = node.width ?? 1;
    // Round caps would close the gaps of a dashed line.
    context.lineCap = node.dash ? 'butt' : 'round';
    context.setLineDash(node.dash ? [...node.dash] : []);
    if (node.dense && pixelRatio) strokeDense(context, context.lineWidth, pixelRatio);
    else context.stroke();
  }
  context.globalAlpha = 1;
}

/** Up to this many device pixels hairlines stand for a stroke. */
const widestHairline = 2;

/**
 * A line no wider than a device pixel is drawn at once; a wider one is first turned into an outline and filled, which
 * without a GPU takes ten times as long. So thin strokes are hairlines, and further passes over their soft edges give the
 * bolder ones their weight: two thirds of it at least.
 */
function strokeDense(context: CanvasRenderingContext2D, width: number, pixelRatio: number): void {
  const pixels = width * pixelRatio;
  context.lineCap = 'butt';
  if (pixels <= widestHairline) {
    // A hair less than a pixel: rounding must not make it more.
    context.lineWidth = Math.min(width, 0.99 / pixelRatio);
    if (pixels > 1.3) context.stroke();
    if (pixels > 1.75) context.stroke();
  }
  context.stroke();
}

function paintText(node: TextNode, context: CanvasRenderingContext2D): void {
  if (!isDrawable(node.x) || !isDrawable(node.y) || !isDrawable(node.size)) return;
  context.globalAlpha = node.opacity ?? 1;
  context.setLineDash([]);
  context.textBaseline = node.baseline;
  if (node.rotate) paintRotated(context, node, node.rotate);
  else paintAt(context, node, [node.x, node.y]);
  context.globalAlpha = 1;
}

function paintRotated(context: CanvasRenderingContext2D, node: TextNode, degrees: number): void {
  context.save();
  context.translate(node.x, node.y);
  context.rotate((degrees * Math.PI) / 180);
  paintAt(context, node, [0, 0]);
  context.restore();
}

function paintAt(context: CanvasRenderingContext2D, node: TextNode, at: Point): void {
  if (node.sub) {
    paintWithSub(context, node, node.sub, at);
    return;
  }
  context.textAlign = align[node.anchor];
  paintWords(context, node, fontOf(node, node.size), node.text, ...at);
}

/** Of words in one piece the browser knows best where they begin: to measure them takes as long as to paint them. */
const align = { start: 'left', middle: 'center', end: 'right' } as const;

function paintWithSub(context: CanvasRenderingContext2D, node: TextNode, sub: string, [x, y]: Point): void {
  // Digits stand upright beside an italic symbol.
  const [large, small] = [fontOf(node, node.size), fontOf({ ...node, face: 'sans' }, node.size * subscript.size)];
  const [width, subWidth] = [widthIn(context, large, node.text), widthIn(context, small, sub)];
  const left = x - { start: 0, middle: (width + subWidth) / 2, end: width + subWidth }[node.anchor];
  context.textAlign = 'left';
  paintWords(context, node, large, node.text, left, y);
  paintWords(context, node, small, sub, left + width, y + node.size * subscript.drop);
}

function widthIn(context: CanvasRenderingContext2D, font: string, text: string): number {
  context.font = font;
  return context.measureText(text).width;
}

function paintWords(
  context: CanvasRenderingContext2D,
  { fill, halo }: TextNode,
  font: string,
  text: string,
  x: number,
  y: number,
): void {
  context.font = font;
  if (halo) {
    context.strokeStyle = halo;
    context.lineWidth = 3.5;
    context.lineJoin = 'round';
    context.strokeText(text, x, y);
  }
  context.fillStyle = fill;
  context.fillText(text, x, y);
}

function fontOf({ face, weight }: TextNode, size: number): string {
  return `${fontStyle(face)} ${weight ?? 400} ${size}px ${fontFamily(face)}`;
}
