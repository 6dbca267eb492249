import type { ComponentType } from 'preact/compat';
import type { OptionSpecs, Options } from '../core';
import type { LabNumbers, LabWords } from '../model/labs/types';
import type { Picture } from '../render';
import type { LabPicture } from '../render/labs/lab-picture';

/** What a hand can do over a picture, or in place of a generated control. */
interface LabPartProps<O extends Options, V> {
  readonly options: O;
  readonly numbers: V;
  /** Sets some of the options as one entry of the history, or shows them while a gesture lasts. */
  readonly change: (part: Partial<O>) => void;
  readonly gesture: { begin(pointer?: { readonly pointerId: number }): void; end(): void };
}

export interface LabLayerProps<O extends Options, V> extends LabPartProps<O, V> {
  /** The picture it lies over, as it was drawn last. */
  readonly picture: Picture;
}

/** A lab: from its options over its result to its pictures and words. */
interface Lab<O extends Options, R, V extends LabNumbers> {
  /** Its controls and keys of its link, in order. */
  readonly fields: OptionSpecs<O>;
  /** Options that change only what is looked at: the simulation does not read them. */
  readonly looks: readonly (keyof O & string)[];
  /** The option, from 0 to 1, that the time strip moves; absent where there is none. */
  readonly strip?: keyof O & string;
  /** Options that a layer sets and no control shows. */
  readonly byHand?: readonly (keyof O & string)[];
  /** Whether an option does anything now; absent where all do. */
  applies?(key: keyof O & string, options: O): boolean;
  numbers(options: O, result: R): V;
  readonly pictures: readonly LabPicture<V>[];
  readonly words: LabWords<O, V>;
  /** What a hand can do over a picture, by the picture's id. */
  readonly layers?: Readonly<Record<string, ComponentType<LabLayerProps<O, V>>>>;
}

/** A lab without the types of its options, its result and its numbers. */
export type AnyLab = Lab<Options, unknown, LabNumbers>;
export type AnyWords = LabWords<Options, LabNumbers>;

/** The one place where the types of a lab are forgotten. */
export const defineLab = <O extends Options, R, V extends LabNumbers>(lab: Lab<O, R, V>): AnyLab =>
  lab as unknown as AnyLab;
