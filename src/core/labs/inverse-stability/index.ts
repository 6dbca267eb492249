export {
  type CounterexampleId,
  counterexamples,
  type Separation,
  separation,
} from './counterexamples';
export { type FanPoint, fanEdges, midpoint, nearestRealizable, neuronValues, type Triple } from './fan';
export {
  balanced,
  distanceToRay,
  type Neuron,
  outputOf,
  parameterDistance,
  type Shallow,
  slopeDistance,
  stabilityRatio,
  valueDistance,
} from './networks';
