export { descendProduct } from './descent';
export {
  type DepthTimes,
  depthSweep,
  drawProduct,
  type ProductStart,
  productStarts,
} from './sweep';
export { gainOf, plateau, timeToAccuracy } from './time';
