import type { GainMap } from '../model/overlays';
import type { ArrowSet, Level } from '../model/types';
import { type Frame, frameOf } from './frame';
import type { Picture, PictureNode, Size } from './picture';
import type { Theme } from './theme';
import type { Window } from './transform';

/** What the still part of a picture was drawn from. */
export interface BackInputs {
  readonly frame: Frame;
  readonly levels: readonly Level[];
  readonly outside: readonly Float64Array[];
  /** Canonical arrows: θ does not move them. */
  readonly canonical: ArrowSet | undefined;
  /** The unit of their lengths in px. */
  readonly cell: number;
  readonly gainMap?: GainMap | undefined;
  /** Titles of the axes, where they change. */
  readonly titles?: string;
}

const inputsOf = new WeakMap<readonly PictureNode[], BackInputs>();

/** The frame of the previous picture where it would come out the same: ticks and margins take a while to settle. */
export function reuseFrame(previous: Picture | undefined, size: Size, window: Window, theme: Theme): Frame {
  const before = previous && inputsOf.get(previous.back)?.frame;
  const same =
    before?.theme === theme &&
    before.size.width === size.width &&
    before.size.height === size.height &&
    sameNumbers(before.window, window);
  return before && same ? before : frameOf(size, window, theme);
}

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

const middleInputsOf = new WeakMap<readonly PictureNode[], readonly unknown[]>();

/** The middle of the previous picture where it was drawn from the very same parts of the model. */
export function reuseMiddle(
  previous: Picture | undefined,
  inputs: readonly unknown[],
  draw: () => readonly PictureNode[],
): readonly PictureNode[] {
  const before = previous && middleInputsOf.get(previous.middle);
  if (previous && before?.every((part, i) => part === inputs[i])) return previous.middle;
  const middle = draw();
  middleInputsOf.set(middle, inputs);
  return middle;
}

/** By content: a model computed anew has new arrays with the same numbers. */
function sameInputs(a: BackInputs, b: BackInputs): boolean {
  return (
    a.frame === b.frame &&
    a.cell === b.cell &&
    a.gainMap === b.gainMap &&
    a.titles === b.titles &&
    same(a.outside, b.outside, sameNumbers) &&
    same(a.levels, b.levels, (p, q) => same(p.lines, q.lines, sameNumbers)) &&
    sameArrows(a.canonical, b.canonical)
  );
}

/** What sets the scale of canonical arrows is their own magnitudes, and what its words and one length tell. */
function sameArrows(a: ArrowSet | undefined, b: ArrowSet | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  const columns = ['x', 'y', 'u', 'v'] as const;
  return (
    a.scale.words === b.scale.words &&
    a.scale.length(1) === b.scale.length(1) &&
    columns.every((column) => sameNumbers(a.field[column], b.field[column]))
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
