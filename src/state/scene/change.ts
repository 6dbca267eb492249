import type { Scene } from './scene';

/** Why something a person asked for cannot be done. */
export interface Refusal {
  /** What was to be changed, by its key in a link. */
  readonly key: string;
  /** The value that was asked for. */
  readonly found: string;
  /** One sentence. */
  readonly message: string;
}

/** What came of a change: the new scene, or why there is none. */
export type Change =
  | {
      readonly ok: true;
      readonly scene: Scene;
      /** What else had to change, as a sentence, e.g. that the function could not be kept. */
      readonly note?: string;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** A change that can be made. */
export function keep(scene: Scene, note?: string): Change {
  return note === undefined ? { ok: true, scene } : { ok: true, scene, note };
}

/** A change that cannot be made. */
export function refuse(key: string, found: string, message: string): Change {
  return { ok: false, refusal: { key, found, message } };
}
