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
  /** Whether a scene shows it; absent where all do. */
  readonly isShown?: (scene: Scene) => boolean;
  /** Set where no first page shows it: what is drawn in it comes with it. */
  readonly late?: true;
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
    isShown: (scene: Scene) => scene.plane.shown,
    late: true,
  },
  inputs: {
    noun: 'function over its inputs',
    short: 'function over inputs',
    tab: 'f(x)',
    axes: 'inputview',
    isShown: (scene: Scene) => scene.inputs.shown,
    late: true,
  },
} as const satisfies Readonly<Record<string, PictureSpec>>;

export type PictureKey = keyof typeof pictures;

export const pictureSpecs: Readonly<Record<PictureKey, PictureSpec>> = pictures;

export const pictureKeys = Object.keys(pictures) as readonly PictureKey[];

/** The pictures that a scene shows. */
export const shownPictures = (scene: Scene): readonly PictureKey[] =>
  pictureKeys.filter((key) => pictureSpecs[key].isShown?.(scene) ?? true);

/** Something for each picture. */
export const ofPictures = <T>(make: (key: PictureKey) => T): Readonly<Record<PictureKey, T>> =>
  Object.fromEntries(pictureKeys.map((key) => [key, make(key)])) as Record<PictureKey, T>;
