export {
  chooseFamily,
  dragW,
  fibrePosition,
  moveTheta,
  moveW,
  setFibre,
  setMapOption,
  setTheta,
  setW,
} from './actions';
export type { Change, Refusal } from './change';
export type { Decoded } from './codec';
export { defaultScene } from './defaults';
export { documentKeys, type KeyNote } from './docs';
export {
  chooseLoss,
  setField,
  setGrid,
  setLossOption,
  setLossOptions,
  setProbe,
  setStart,
  setWindow,
  showLayer,
} from './edits';
export { exactView, type FibreView, fibreOf, homeTheta, liftTo, refuseTheta, tidy, wOf } from './fibre-view';
export { type FieldKey, type FieldValue, fields } from './fields';
export type { Issue } from './issues';
export { knownKeys } from './keys';
export { decode, encode, version } from './link';
export { readNumber, writeNumber, writeNumbers } from './numbers';
export { type Preset, type PresetGroup, presetGroups, presets } from './presets';
export { bindLoss, bindMap, defaultChoice, losses, mapOf, maps } from './registry';
export * from './scene';
export { createSceneStore, type LastChange, type SceneStore, sameScene } from './store';
