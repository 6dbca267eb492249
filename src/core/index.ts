export { orthonormalSlice } from './critical-points/basis';
export type { CriticalPoint } from './critical-points/classify';
export { type CriticalAreas, criticalAreas } from './critical-points/critical-area';
export { criticalCurve } from './critical-points/critical-curve';
export {
  critical,
  criticalPointSteps,
  criticalPoints,
  type FoundPoint,
} from './critical-points/critical-points';
export type { Box } from './critical-points/newton';
export { rankLossCurve } from './critical-points/rank-loss';
export { singularGrid } from './critical-points/singular-grid';
export { type Slice, wholePlane } from './critical-points/slice';
export { coordinatesOnSlice, pointOfSlice, slicedMap } from './critical-points/slice-map';
export { minimiserDistance, type SliceKind, sliceKinds, sliceThrough } from './critical-points/slices';
export { zeroCurve, zeroCurveSteps } from './critical-points/zero-curve';
export {
  createDescentStep,
  type DescentOptions,
  descentStep,
  descentSteps,
  gradientDescent,
} from './dynamics/descent';
export { type Flow, type FlowOptions, flowSteps, gradientFlow } from './dynamics/flow';
export { equalTimes, pathTimes, type Samples, sampleColumns, sampleSteps } from './dynamics/flow-samples';
export { type Schedule, type ScheduleId, type ScheduleState, schedules } from './dynamics/schedules';
export { createSketcher, type Sketch } from './dynamics/sketch-flow';
export { type Stability, stability } from './dynamics/stability';
export type { Ending, EndReason, RunStatistics, Trajectory } from './dynamics/trajectory';
export { readNamed, writeNamed } from './expression/text/named-numbers';
export type { Syntax } from './expression/tree/syntax';
export { lineLimit } from './flow-limits/line-limit';
export { type Least, leastAbsolute, leastOnLine, leastSquares, normMost, normSum } from './flow-limits/norms';
export { type WoodworthCurve, woodworthCurve, woodworthOnLine, woodworthPenalty } from './flow-limits/woodworth';
export { woodworthDual } from './flow-limits/woodworth-dual';
export { type Aim, aim, aimDirection, aimTip } from './gauge/aim';
export {
  disagreement,
  OPPOSITES_CONDITION,
  vanishingScale,
} from './gauge/disagreement';
export { type Fan, gaugeFan, type Histogram, histogram } from './gauge/fan';
export {
  applyGauge,
  conditionOf,
  functionOf,
  inducedBy,
  type Network,
} from './gauge/network';
export { inGauge, networkOf, thetaOf } from './gauge/of-theta';
export { findOpposites, type Opposites } from './gauge/opposites';
export { reachLine } from './gauge/reach';
export {
  createField,
  descentField,
  descentFieldSteps,
  type PreconditionerField,
  placeGrid,
  preconditionerField,
  preconditionerSteps,
  preconditionField,
  responseField,
} from './geometry/fields';
export { type InducedFlow, inducedFlow, type PlaneField } from './geometry/induced-flow';
export { jetColumns } from './geometry/jet-columns';
export { createJet, gain, induced, isDefined, preconditioner, pullBack, turnAngle } from './geometry/preconditioner';
export { sectionThrough } from './geometry/section';
export { type Spectrum, spectrum } from './geometry/spectrum';
export { createSecondOrder, type SecondOrder } from './geometry/theta-hessian';
export { widestDirections } from './geometry/widest-turn';
export { type LossId, lossFamilies } from './losses';
export { type DataOptions, dataOf, dataWords } from './losses/data/data-option';
export { type BuiltInSet, dataSets } from './losses/data/data-sets';
export {
  longestData,
  plainName,
  readCell,
  usualNames,
  writeData,
} from './losses/data/data-text';
export { holdData } from './losses/data/held-data';
export { scalesOf } from './losses/data/standardise';
export { atPortion, type Ends, portion } from './numerics/portion';
export { ringsAbove } from './numerics/rings-above';
export { coarseFirst, finish, inOneStep, quietly, type Steps, telling } from './numerics/steps';
export { type FamilyId, families } from './parameterizations';
export { subscript } from './parameterizations/parts/define';
export type { NamedNumber, TypedOptions } from './parameterizations/parts/typed-options';
export { exitStep, type StepLine, stepCurve, stepLine } from './steps/half-space';
export type { Bounds } from './streamlines/proximity';
export { type StreamlineOptions, type Streamlines, streamlineSteps, streamlines } from './streamlines/streamlines';
export { type Drift, drift } from './structure/invariants';
export type { DataRow, DataSet, DataTable } from './types/data-table-types';
export type * from './types/types';
