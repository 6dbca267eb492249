import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';

const SweepDialog = lazy(async () => ({ default: (await import('./sweep-dialog')).SweepDialog }));

export function SweepButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title="One control run through several values, a panel each"
        onClick={() => setOpen(true)}
      >
        Sweep…
      </button>
      <Suspense>{open && createPortal(<SweepDialog onClose={() => setOpen(false)} />, document.body)}</Suspense>
    </>
  );
}
