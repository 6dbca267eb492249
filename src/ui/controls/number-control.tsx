import { useId } from 'preact/compat';
import { NumberPicture } from './number-picture';
import { type ControlledNumber, useNumberControl } from './use-number-control';

interface Props extends ControlledNumber {
  /** Number box only, for entries of a matrix. */
  readonly compact?: boolean;
}

/** One number: a slider, a box to type it exactly, and its keys, all bound to one value of the scene. */
export function NumberControl({ compact = false, ...number }: Props) {
  return <NumberPicture id={useId()} compact={compact} {...useNumberControl(number)} />;
}
