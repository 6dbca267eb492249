import type { Options, OptionValue, Point } from '../../core';
import type { Field } from '../declaration/field';
import { type FieldKey, type FieldValue, fields } from '../fields/fields';
import { type Change, keep, refuse } from '../scene/change';
import { type PictureKey, pictures } from '../scene/pictures';
import { bindLoss, defaultChoice, losses, withOption } from '../scene/registry';
import { type LayerKey, layerKeys, type Scene, type Window } from '../scene/scene';

/** Changes one part of the scene, by its key in a link. */
export function setField<K extends FieldKey>(scene: Scene, key: K, value: FieldValue<K>): Change {
  const typed: { readonly [P in FieldKey]: Field<FieldValue<P>> } = fields;
  return typed[key].change(scene, value);
}

/** Moves the start of the trajectories; null starts them at θ. Either way it has no scale of its own any more. */
export function setStart(scene: Scene, start: Point | null): Change {
  return setField(scene, 'start', start);
}

/** Moves the probe. */
export function setProbe(scene: Scene, g: Point): Change {
  return setField(scene, 'g', g);
}

/** Changes the axes of one of the pictures. */
export function setWindow(scene: Scene, picture: PictureKey, ends: Window): Change {
  return setField(scene, pictures[picture].axes, ends);
}

/** Asks for a line of the flow field through a point, after those asked for before. */
export function addSeed(scene: Scene, at: Point): Change {
  const { seeds } = scene.streamlines;
  const isThere = seeds.some(([x, y]) => x === at[0] && y === at[1]);
  return isThere ? keep(scene) : setField(scene, 'seeds', [...seeds, at]);
}

/** Takes back the line asked for through one point. */
export function removeSeed(scene: Scene, index: number): Change {
  return setField(
    scene,
    'seeds',
    scene.streamlines.seeds.filter((_, i) => i !== index),
  );
}

/** Shows or hides one part of the pictures. The list keeps one order, so equal pictures have equal links. */
export function showLayer(scene: Scene, layer: LayerKey, shown: boolean): Change {
  const isHidden = (key: LayerKey) => (key === layer ? !shown : scene.hidden.includes(key));
  return setField(scene, 'hide', layerKeys.filter(isHidden));
}

/** Takes another loss. Options that both have, such as the data, are kept where it can use them; the others are its own. */
export function chooseLoss(scene: Scene, id: string): Change {
  const family = losses.find(id);
  if (family === undefined) return refuse('loss', id, `it must be one of ${losses.ids.join(', ')}`);
  if (id === scene.loss.id) return keep(scene);
  const usual = defaultChoice(family);
  const common = Object.entries(scene.loss.options).filter(([key]) => Object.hasOwn(family.options, key));
  const withAll = { id, options: { ...usual.options, ...Object.fromEntries(common) } };
  const bound = bindLoss(withAll);
  if (bound.ok) return keep({ ...scene, loss: withAll });
  const [{ option, message }] = bound.problems;
  const rest = common.filter(([key]) => key !== option);
  const loss = { id, options: { ...usual.options, ...Object.fromEntries(rest) } };
  const spec = Object.values(family.options).find(({ key }) => key === option);
  const note = `${spec?.kind === 'text' && spec.say ? 'The data' : (spec?.label ?? option)} could not be kept: ${message}.`;
  return keep({ ...scene, loss: bindLoss(loss).ok ? loss : usual }, note);
}

/** Changes one option of the loss. */
export function setLossOption(scene: Scene, key: string, value: OptionValue): Change {
  return setLossOptions(scene, { [key]: value });
}

/** Changes several options of the loss together, as a dragged handle does. */
export function setLossOptions(scene: Scene, changes: Options): Change {
  const family = losses.find(scene.loss.id);
  if (family === undefined) return refuse('loss', scene.loss.id, 'unknown loss');
  let { options } = scene.loss;
  for (const [key, value] of Object.entries(changes)) {
    const changed = withOption(family, options, key, value);
    if (!changed.ok) return refuse(key, String(value), changed.why);
    options = changed.options;
  }
  const loss = { id: scene.loss.id, options };
  const bound = bindLoss(loss);
  if (bound.ok) return keep({ ...scene, loss });
  const [{ option, message }] = bound.problems;
  return refuse(option, String(options[option]), message);
}
