import type { TargetedKeyboardEvent } from 'preact';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'preact/compat';
import { itemAfter } from './menu-keys';

/**
 * What every menu does: it opens by a press of its button or by the down arrow; arrow keys, Home, End and first letters
 * move in it; Escape, Tab and a press beside it close it, and the focus goes back to the button.
 * @param rows the items that can be reached, row by row, in the open menu
 */
export function useMenu(rows: (menu: HTMLElement) => HTMLElement[][]) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  usePressBeside(root, open, () => setOpen(false));

  const close = () => {
    trigger.current?.focus();
    setOpen(false);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The focus goes on from the button, as if the menu had not been there.
    if (event.key === 'Tab' || event.key === 'Escape') close();
    if (event.key === 'Tab') return;
    const next = event.key === 'Escape' ? undefined : itemAfter(event.key, rows(event.currentTarget), focused());
    next?.focus();
    if (next || event.key === 'Escape') event.preventDefault();
  };
  const button = {
    ref: trigger,
    type: 'button',
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    onClick: () => setOpen(!open),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      setOpen(true);
    },
  } as const;
  const focusFirst = useCallback(
    (menu: HTMLElement | null) => (menu ? rows(menu)[0]?.[0]?.focus() : undefined),
    [rows],
  );
  /** For the element of the open menu, of role `menu`: its first item gets the focus as it appears. */
  const list = { ref: focusFirst, tabIndex: -1, onKeyDown };
  return { open, close, root, button, list };
}

function usePressBeside(root: RefObject<HTMLElement | null>, open: boolean, onPress: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const listener = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) onPress();
    };
    document.addEventListener('pointerdown', listener, true);
    return () => document.removeEventListener('pointerdown', listener, true);
  });
}

const focused = (): HTMLElement =>
  document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
