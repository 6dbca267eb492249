import type { Scene } from './scene';

interface PictureSpec {
  /** In the midst of a sentence, after an article. */
  readonly noun: string;
  /** In a menu, after “its”. */
  readonly short: string;
  /** On the tab of a narrow screen. */
  readonly tab: string;
  /** The key of its axes in a link. */
  readonly axes: string;
  /** The heading of its card, where it is shown only when asked for, and what is drawn in it comes with it. */
  readonly late?: { readonly title: string; readonly subtitle: string };
}

/** The pictures of a scene, each a part of it by its key: in the order of tabs, menus and figures. */
export const pictures = {
  response: { noun: 'response map', short: 'response', tab: 'Response', axes: 'window' },
  flow: { noun: 'flow field', short: 'descent', tab: 'Descent', axes: 'view' },
  plane: {
    noun: 'parameter plane',
    short: 'parameter plane',
    tab: 'θ-plane',
    axes: 'planeview',
    late: { title: 'Parameter plane', subtitle: 'drag θ, click a critical point' },
  },
  inputs: {
    noun: 'function over its inputs',
    short: 'function over inputs',
    tab: 'f(x)',
    axes: 'inputview',
    late: { title: 'Function over its inputs', subtitle: 'f(x) = wᵀx; drag w' },
  },
} as const satisfies Readonly<Record<string, PictureSpec>>;

export type PictureKey = keyof typeof pictures;

export const pictureSpecs: Readonly<Record<PictureKey, PictureSpec>> = pictures;

export const pictureKeys = Object.keys(pictures) as readonly PictureKey[];

/** A picture that is shown when it is asked for: a field of its name says so. */
export type LateKey = {
  [K in PictureKey]: (typeof pictures)[K] extends { readonly late: object } ? K : never;
}[PictureKey];

const isLate = (key: PictureKey): key is LateKey => 'late' in pictures[key];

export const lateKeys = pictureKeys.filter(isLate);

/** The pictures that a scene shows. */
export const shownPictures = (scene: Scene): readonly PictureKey[] =>
  pictureKeys.filter((key) => !isLate(key) || scene[key].shown);

/** Something for each picture. */
export const ofPictures = <T>(make: (key: PictureKey) => T): Readonly<Record<PictureKey, T>> =>
  Object.fromEntries(pictureKeys.map((key) => [key, make(key)])) as Record<PictureKey, T>;
