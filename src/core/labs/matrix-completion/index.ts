export {
  type Completion,
  completionGradient,
  effectiveRank,
  type FactorizationRun,
  factorizationFlow,
} from './flow';
export { nuclearCorner, nuclearMinimum } from './nuclear';
export { seededCompletion } from './problem';
