export { levelSet } from './level-set';
export {
  type LeastNorms,
  leastNorms,
  type RichPath,
  richPaths,
  type Solution,
  type SparseProblem,
  solutionOf,
  sparseProblem,
} from './regression';
