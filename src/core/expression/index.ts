export { isLoaded, load } from './algebra/engine';
export { type CustomMap, type CustomSpec, customMap } from './map/custom-map';
export type { Formulas } from './map/formulas';
export type { Disagreement, JacobianCheck } from './map/jacobian-check';
export { latticeField } from './map/lattice-field';
export { type Understanding, understand } from './map/understand';
export { limits } from './text/limits';
export type { ExpressionProblem } from './text/problem';
export { type FoundName, type Reading, type ReadOptions, read } from './text/read';
