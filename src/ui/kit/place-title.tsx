import { placeSpec } from '../../state/document/places';
import { useDocument } from '../session/session';

/** The heading of the place that is open, for those who go from heading to heading. */
export function PlaceTitle() {
  return <h1 className="hidden-visually">{useDocument(({ place }) => placeSpec(place).title)}</h1>;
}
