import type { Point } from '../../../src/core';
import type { PathContext, PictureNode } from '../../../src/render';

export interface Subpath {
  readonly points: Point[];
  closed: boolean;
  round: boolean;
}

/** A path context that remembers where it was taken, so that tests can measure what is drawn. */
export class Recorder implements PathContext {
  readonly subpaths: Subpath[] = [];
  closings = 0;

  moveTo(x: number, y: number): void {
    this.subpaths.push({ points: [[x, y]], closed: false, round: false });
  }
  lineTo(x: number, y: number): void {
    this.#last().points.push([x, y]);
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#last().points.push([cx, cy], [x, y]);
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#last().points.push([ax, ay], [bx, by], [x, y]);
  }
  arc(x: number, y: number, radius: number): void {
    const last = this.#last();
    last.round = true;
    last.points.push([x - radius, y], [x + radius, y]);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.#last().points.push([x + width, y], [x + width, y + height], [x, y + height]);
  }
  closePath(): void {
    this.closings += 1;
    this.#last().closed = true;
  }
  #last(): Subpath {
    const last = this.subpaths.at(-1);
    if (!last) throw new Error('a path must begin with moveTo');
    return last;
  }
}

export function record(node: PictureNode): Recorder {
  const recorder = new Recorder();
  if (node.kind === 'path') node.draw(recorder);
  return recorder;
}

export function named(nodes: readonly PictureNode[], key: string): PictureNode {
  const node = nodes.find((one) => one.key === key);
  if (!node) throw new Error(`missing node: ${key}`);
  return node;
}

/** Everything that is not a finite number in a display list: names of the nodes at fault. */
export function notFinite(nodes: readonly PictureNode[]): string[] {
  return nodes.filter((node) => !numbersOf(node).every(Number.isFinite)).map((node) => node.key);
}

function numbersOf(node: PictureNode): number[] {
  if (node.kind === 'text') return [node.x, node.y, node.size];
  return record(node).subpaths.flatMap((subpath) => subpath.points.flat());
}

export interface DrawnArrow {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Tail and tip, in px, of every arrow in the nodes; dots are left out. */
export function recordArrows(nodes: readonly PictureNode[]): DrawnArrow[] {
  return nodes
    .flatMap((node) => record(node).subpaths)
    .filter(({ round }) => !round)
    .map(({ points: [[x0, y0], [x1, y1]] }) => ({ x0, y0, x1, y1 }));
}
