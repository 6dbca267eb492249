import { lazyPart } from '../cells/lazy-part';

/** What few texts ask of a scene, and costs bytes. */
export const diagnosticMaths = lazyPart(() => import('./diagnostics-late'));
