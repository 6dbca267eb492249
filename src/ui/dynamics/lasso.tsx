import { lazy, Suspense } from 'react';
import { useDrawer } from './desk';

const Lasso = lazy(() => import('./lasso-layer'));

/** The lasso, over the flow field, while the drawer of the starts is open. */
export function LassoLayer() {
  const open = useDrawer('starts');
  return open ? (
    <Suspense>
      <Lasso />
    </Suspense>
  ) : null;
}
