import { lazyPart } from '../cells/lazy-part';

/** The maths of the parameter plane. */
export const planeMaths = lazyPart(() => import('./plane'));
