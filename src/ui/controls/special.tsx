import { lazy, Suspense, useState } from 'react';

const SpecialFacts = lazy(() => import('../readouts/special-facts'));

/** Folded away until somebody asks; only then is anything computed. */
export function Special() {
  const [open, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What is special about this map</summary>
      <Suspense>{open && <SpecialFacts />}</Suspense>
    </details>
  );
}
