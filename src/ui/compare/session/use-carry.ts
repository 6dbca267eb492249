import type { TargetedPointerEvent } from 'preact';
import { type RefObject, useRef } from 'preact/compat';

/**
 * Carries a panel to another place in the grid with the pointer: it is put down before or after the panel under the
 * pointer, whichever half that is. For the keyboard the same moves are in the panel's menu and on Alt with arrows.
 */
export function useCarry(root: RefObject<HTMLElement | null>, carry: (on: boolean) => void, put: (to: number) => void) {
  const start = useRef<{ x: number; y: number; carrying: boolean }>(undefined);

  const finish = () => {
    start.current = undefined;
    mark(root.current, undefined);
    carry(false);
  };

  return {
    onPointerDown(event: TargetedPointerEvent<HTMLElement>) {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, y: event.clientY, carrying: false };
    },
    onPointerMove(event: PointerEvent) {
      const from = start.current;
      if (!from) return;
      if (!from.carrying && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 6) return;
      from.carrying = true;
      carry(true);
      mark(root.current, targetOf(root.current, event.clientX, event.clientY));
    },
    onPointerUp(event: PointerEvent) {
      const target = start.current?.carrying ? targetOf(root.current, event.clientX, event.clientY) : undefined;
      finish();
      if (target !== undefined) put(target.to);
    },
    onPointerCancel: finish,
  };
}

interface Target {
  readonly card: HTMLElement;
  readonly side: 'before' | 'after';
  /** Place in the order once the carried panel is out of it. */
  readonly to: number;
}

const cardsOf = (root: HTMLElement | null): HTMLElement[] =>
  [...(root?.parentElement?.children ?? [])].filter((card) => card instanceof HTMLElement);

function targetOf(root: HTMLElement | null, x: number, y: number): Target | undefined {
  if (root === null) return undefined;
  const cards = cardsOf(root);
  const from = cards.indexOf(root);
  const over = cards.findIndex((card) => {
    const { left, right, top, bottom } = card.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  });
  const card = cards[over];
  if (!card || over === from) return undefined;
  const { left, width } = card.getBoundingClientRect();
  // Beside its neighbour a panel is put on the far side, so that every drop moves it.
  const side = over === from + 1 ? 'after' : over === from - 1 ? 'before' : x < left + width / 2 ? 'before' : 'after';
  const place = side === 'before' ? over : over + 1;
  return { card, side, to: place > from ? place - 1 : place };
}

function mark(root: HTMLElement | null, target: Target | undefined): void {
  for (const card of cardsOf(root)) {
    if (card === target?.card) card.dataset.drop = target.side;
    else delete card.dataset.drop;
  }
}
