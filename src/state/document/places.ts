/**
 * The places of the app: a new one is a line here, and a file `place.tsx` in a folder of `ui` that is named like it. Its
 * entry in the navigation, its title and its link follow. The first is what opens without a link.
 */

export interface PlaceSpec {
  /** As the link says it. */
  readonly id: string;
  /** As the navigation says it. */
  readonly label: string;
  /** Title of the page. */
  readonly title: string;
  /** What it is, in a sentence. */
  readonly about: string;
  /**
   * What of the document it works on, which the actions of the header, the exports and the frame in another page follow:
   * one scene, or the board. Absent where it is about neither.
   */
  readonly shows?: 'scene' | 'board';
}

export const places = [
  {
    id: 'explore',
    label: 'Explore',
    title: 'Explore what a parameterization does to a gradient',
    about: 'One parameterization and one loss, live.',
    shows: 'scene',
  },
  {
    id: 'compare',
    label: 'Compare',
    title: 'Compare parameterizations side by side',
    about: 'Several panels side by side, or all their runs in one picture.',
    shows: 'board',
  },
  {
    id: 'learn',
    label: 'Learn',
    title: 'Learn what a parameterization does, step by step',
    about: 'An article with live figures, from one function to which solution is found.',
  },
  {
    id: 'labs',
    label: 'Labs',
    title: 'Labs: the papers, live',
    about: 'Claims of papers, simulated.',
  },
] as const satisfies readonly PlaceSpec[];

export type Place = (typeof places)[number]['id'];

export const placeIds: readonly Place[] = places.map(({ id }) => id);

/** What a place is. */
export function placeSpec(id: Place): PlaceSpec {
  const found: PlaceSpec | undefined = places.find((place) => place.id === id);
  if (!found) throw new Error(`unknown place ${id}`);
  return found;
}
