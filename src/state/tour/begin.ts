import type { Document } from '../document/document';
import { decode } from '../link/link';

/** The scene that the tour begins with, as a query. */
export const tourQuery = 'map=squared&theta=1,0.5&g=1,1&start=theta&run=flow';

/** A document in which the tour of Explore begins. */
export const beginTour = (document: Document): Document => ({
  ...document,
  place: 'explore',
  scene: decode(tourQuery).scene,
  focus: null,
  from: '',
  preset: '',
  tour: 1,
});
