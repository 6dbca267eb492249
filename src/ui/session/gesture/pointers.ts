/** The page's pointers and its Shift key, heard once for all controls. */
export interface Pointers {
  /** Whether Shift is held. */
  shift(): boolean;
  /** Calls `end` once, when this pointer is released or lost; without a number, when any is. */
  onRelease(pointerId: number | undefined, end: () => void): void;
  /** Whether `end` waits for one pointer to be released. */
  isAwaited(end: () => void): boolean;
}

export function createPointers(page: Window): Pointers {
  let shift = false;
  let waiting: { readonly pointerId: number | undefined; readonly end: () => void }[] = [];
  const track = (event: KeyboardEvent | PointerEvent) => {
    shift = event.shiftKey;
  };
  const release = ({ pointerId }: PointerEvent) => {
    const over = waiting.filter((each) => each.pointerId === undefined || each.pointerId === pointerId);
    waiting = waiting.filter((each) => !over.includes(each));
    for (const { end } of over) end();
  };
  page.addEventListener('keydown', track);
  page.addEventListener('keyup', track);
  page.addEventListener('pointermove', track);
  page.addEventListener('pointerup', release);
  page.addEventListener('pointercancel', release);
  return {
    shift: () => shift,
    onRelease(pointerId, end) {
      waiting = [...waiting.filter((each) => each.end !== end), { pointerId, end }];
    },
    isAwaited: (end) => waiting.some((each) => each.end === end && each.pointerId !== undefined),
  };
}
