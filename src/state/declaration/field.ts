import type { Reader } from '../reading/reader';
import { type Change, keep, refuse } from '../scene/change';
import type { PictureKey } from '../scene/pictures';
import type { Scene } from '../scene/scene';
import type { Codec } from '../scene/syntax';
import type { NumberSetting, Setting } from './setting';

/** Where a part of a scene stands in it. */
interface Lens<T> {
  get(scene: Scene): T;
  put(scene: Scene, value: T): Scene;
}

/** What every declaration says of its field, whatever the type of its value. */
export interface Declaration<T> extends Lens<T> {
  /** Its key in a link. */
  readonly key: string;
  /** What a link without the key stands for; the default scene is made of these. */
  readonly default: T;
  /** Name in words, for controls, screen readers and messages. */
  readonly label: string;
  /** What the key says, for people who write links by hand: the label unless given. Bounds and forms are added. */
  readonly meaning?: string;
  /** A value for people who write links by hand: the default unless given. */
  readonly example?: string;
  /** The word that stands for null, where the value can be null. */
  readonly word?: string;
  /** Title of the group of controls it belongs to. */
  readonly group: string;
  /** The one picture of a panel that shows what it does; absent where both do. */
  readonly view?: PictureKey;
  /** Why no sweep runs through its numbers, as a sentence; absent where sweeps do. */
  readonly unswept?: string;
  /** Panels that differ in it are called by it anyway, so that a sweep need not name them. */
  readonly namesPanels?: true;
  /** Whether the field does anything in this scene; absent where it always does. */
  applies?(scene: Scene): boolean;
  /** Why a value cannot be used under the map of this scene, as a sentence; the default always can. */
  misfit?(scene: Scene, value: T): string | undefined;
  /** What else changes before a person changes it. */
  prepare?(scene: Scene): Scene;
}

export type FieldKind = 'number' | 'flag' | 'choice' | 'names' | 'point' | 'points' | 'window' | 'matrix' | 'slice';

/** One part of a scene without the type of its value, so that parts of all types fit one list. */
export interface AnyField
  extends Pick<Declaration<unknown>, 'key' | 'label' | 'word' | 'group' | 'view' | 'unswept' | 'namesPanels'> {
  readonly kind: FieldKind;
  readonly meaning: string;
  readonly example: string;
  readonly defaultText: string;
  /** What its controls set: one number, the coordinates of a point, a flag, a choice; none where it has handles. */
  readonly settings: readonly Setting[];
  applies(scene: Scene): boolean;
  /** Reads it from a link. */
  read(reader: Pick<Reader, 'read' | 'report'>, scene: Scene): Scene;
  /** The text, undefined where the scene holds the default. */
  write(scene: Scene): string | undefined;
  /** The scene with the default in this part where its map does not allow the value it has. */
  fitted(scene: Scene): Scene;
  /** The scene with the default in this part, which need not have been there. */
  reset(scene: Scene): Scene;
}

/** One part of a scene with the type of its value. */
export interface Field<T> extends AnyField, Lens<T> {
  readonly default: T;
  readonly codec: Codec<T>;
  misfit(scene: Scene, value: T): string | undefined;
  /** The scene with another value, or why it cannot have it. */
  change(scene: Scene, value: T): Change;
}

/** A field whose controls are sliders, one for each of its numbers. */
export interface NumericField<T> extends Field<T> {
  readonly settings: readonly NumberSetting[];
}

/** What the constructor of one kind of field adds to a declaration. */
interface Kind<T, S extends Setting> {
  readonly kind: FieldKind;
  readonly codec: Codec<T>;
  settings(change: Field<T>['change']): readonly S[];
}

/** What a declaration says of its key. */
export const meaningOf = ({ label, meaning = label }: Pick<Declaration<unknown>, 'label' | 'meaning'>): string =>
  meaning;

/** Makes a field of its declaration and of what its kind adds. */
export function makeField<T, S extends Setting>(
  declared: Declaration<T>,
  { kind, codec, settings }: Kind<T, S>,
): Field<T> & { readonly settings: readonly S[] } {
  const { key, default: usual, get, put, prepare, misfit = () => undefined } = declared;
  const defaultText = codec.write(usual);
  const change = (scene: Scene, value: T): Change => {
    const why = codec.refuse(value) ?? misfit(scene, value);
    return why === undefined ? keep(put(prepare?.(scene) ?? scene, value)) : refuse(key, codec.write(value), why);
  };
  return {
    ...declared,
    meaning: meaningOf(declared),
    example: declared.example ?? defaultText,
    kind,
    codec,
    defaultText,
    settings: settings(change),
    change,
    misfit,
    applies: declared.applies ?? (() => true),
    read(reader, scene) {
      const asked = reader.read(key, codec, usual);
      const why = misfit(scene, asked);
      if (why !== undefined) reader.report(key, defaultText, why);
      const value = why === undefined ? asked : usual;
      return value === get(scene) ? scene : put(scene, value);
    },
    write(scene) {
      const text = codec.write(get(scene));
      return text === defaultText ? undefined : text;
    },
    fitted: (scene) => (misfit(scene, get(scene)) === undefined ? scene : put(scene, usual)),
    reset: (scene) => put(scene, usual),
  };
}

/**
 * A part of a scene that belongs to one overlay alone, and that nothing else need know: a scene that holds the default
 * is as if there were no such part.
 */
export function own<T>(key: string, usual: T): Lens<T> {
  return {
    // Nothing but this lens writes under the key.
    get: ({ own: values = {} }) => (Object.hasOwn(values, key) ? (values[key] as T) : usual),
    put: ({ own: values = {}, ...scene }, value) => {
      const { [key]: _before, ...others } = values;
      const next = Object.is(value, usual) ? others : { ...others, [key]: value };
      return Object.keys(next).length > 0 ? { ...scene, own: next } : scene;
    },
  };
}

/** The keys of a scene whose values have parts. */
type Whole = {
  [A in Placed]: Scene[A] extends readonly unknown[] | string | number | boolean | null ? never : A;
}[Placed];

/** Every part of a scene but those that overlays keep to themselves. */
type Placed = Exclude<keyof Scene, 'own'>;

/** A part of a scene by its path: `at('probe')`, `at('dynamics', 'rate')`. */
export function at<A extends Placed>(part: A): Lens<Scene[A]>;
export function at<A extends Whole, B extends keyof Scene[A]>(part: A, entry: B): Lens<Scene[A][B]>;
export function at(part: Placed, entry?: string): Lens<unknown> {
  if (entry === undefined) return { get: (scene) => scene[part], put: (scene, value) => ({ ...scene, [part]: value }) };
  const whole = (scene: Scene): object => Object(scene[part]);
  return {
    get: (scene) => Reflect.get(whole(scene), entry),
    put: (scene, value) => ({ ...scene, [part]: { ...whole(scene), [entry]: value } }),
  };
}
