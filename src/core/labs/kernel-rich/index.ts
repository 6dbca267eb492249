export { levelSet } from './level-set';
export {
  type LeastNorms,
  leastNorms,
  type RichPath,
  richPaths,
  type SparseProblem,
  sparseProblem,
} from './regression';
