export { createDescentStep, type DescentOptions, type DescentStep, descentStep, gradientDescent } from './descent';
export { createField, type Field, flowField, placeGrid, responseField } from './fields';
export { type Flow, type FlowOptions, gradientFlow } from './flow';
export { equalTimes, pathTimes, type Samples, sampleColumns } from './flow-samples';
export { type Aim, type AimFailure, aim, aimDirection, aimTip, reachLine } from './gauge/aim';
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
export {
  disagreement,
  findOpposites,
  OPPOSITES_CONDITION,
  type Opposites,
  vanishingScale,
  withSecondScaled,
} from './gauge/opposites';
export type { CriticalPoint, Signature } from './ghosts/classify';
export { critical, criticalPoints, type FoundPoint, type SearchOptions } from './ghosts/critical-points';
export type { Box } from './ghosts/newton';
export { type SingularGrid, type Slice, singularGrid, wholePlane } from './ghosts/singular-grid';
export { type InducedFlow, inducedFlow, type PlaneField } from './induced-flow';
export { type Drift, drift } from './invariants';
export { lineLimit } from './limits/line-limit';
export { type Least, leastAbsolute, leastOnLine, leastSquares, normMost, normSum } from './limits/norms';
export { type WoodworthCurve, woodworthCurve, woodworthOnLine, woodworthPenalty } from './limits/woodworth';
export { type DualSolution, woodworthDual } from './limits/woodworth-dual';
export { type LossId, lossFamilies } from './losses';
export { type FamilyId, families } from './parameterizations';
export { subscript } from './parameterizations/define';
export { createJet, gain, induced, isDefined, preconditioner, pullBack, turnAngle } from './preconditioner';
export type { Bounds } from './proximity';
export { type Schedule, type ScheduleId, schedules } from './schedules';
export { createSketcher, type Sketch, type SketchOptions } from './sketch-flow';
export { type Spectrum, spectrum } from './spectrum';
export { type Stability, type StabilityOptions, stability } from './stability';
export { exitStep, type StepCurve, type StepLine, stepCurve, stepLine } from './steps/half-space';
export { type StreamlineOptions, type Streamlines, streamlines } from './streamlines';
export { createSecondOrder, type SecondOrder } from './theta-hessian';
export type { Ending, EndReason, RunStatistics, Trajectory } from './trajectory';
export type * from './types';
