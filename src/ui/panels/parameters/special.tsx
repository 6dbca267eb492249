import { useState } from 'preact/compat';
import { loaded } from '../../kit/loaded';

const SpecialFacts = loaded(() => import('../../readouts/special-facts'), 'what is special');

/** Folded away until somebody asks; only then is anything computed. */
export function Special() {
  const [open, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What is special about this map</summary>
      {open && <SpecialFacts />}
    </details>
  );
}
