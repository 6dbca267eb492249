import { lazyPart } from './cells/lazy-part';

/** The maths of the mirror potential. */
export const mirrorMaths = lazyPart(() => import('./mirror'));
