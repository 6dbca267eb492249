import type { Fan } from '../../core';
import { count, degrees } from '../numbers/format';

export function fanWords({ n, angle }: Fan): string {
  const sorted = angle.filter(Number.isFinite).sort();
  if (sorted.length === 0) return `${count(n, 'gauge')}: g = 0 stays zero under each`;
  const at = (share: number) => degrees(sorted[Math.round(share * (sorted.length - 1))], 0);
  const wide = sorted.filter((radians) => Math.abs(radians) > Math.PI / 4).length;
  const share = Math.round((100 * wide) / sorted.length);
  return `${count(n, 'random gauge')}: turned by ${at(0)} to ${at(1)}, half of them within ${at(0.25)} to ${at(0.75)}, ${share} % by more than 45°`;
}

/** The angle between the induced gradients of the two gauges. */
export function angleWords(angle: number): string {
  if (!Number.isFinite(angle)) return 'under A and B: no angle, one of them is 0';
  const verdict = angle > Math.PI / 2 ? 'they disagree' : 'they agree';
  const square = Math.abs(angle - Math.PI / 2) < 1e-9;
  return `under A and B the gradients stand at ${degrees(angle)}: ${square ? 'just where the disagreement ends' : verdict}`;
}
