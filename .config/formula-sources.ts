/** What the formulas plugin reads: a file of its own, so that Vite can run it while it builds. */
export { lossFamilies } from '../src/core/losses';
export { families } from '../src/core/parameterizations';
