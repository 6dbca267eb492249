export {
  type Completion,
  completionGradient,
  completionLoss,
  effectiveRank,
  type FactorizationOptions,
  type FactorizationRun,
  factorizationFlow,
} from './flow';
export { type NuclearMinimum, nuclearCorner, nuclearMinimum } from './nuclear';
export { seededCompletion } from './problem';
