import { type ReactNode, useEffect, useState } from 'preact/compat';

interface Props {
  readonly title: string;
  /** True while what it holds is in use: it then opens by itself. */
  readonly used?: boolean;
  readonly children: ReactNode;
}

/** Folded away until asked for; what is inside costs nothing until then, and may be loaded then. */
export function Fold({ title, used = false, children }: Props) {
  const [open, setOpen] = useState(used);
  useEffect(() => {
    if (used) setOpen(true);
  }, [used]);
  return (
    <details className="more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children}
    </details>
  );
}
