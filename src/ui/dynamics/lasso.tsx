import { loaded } from '../kit/loaded';
import { useDrawer } from './desk';

const Lasso = loaded(() => import('./lasso-layer'), 'the lasso');

/** The lasso, over the flow field, while the drawer of the starts is open. */
export function LassoLayer() {
  const open = useDrawer('starts');
  return open ? <Lasso /> : null;
}
