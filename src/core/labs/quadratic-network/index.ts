export {
  type ConeLossId,
  coneGains,
  coneJacobian,
  coneLosses,
  coneOf,
  form,
  inducedGradient,
  inner,
  nearestOnCone,
  outer,
  type Plane,
  type Symmetric,
  tangentPart,
} from './cone';
export { conservedOf, type QuadraticOptions, type QuadraticRuns, quadraticRuns } from './runs';
