/** The display list: what is drawn, before anyone knows whether onto Canvas or into SVG. */

/** What CanvasRenderingContext2D and d3’s paths have in common. */
export interface PathContext {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  bezierCurveTo(c1x: number, c1y: number, c2x: number, c2y: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  closePath(): void;
}

export interface PathNode {
  readonly kind: 'path';
  /** Names the node in SVG (its class) and in tests. */
  readonly key: string;
  draw(context: PathContext): void;
  readonly stroke?: string;
  /** Stroke width in CSS px; 1 where absent. */
  readonly width?: number;
  readonly dash?: readonly number[];
  /** Thousands of short lines: a painter may trade the exact width for speed. */
  readonly dense?: true;
  readonly fill?: string;
  /** Which overlaps count as inside; `nonzero` where absent. */
  readonly fillRule?: 'evenodd';
  readonly opacity?: number;
  /** Cut at the plot box. */
  readonly clip: boolean;
}

export interface TextNode {
  readonly kind: 'text';
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Subscript after the text, e.g. the 1 of w₁: few text faces have subscript digits of their own. */
  readonly sub?: string;
  /** Font size in CSS px. */
  readonly size: number;
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly baseline: 'alphabetic' | 'middle' | 'hanging';
  readonly face: 'sans' | 'maths';
  readonly weight?: number;
  readonly opacity?: number;
  /** Outline that keeps the text readable over lines. */
  readonly halo?: string;
  /** Degrees clockwise about (x, y). */
  readonly rotate?: number;
  /** Where a click on the text leads, in programs that follow links. */
  readonly href?: string;
}

export type PictureNode = PathNode | TextNode;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in CSS px, y downward. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture extends Size {
  /** Where the data area lies; clipped nodes are cut at its edge. */
  readonly plot: Box;
  /** What arrow lengths are counted in, in px; absent where there are no arrows. */
  readonly cell?: number;
  /** Painted below and seldom changing (axes, contours); the same array while nothing in it changed. */
  readonly back: readonly PictureNode[];
  /** Painted over the back; the same array while only points move. */
  readonly middle: readonly PictureNode[];
  readonly front: readonly PictureNode[];
  readonly title: string;
  readonly description: string;
}

/** Everything, in the order in which it is painted. */
export const nodesOf = ({ back, middle, front }: Picture): readonly PictureNode[] => [...back, ...middle, ...front];
