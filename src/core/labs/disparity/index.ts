export {
  activePart,
  coefficientCount,
  createDisparityJet,
  disparity,
  disparityRank,
  networkValue,
  seriesValue,
} from './network';
export {
  coefficientsOf,
  copyUnit,
  type DisparityTarget,
  disparityStart,
  disparityTargets,
  disparityTraining,
  isGhost,
  killUnit,
  type TrainingRun,
  unitSizes,
} from './training';
