import { pair, plain } from '../numbers/format';
import type { InputsModel } from '../types/types';

/** Three lines: the input, f of it, and how far that is off. */
export function readInput({ samples, data }: InputsModel, index: number): string[] {
  const [f, target] = [samples.u[index], samples.v[index]];
  const head = `x = ${pair(samples.x[index], samples.y[index])}`;
  if (!data) return [head, `f(x) = ${plain(f)}`];
  const said = `row ${index + 1}, ${head}`;
  const value = `f(x) = ${plain(f)}, ${data.target} = ${plain(target)}`;
  if (data.kind === 'numbers') return [said, value, `off by ${plain(f - target)}`];
  return [said, value, f * target > 0 ? 'on its side' : 'on the wrong side'];
}
