import { subscript } from '../../parameterizations/parts/define';
import { greekLetter } from './vocabulary';

/** `theta` and `1` of `theta1`. */
function parts(key: string): readonly [letters: string, index: string] {
  const [, letters = key, index = ''] = /^(\D+)(\d*)$/.exec(key) ?? [];
  return [letters, index];
}

/** `θ₁` for `theta1`. */
export function symbolOf(key: string): string {
  const [letters, index] = parts(key);
  const letter = greekLetter(letters) ?? letters;
  return index === '' ? letter : subscript(letter, Number(index));
}

/** `theta 1` for `theta1`. */
export function spokenName(key: string): string {
  const [letters, index] = parts(key);
  return index === '' ? letters : `${letters} ${index}`;
}
