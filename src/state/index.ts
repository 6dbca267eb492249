export {
  duplicatePanel,
  linkRuns,
  movePanel,
  removePanel,
  resetPanel,
  setBoard,
  setLinked,
  setPanel,
} from './document/board-edits';
export * from './document/document';
export {
  addFromExplore,
  addPanels,
  type DocumentChange,
  editPanel,
  goTo,
  panelLens,
  sceneInExplore,
} from './document/document-edits';
export { type Place, type PlaceSpec, placeIds, placeSpec, places } from './document/places';
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
} from './edits/actions';
export { type AspectKey, aspectKeys, aspects, sharedBy } from './edits/aspects';
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
} from './edits/edits';
export { cutPlane, dragOnPlane, lookAtPlane } from './edits/plane-edits';
export { addStart, addStarts, clearStarts, removeStart, setAlpha, setMoment } from './edits/start-edits';
export { defaultScene } from './fields/defaults';
export { type FieldKey, type FieldValue, fields } from './fields/fields';
export { type Preset, type PresetGroup, presetGroups, presets } from './library/presets';
export type { Decoded } from './link/codec';
export { documentBoardKeys, documentKeys, type KeyNote } from './link/docs';
export { type DecodedDocument, decodeDocument, encodeDocument } from './link/document-link';
export { knownKeys } from './link/keys';
export { decode, encode, version } from './link/link';
export type { Issue } from './reading/issues';
export type { Change, Refusal } from './scene/change';
export { exactView, type FibreView, fibreOf, homeTheta, liftTo, refuseTheta, tidy, wOf } from './scene/fibre-view';
export { readNumber, writeNumber, writeNumbers } from './scene/numbers';
export { fixedSlice, refuseSlice, resolveSlice } from './scene/plane';
export { bindLoss, bindMap, defaultChoice, losses, mapOf, maps } from './scene/registry';
export * from './scene/scene';
export { type Lens, type SceneStore, sceneStore } from './store/scene-store';
export { createStore, type Store } from './store/store';
