import type { Level } from '../model/types';
import type { Frame } from './frame';
import type { Picture, PictureNode } from './picture';

/** What the still part of a picture was drawn from. */
export interface BackInputs {
  readonly frame: Frame;
  readonly levels: readonly Level[];
  readonly outside: readonly Float64Array[];
}

const inputsOf = new WeakMap<readonly PictureNode[], BackInputs>();

/** The back of the previous picture where it would come out the same, so that it need not be painted again. */
export function reuseBack(
  previous: Picture | undefined,
  inputs: BackInputs,
  draw: () => readonly PictureNode[],
): readonly PictureNode[] {
  const before = previous && inputsOf.get(previous.back);
  if (before && sameInputs(before, inputs)) return previous.back;
  const back = draw();
  inputsOf.set(back, inputs);
  return back;
}

/** By content: a model computed anew has new arrays with the same numbers. */
function sameInputs(a: BackInputs, b: BackInputs): boolean {
  return (
    a.frame.theme === b.frame.theme &&
    a.frame.size.width === b.frame.size.width &&
    a.frame.size.height === b.frame.size.height &&
    sameNumbers(a.frame.window, b.frame.window) &&
    same(a.outside, b.outside, sameNumbers) &&
    same(a.levels, b.levels, (p, q) => same(p.lines, q.lines, sameNumbers))
  );
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

function same<T>(a: readonly T[], b: readonly T[], equal: (p: T, q: T) => boolean): boolean {
  return a === b || (a.length === b.length && a.every((x, i) => equal(x, b[i])));
}
