import type { Run } from '../../model/types/types';
import { thinLine } from '../display/shapes';
import type { Transform } from '../display/transform';

const lines = new WeakMap<Run['path'], { readonly to: Transform; readonly line: Float64Array }>();

/** The run in px, thinned. Most drags leave a run as it is; then so is its line. */
export function runLine({ path }: Run, to: Transform): Float64Array {
  const known = lines.get(path);
  if (known?.to === to) return known.line;
  const line = thinLine(path, to);
  lines.set(path, { to, line });
  return line;
}
