import type { PictureKey } from '../../state/scene/pictures';
import type { Particles } from '../starts/particles';
import type { Model } from '../types/types';
import type { LegendEntry } from './legend-types';

export { ofPictures, pictureKeys, shownPictures } from '../../state/scene/pictures';
export type { PictureKey };

/** The pictures that are made of arrows. */
export type ArrowPicture = {
  [K in PictureKey]: Model[K] extends { readonly parametric: unknown } ? K : never;
}[PictureKey];

/** What a hand or a clock adds to a picture for a moment, and no link holds. */
export interface Passing {
  /** True while the tip of JJᵀg is aimed. */
  readonly aiming?: boolean | undefined;
  /** Points that are carried along. */
  readonly particles?: Particles | undefined;
}

/** What the overlays of one picture are computed from. */
export type Source<K extends PictureKey = PictureKey> = Pick<Model, K> &
  Passing & {
    readonly scene: Model['scene'];
    /** From where cells of its own are read; nothing can be for a covered panel. */
    readonly source?: Model['source'];
    /** Set while a question covers the panel. */
    readonly covered?: boolean;
  };

/**
 * Something that can be drawn over a picture. Its numbers are all that its drawing, its legend and its words know:
 * while they stay the same, so does what is drawn.
 */
export type Overlay<Part = unknown, K extends PictureKey = PictureKey> = Drawable<Part, K> & Told<Part, K>;

interface Drawable<Part, K extends PictureKey> {
  /** Names it among those of its picture. */
  readonly key: string;
  readonly picture: K;
  /**
   * What is drawn; undefined where nothing is. A record is taken for the same while its entries are the same objects, so
   * it may be a fresh one each time, but what it holds must not be.
   */
  numbers(source: Source<K>): Part | undefined;
  /** What of it may be seen while a question covers the panel. Where this is absent, nothing. */
  covered?(part: Part): Part | undefined;
  /** A sentence for those who do not see the picture. */
  sentence?(part: Part, source: Source<K>): string;
}

/** Whoever sees its marks is told what they mean, or does not need to be. */
type Told<Part, K extends PictureKey> =
  | { legend(part: Part, source: Source<K>): readonly LegendEntry[]; readonly silent?: undefined }
  /** Why no legend speaks of it. */
  | { readonly silent: string; readonly legend?: undefined };

/** Checks an overlay, and keeps the type of what it draws. */
export const overlay = <Part, K extends PictureKey>(declared: Overlay<Part, K>): Overlay<Part, K> => declared;

/** What is shown of an overlay. The one place where a question's cover is looked through. */
export function partOf<Part, K extends PictureKey>(of: Overlay<Part, K>, source: Source<K>): Part | undefined {
  const part = of.numbers(source);
  if (part === undefined || source.covered !== true) return part;
  return of.covered?.(part);
}

/** Whether the scene shows what a key of `hide` stands for. */
export const isShown = ({ scene }: Pick<Source, 'scene'>, key: Model['scene']['hidden'][number]): boolean =>
  !scene.hidden.includes(key);

/** For overlays that may be seen whatever is asked. */
export const allOfIt = <Part>(part: Part): Part => part;
