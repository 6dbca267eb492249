import type { PictureNode } from '../display/picture';
import type { Frame } from '../frame/frame';

/** One kind of mark: it turns its part of the model into nodes. */
export interface Layer<Part> {
  readonly key: string;
  draw(part: Part, frame: Frame): readonly PictureNode[];
}
