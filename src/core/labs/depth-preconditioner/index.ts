export {
  descend,
  type Gap,
  type Gaps,
  gaps,
  type Regression,
  seededRegression,
} from './gap';
export {
  circle,
  constantGradient,
  deepField,
  loopIntegral,
  type Piece,
  type PlaneGradient,
  polygon,
  quadraticGradient,
  sector,
  sectorIntegral,
} from './loop';
export {
  bestRates,
  drawnRegression,
  type PowerRegression,
  quarterDecades,
  type RateSweep,
  stepsToAccuracy,
} from './power-loss';
