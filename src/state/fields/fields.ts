import { overlayFields } from '../../overlays/fields';
import type { AnyField } from '../declaration/field';
import type { Scene } from '../scene/scene';
import { arrowFields } from './arrow-fields';
import { gaugeFields } from './gauge-fields';
import { inputFields } from './input-fields';
import { markFields } from './mark-fields';
import { planeFields } from './plane-fields';
import { runFields, startFields } from './run-fields';

/**
 * Every part of a scene except the map, its θ and the loss, by the key that names it in a link. The order is
 * the order in links. Default, bounds, control, sweep and notes of each stand in its declaration.
 */
export const fields = {
  ...startFields,
  ...runFields,
  ...arrowFields,
  ...markFields,
  ...planeFields,
  ...gaugeFields,
  ...inputFields,
};

export type FieldKey = keyof typeof fields;
export type FieldValue<K extends FieldKey> = ReturnType<(typeof fields)[K]['get']>;

/** Those of overlays that have no place among the others: after them in a link, and with controls made of themselves. */
export const ownFields: readonly AnyField[] = overlayFields.filter(({ key }) => !(key in fields));

/** All fields, in the order of links. */
export const sceneFields: readonly AnyField[] = [...Object.values(fields), ...ownFields];

/** The scene with the default in each part that its map does not allow as it is. */
export const fitted = (scene: Scene): Scene => sceneFields.reduce((part, field) => field.fitted(part), scene);
