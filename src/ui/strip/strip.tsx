import { type ReactNode, useEffect, useRef, useState } from 'preact/compat';
import { Icon } from '../kit/icon';
import './strip.css';

interface Props {
  /** What it is about, in a few words; on a phone, all that is seen until it is unfolded. */
  readonly label: ReactNode;
  /** Names it to those who do not see it. */
  readonly name: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Leaves it, by ✕ or by Escape while the focus is within. */
  readonly close: { readonly label: string; readonly run: () => void };
  /** True where a phone shows all of it from the start. */
  readonly unfolded?: boolean;
  /** True where it was asked for: the focus then goes to it. */
  readonly focused?: boolean;
}

/** A line over the pictures that tells of what they show, and leads on. It covers nothing. */
export function Strip({ label, name, children, actions, close, unfolded = false, focused = false }: Props) {
  const [open, setOpen] = useState(unfolded);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focused) root.current?.focus();
  }, [focused]);
  return (
    <section
      ref={root}
      className="strip"
      aria-label={name}
      data-open={open}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close.run();
      }}
    >
      <div className="strip-head">
        <strong>{label}</strong>
        <button type="button" className="strip-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Less' : 'More'}
        </button>
      </div>
      <div className="strip-body">{children}</div>
      {actions && <div className="strip-actions">{actions}</div>}
      <button
        type="button"
        className="strip-close"
        aria-label={close.label}
        title={`${close.label} (Escape)`}
        onClick={close.run}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
