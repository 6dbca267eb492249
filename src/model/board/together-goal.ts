import type { Loss } from '../../core';
import { plain } from '../numbers/format';

/** L at its minimum; 0 where it has none. */
function leastLoss({ minimiser, value }: Loss): number {
  if (minimiser.kind === 'none') return 0;
  return value(Float64Array.from(minimiser.kind === 'point' ? minimiser.at : minimiser.through));
}

/** The loss at which a run has arrived: what it begins with above the least there is has shrunk to `tolerance` of it. */
export function goalOf(loss: Loss, initial: number, tolerance: number): number {
  const least = leastLoss(loss);
  return least + tolerance * (initial - least);
}

/** Losses below this are 0 but for rounding: a line or a point of zero loss. */
const rounding = 1e-20;

/** The goal in words; data that no weights fit leave a loss that no run gets rid of. */
export function goalWords(loss: Loss, tolerance: number): string {
  return `${plain(tolerance)} of the initial loss${leastLoss(loss) > rounding ? ' above the least' : ''}`;
}
