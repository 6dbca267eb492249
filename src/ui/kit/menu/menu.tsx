import { type ReactNode, useId } from 'preact/compat';
import { useMenu } from './use-menu';

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

const rowsOf = (menu: HTMLElement): HTMLElement[][] =>
  Array.from(menu.querySelectorAll<HTMLElement>('.action-item:not(:disabled)'), (item) => [item]);

/** A button that opens a list of actions. */
export function Menu({ label, button, groups, className = '' }: Props) {
  const id = useId();
  const menu = useMenu(rowsOf);
  const choose = ({ select, checked }: MenuItem) => {
    if (checked === undefined) menu.close();
    select();
  };
  return (
    <div className={`action-menu ${className}`} ref={menu.root}>
      <button {...menu.button} aria-label={label} title={label} aria-controls={menu.open ? id : undefined}>
        {button}
      </button>
      {menu.open && (
        <div {...menu.list} id={id} role="menu" aria-label={label} className="action-list">
          {groups.map((group) => (
            <fieldset key={group[0]?.label} className="action-group">
              {group.map((item) => (
                <Item key={item.label} item={item} onClick={() => choose(item)} />
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </div>
  );
}

function Item({ item: { label, checked, disabled }, onClick }: { item: MenuItem; onClick: () => void }) {
  const role =
    checked === undefined
      ? ({ role: 'menuitem' } as const)
      : ({ role: 'menuitemcheckbox', 'aria-checked': checked } as const);
  return (
    <button {...role} type="button" className="action-item" disabled={disabled} tabIndex={-1} onClick={onClick}>
      <span className="action-check" aria-hidden="true">
        {checked ? '✓' : ''}
      </span>
      {label}
    </button>
  );
}
