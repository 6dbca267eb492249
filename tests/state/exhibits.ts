import { type Exhibit, figures } from '../../src/state/library/gallery';

/** Figures and all that corrects them. */
export const exhibits: readonly Exhibit[] = figures.flatMap((figure) => [figure, ...figure.corrections]);
