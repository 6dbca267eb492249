import { type ComponentType, createElement } from 'preact/compat';
import { type Place, places } from '../../state/document/places';
import Explore from '../explore/place';
import { loaded } from '../kit/loaded';

interface PlaceFile {
  readonly default: ComponentType;
}

/** Files that are loaded when they are asked for, by their paths from the top of the project. */
export type PlaceFiles = Readonly<Record<string, () => Promise<PlaceFile>>>;

/** The view of each place, as its folder holds it; loaded when the place is first opened. */
export function viewsOf(ids: readonly string[], files: PlaceFiles): Readonly<Record<string, ComponentType>> {
  const found = ids.flatMap((id) => {
    const load = files[`/src/ui/${id}/place.tsx`];
    const label = places.find((place) => place.id === id)?.label ?? id;
    return load
      ? [[id, loaded(load, label, createElement('main', { className: 'loading' }, `Loading ${label}…`))]]
      : [];
  });
  return Object.fromEntries(found);
}

/** What most links open comes with the page. */
const atHand = { explore: Explore } satisfies Partial<Record<Place, ComponentType>>;

export const placeViews: Readonly<Record<string, ComponentType>> = {
  ...viewsOf(
    places.map(({ id }) => id),
    import.meta.glob<PlaceFile>(['/src/ui/*/place.tsx', '!/src/ui/explore/place.tsx']),
  ),
  ...atHand,
};
