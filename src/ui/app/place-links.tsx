import type { PlaceSpec } from '../../state/document/places';

interface Props<P extends PlaceSpec> {
  readonly places: readonly P[];
  readonly current: string;
  readonly onOpen: (place: P) => void;
}

/** The way to every place. */
export function PlaceLinks<P extends PlaceSpec>({ places, current, onOpen }: Props<P>) {
  return (
    <nav className="places" aria-label="Places">
      {places.map((place) => (
        <button
          key={place.id}
          type="button"
          title={place.about}
          aria-current={place.id === current ? 'page' : undefined}
          onClick={() => onOpen(place)}
        >
          {place.label}
        </button>
      ))}
    </nav>
  );
}
