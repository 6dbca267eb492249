export { isLoaded, load } from './algebra/engine';
export { type CustomMap, type CustomResult, type CustomSpec, customMap, type ParameterWish } from './map/custom-map';
export type { Formulas } from './map/formulas';
export type { Disagreement, JacobianCheck } from './map/jacobian-check';
export { type LatticeWindow, latticeField } from './map/lattice-field';
export { type Understanding, type Understood, understand } from './map/understand';
export { limits } from './text/limits';
export type { ExpressionProblem } from './text/problem';
export { type FoundName, type Reading, type ReadNote, type ReadOptions, type ReadResult, read } from './text/read';
