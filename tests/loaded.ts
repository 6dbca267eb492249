import { families } from '../src/core';
import { loadParts } from './parts';

// Files of a worker share what is loaded. It is all there from the first, so that none depends on which came before, and
// none ends while a part that it does not wait for is on its way.
await Promise.all([loadParts(), families.custom.load?.()]);
