export { descendProduct, type ProductDescent } from './descent';
export {
  type DepthSweepOptions,
  type DepthTimes,
  depthSweep,
  drawProduct,
  type ProductStart,
  productStarts,
} from './sweep';
export { gainOf, plateau, timeToAccuracy } from './time';
