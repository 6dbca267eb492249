import { lazyPart } from '../cells/lazy-part';

/** The maths of the function over its inputs. */
export const inputMaths = lazyPart(() => import('./inputs'));
