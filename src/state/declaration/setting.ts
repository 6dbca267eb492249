import type { NumberSpec } from '../../core';
import type { Change } from '../scene/change';
import type { Scene } from '../scene/scene';

/** A number of a scene: what a slider with its box moves, and what a sweep runs through. */
export interface NumberSetting {
  readonly kind: 'number';
  readonly spec: NumberSpec;
  read(scene: Scene): number;
  set(scene: Scene, value: number): Change;
}

/** A yes or no of a scene, as a checkbox sets it. */
export interface FlagSetting {
  readonly kind: 'flag';
  readonly key: string;
  readonly label: string;
  read(scene: Scene): boolean;
  set(scene: Scene, value: boolean): Change;
}

/** One word of a choice as a person sees it. */
export interface ChoiceWord {
  /** A name that depends on other parts of the scene is a function of it. */
  readonly label: string | ((scene: Scene) => string);
  readonly title?: string;
}

/** One of a few words, as radio buttons set it. */
export interface ChoiceSetting {
  readonly kind: 'choice';
  readonly key: string;
  readonly label: string;
  readonly words: Readonly<Record<string, ChoiceWord>>;
  read(scene: Scene): string;
  set(scene: Scene, word: string): Change;
}

/** One thing of a scene that one control sets, whatever declared it: a field or an option of a map or a loss. */
export type Setting = NumberSetting | FlagSetting | ChoiceSetting;

/** Tells a setting from the others of its owner. */
export const settingKey = (setting: Setting): string => (setting.kind === 'number' ? setting.spec.key : setting.key);
