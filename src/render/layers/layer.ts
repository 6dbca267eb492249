import type { Frame } from '../frame';
import type { PictureNode } from '../picture';

/** One kind of mark: it turns its part of the model into nodes. */
export interface Layer<Part> {
  readonly key: string;
  draw(part: Part, frame: Frame): readonly PictureNode[];
}
