import { defaultScene } from './defaults';
import type { Scene } from './scene';
import type { Syntax } from './syntax';

/** Reads a key's text by a syntax; the fallback where the key is absent or bad, which is reported elsewhere. */
export type Ask = <T>(key: string, syntax: Syntax<T>, fallback: T) => T;

/** One part of a scene as the codec sees it: texts and scenes only, so that parts of all types fit one list. */
export interface TextField {
  /** What the key says, for people who write links by hand. */
  readonly meaning: string;
  readonly example: string;
  readonly defaultText: string;
  read(key: string, scene: Scene, ask: Ask): Scene;
  /** The text, undefined where the scene holds the default. */
  write(scene: Scene): string | undefined;
}

/** One part of a scene with the type of its value. */
export interface Field<T> extends TextField {
  readonly syntax: Syntax<T>;
  get(scene: Scene): T;
  put(scene: Scene, value: T): Scene;
}

export function field<T>(spec: Pick<Field<T>, 'syntax' | 'meaning' | 'example' | 'get' | 'put'>): Field<T> {
  const { syntax, get, put } = spec;
  const usual = get(defaultScene);
  const defaultText = syntax.write(usual);
  return {
    ...spec,
    defaultText,
    read: (key, scene, ask) => {
      const value = ask(key, syntax, usual);
      return value === get(scene) ? scene : put(scene, value);
    },
    write: (scene) => {
      const text = syntax.write(get(scene));
      return text === defaultText ? undefined : text;
    },
  };
}
