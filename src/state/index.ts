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
export { type AspectKey, aspectKeys, aspects, sharedBy } from './aspects';
export {
  addFromExplore,
  addPanels,
  type DocumentChange,
  duplicatePanel,
  editPanel,
  goTo,
  linkRuns,
  movePanel,
  panelLens,
  removePanel,
  resetPanel,
  sceneInExplore,
  setBoard,
  setLinked,
  setPanel,
} from './board-edits';
export type { Change, Refusal } from './change';
export type { Decoded } from './codec';
export { defaultScene } from './defaults';
export { documentBoardKeys, documentKeys, type KeyNote } from './docs';
export * from './document';
export { type DecodedDocument, decodeDocument, encodeDocument } from './document-link';
export {
  addSeed,
  chooseLoss,
  removeSeed,
  setField,
  setLossOption,
  setLossOptions,
  setProbe,
  setStart,
  setWindow,
  showLayer,
  type ViewKey,
} from './edits';
export { exactView, type FibreView, fibreOf, homeTheta, liftTo, refuseTheta, tidy, wOf } from './fibre-view';
export { type FieldKey, type FieldValue, fields } from './fields';
export type { Issue } from './issues';
export { knownKeys } from './keys';
export { decode, encode, version } from './link';
export { readNumber, writeNumber, writeNumbers } from './numbers';
export { fixedSlice, refuseSlice, resolveSlice } from './plane';
export { cutPlane, dragOnPlane, lookAtPlane } from './plane-edits';
export { type Preset, type PresetGroup, presetGroups, presets } from './presets';
export { bindLoss, bindMap, defaultChoice, losses, mapOf, maps } from './registry';
export * from './scene';
export { createSceneStore, type Lens, type SceneStore, sceneStore } from './scene-store';
export { addStart, addStarts, clearStarts, removeStart, setAlpha, setMoment } from './start-edits';
export { createStore, type LastChange, type Store } from './store';
