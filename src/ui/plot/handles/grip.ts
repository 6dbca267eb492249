/** Where a pointer is, in px of the page, and whether Shift asks for fine steps. */
interface Pointer {
  readonly clientX: number;
  readonly clientY: number;
  readonly shiftKey: boolean;
}

interface Pixels {
  readonly x: number;
  readonly y: number;
}

/** A pointer's hold of a mark: the mark keeps its place under the pointer, and Shift moves it a tenth as far. */
export interface Grip {
  /** @param mark where the mark is, in px of the picture */
  take(pointer: Pointer, mark: Pixels): void;
  /** Where the pointer leads the mark, in px of the picture; undefined while nothing is held. */
  lead(pointer: Pointer): Pixels | undefined;
  /** Lets go. Says whether it held anything, and whether that was moved. */
  release(): 'nothing' | 'still' | 'moved';
}

/** Shift takes back nine tenths of every move. */
const taken = 0.9;

export function createGrip(): Grip {
  let hold: { dx: number; dy: number; x: number; y: number; moved: boolean } | undefined;
  return {
    take: ({ clientX: x, clientY: y }, mark) => {
      hold = { dx: mark.x - x, dy: mark.y - y, x, y, moved: false };
    },
    lead: ({ clientX: x, clientY: y, shiftKey }) => {
      if (!hold) return undefined;
      if (shiftKey) {
        hold.dx -= taken * (x - hold.x);
        hold.dy -= taken * (y - hold.y);
      }
      Object.assign(hold, { x, y, moved: true });
      return { x: x + hold.dx, y: y + hold.dy };
    },
    release: () => {
      const was = hold;
      hold = undefined;
      return was === undefined ? 'nothing' : was.moved ? 'moved' : 'still';
    },
  };
}
