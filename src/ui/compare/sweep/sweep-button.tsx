import { createPortal, useState } from 'preact/compat';
import { loaded } from '../../kit/loaded';

const SweepDialog = loaded(async () => ({ default: (await import('./sweep-dialog')).SweepDialog }), 'the sweep');

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
      {open && createPortal(<SweepDialog onClose={() => setOpen(false)} />, document.body)}
    </>
  );
}
