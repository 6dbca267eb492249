export { createDescentStep, type DescentOptions, type DescentStep, descentStep, gradientDescent } from './descent';
export { type NamedNumbers, readNamed, writeNamed } from './expression/named-numbers';
export type { Syntax } from './expression/syntax';
export {
  createField,
  descentField,
  flowField,
  type PreconditionerField,
  placeGrid,
  preconditionerField,
  preconditionField,
  responseField,
} from './fields';
export { type Flow, type FlowOptions, gradientFlow } from './flow';
export { equalTimes, pathTimes, type Samples, sampleColumns } from './flow-samples';
export { type Aim, type AimFailure, aim, aimDirection, aimTip } from './gauge/aim';
export {
  disagreement,
  OPPOSITES_CONDITION,
  vanishingScale,
  withSecondScaled,
} from './gauge/disagreement';
export { type Fan, type FanOptions, gaugeFan, type Histogram, histogram } from './gauge/fan';
export {
  applyGauge,
  conditionOf,
  functionOf,
  gaugeBetween,
  inducedBy,
  type Network,
  nearestTurn,
} from './gauge/network';
export { inGauge, networkOf, thetaOf } from './gauge/of-theta';
export { findOpposites, type Opposites } from './gauge/opposites';
export { reachLine } from './gauge/reach';
export { orthonormalSlice } from './ghosts/basis';
export type { CriticalPoint, Signature } from './ghosts/classify';
export { criticalCurve } from './ghosts/critical-curve';
export { critical, criticalPoints, type FoundPoint, type SearchOptions } from './ghosts/critical-points';
export type { Box } from './ghosts/newton';
export { rankLossCurve } from './ghosts/rank-loss';
export { type SingularGrid, type Slice, singularGrid, wholePlane } from './ghosts/singular-grid';
export { coordinatesOnSlice, pointOfSlice, slicedMap } from './ghosts/slice-map';
export { minimiserDistance, type SliceKind, sliceKinds, sliceThrough } from './ghosts/slices';
export { zeroCurve } from './ghosts/zero-curve';
export { type InducedFlow, inducedFlow, type PlaneField } from './induced-flow';
export { type Drift, drift } from './invariants';
export { type JetColumns, jetColumns } from './jet-columns';
export { lineLimit } from './limits/line-limit';
export { type Least, leastAbsolute, leastOnLine, leastSquares, normMost, normSum } from './limits/norms';
export { type WoodworthCurve, woodworthCurve, woodworthOnLine, woodworthPenalty } from './limits/woodworth';
export { type DualSolution, woodworthDual } from './limits/woodworth-dual';
export { type LossId, lossFamilies } from './losses';
export { type DataOptions, dataOf, dataWords } from './losses/data-option';
export type { DataRow, DataSet } from './losses/data-set';
export { type BuiltInSet, dataSets } from './losses/data-sets';
export {
  longestData,
  plainName,
  readCell,
  usualNames,
  writeData,
} from './losses/data-text';
export { holdData } from './losses/held-data';
export { type ColumnScale, scalesOf } from './losses/standardise';
export { type FamilyId, families } from './parameterizations';
export { subscript } from './parameterizations/define';
export type { NamedNumber, TypedOptions } from './parameterizations/typed-options';
export { atPortion, type Ends, portion } from './portion';
export { createJet, gain, induced, isDefined, preconditioner, pullBack, turnAngle } from './preconditioner';
export type { Bounds } from './proximity';
export { type Schedule, type ScheduleId, type ScheduleState, schedules } from './schedules';
export { sectionThrough } from './section';
export { createSketcher, type Sketch, type SketchOptions } from './sketch-flow';
export { type Spectrum, spectrum } from './spectrum';
export { type Stability, type StabilityOptions, stability } from './stability';
export { exitStep, type StepCurve, type StepLine, stepCurve, stepLine } from './steps/half-space';
export { type StreamlineOptions, type Streamlines, streamlines } from './streamlines';
export { createSecondOrder, type SecondOrder } from './theta-hessian';
export type { Ending, EndReason, RunStatistics, Trajectory } from './trajectory';
export type * from './types';
