import type { Curves } from '../../model/charts/curves';
import type { Picture, Size } from '../display/picture';
import type { Theme } from '../display/theme';

/** One picture of a lab. */
export interface LabPicture<V> {
  /** Part of file names. */
  readonly id: string;
  readonly title: string;
  /** Height for a width, both in px; half as high as wide or so where absent. */
  readonly height?: (width: number, numbers: V) => number;
  /** The curves that it draws, where it is a chart of them: some of their levels can be moved by hand. */
  curves?(numbers: V): Curves;
  /** What it is drawn from: drawn again just where one of these is another object. */
  parts(numbers: V): readonly unknown[];
  build(numbers: V, size: Size, theme: Theme): Picture;
}
