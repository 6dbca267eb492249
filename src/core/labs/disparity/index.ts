export {
  activePart,
  coefficientCount,
  createDisparityJet,
  type DisparityJet,
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
  type TrainingOptions,
  type TrainingRun,
  unitSizes,
} from './training';
