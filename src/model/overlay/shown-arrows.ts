import { createField } from '../../core';
import { keptWith } from '../cells/kept';
import type { ArrowSet } from '../types/types';
import { isShown, type Source } from './overlay';

const none = createField(0);

/** The scale of some arrows without them. */
export const withoutArrows: (set: ArrowSet) => ArrowSet = keptWith(({ scale }) => ({
  field: none,
  scale,
  asked: new Float64Array(0),
  shortened: 0,
  undefinedCount: 0,
}));

/** Of arrows of the response map: all, or where they are hidden their scale, on which the probe is drawn as well. */
export function shownArrows(source: Source<'response'>, set: ArrowSet): ArrowSet | undefined {
  if (isShown(source, 'arrows')) return set;
  return isShown(source, 'probe') ? withoutArrows(set) : undefined;
}
