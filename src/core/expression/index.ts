export { type CustomMap, type CustomResult, type CustomSpec, customMap, type ParameterWish } from './custom-map';
export { isLoaded, load } from './engine';
export type { Formulas } from './formulas';
export type { Disagreement, JacobianCheck } from './jacobian-check';
export { type LatticeWindow, latticeField } from './lattice-field';
export { limits } from './limits';
export type { ExpressionProblem } from './problem';
export { type FoundName, type Reading, type ReadNote, type ReadOptions, type ReadResult, read } from './read';
export { type Understanding, type Understood, understand } from './understand';
