import type { Overlay } from '../../model/overlay/overlay';
import type { LabelRequest } from '../display/labels';
import type { Box, PictureNode } from '../display/picture';
import type { Frame } from '../frame/frame';
import type { Mark } from './marks';

/** Painted one over the other: what seldom changes, what arrows and runs are made of, and what moves with a hand. */
export type Band = 'back' | 'middle' | 'front';

export const bands: readonly Band[] = ['back', 'middle', 'front'];

/**
 * How an overlay, or one layer of it, is drawn. It sees its part and the frame and nothing else, so that it is drawn
 * again just where one of them changed.
 */
export interface Drawing<Part = unknown> {
  readonly of: Overlay<Part>;
  readonly band: Band;
  /** Within its band the higher one lies over the lower one. */
  readonly height: number;
  draw(part: Part, frame: Frame): readonly PictureNode[];
}

/** Words that are to stand in a picture, and what they must not cover. */
export interface Names {
  readonly requests?: readonly NameRequest[];
  readonly boxes?: readonly Box[];
  readonly lines?: readonly Float64Array[];
}

export interface NameRequest extends LabelRequest {
  /** The lower one is placed first and has the best place. */
  readonly rank: number;
  /** Left out of small pictures, where it would cover what it names. */
  readonly wordy?: boolean;
}

export interface Naming<Part = unknown> {
  readonly of: Overlay<Part>;
  names(part: Part, frame: Frame): Names;
}

/** What an overlay's `draw.ts` tells of it. */
export interface DrawModule {
  readonly drawings: readonly Drawing[];
  readonly namings?: readonly Naming[];
  /** Marks of its legend entries, by their names. */
  readonly marks?: Readonly<Record<string, Mark>>;
}

/** Checks a drawing against the overlay it draws. */
export const drawing = <Part>(declared: Drawing<Part>): Drawing<Part> => declared;

export const naming = <Part>(declared: Naming<Part>): Naming<Part> => declared;
