import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface MenuItem {
  readonly label: string;
  readonly select: () => void;
  readonly disabled?: boolean;
  /** Given for an item that is on or off; choosing it leaves the menu open. */
  readonly checked?: boolean;
}

interface Props {
  /** Spoken name of the button, where its content is no words. */
  readonly label?: string;
  readonly button: ReactNode;
  /** Items in groups, with a line between them. */
  readonly groups: readonly (readonly MenuItem[])[];
  readonly className?: string;
}

/**
 * A button that opens a list of actions. Arrow keys, Home, End and first letters move in it; Escape, Tab and a press
 * beside it close it, and the focus goes back to the button.
 */
export function Menu({ label, button, groups, className = '' }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('.action-item:not(:disabled)') ?? [])];

  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector<HTMLElement>('.action-item:not(:disabled)')?.focus();
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [open]);

  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') return close();
    if (event.key === 'Tab') return setOpen(false);
    const target = nextItem(items(), event.key);
    if (target === undefined) return undefined;
    event.preventDefault();
    return target.focus();
  };

  const choose = ({ select, checked }: MenuItem) => {
    if (checked === undefined) close();
    select();
  };

  return (
    <div className={`action-menu ${className}`} ref={root}>
      <button
        ref={trigger}
        type="button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {button}
      </button>
      {open && (
        <div id={id} role="menu" aria-label={label} className="action-list" tabIndex={-1} onKeyDown={onKeyDown}>
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
            <div key={group[0]?.label} role="group" className="action-group">
              {group.map((item) => (
                <button
                  key={item.label}
                  type="button"
                  className="action-item"
                  {...(item.checked === undefined
                    ? { role: 'menuitem' }
                    : { role: 'menuitemcheckbox', 'aria-checked': item.checked })}
                  disabled={item.disabled}
                  tabIndex={-1}
                  onClick={() => choose(item)}
                >
                  <span className="action-check" aria-hidden="true">
                    {item.checked ? '✓' : ''}
                  </span>
                  {item.label}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** Where a key leads from the item that has the focus. */
function nextItem(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = items.findIndex((item) => item.matches(':focus'));
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items[(at - 1 + items.length) % items.length];
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1) return undefined;
  const from = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return from.find((item) => item.textContent?.replace('✓', '').toLowerCase().startsWith(key.toLowerCase()));
}
