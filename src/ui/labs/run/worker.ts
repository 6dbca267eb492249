import type { Order } from './messages';
import { createPause } from './pause';
import { createServer } from './server';

// The thread of the simulations.
const serve = createServer((answer) => self.postMessage(answer), { slice: 12, every: 90, pause: createPause() });
self.addEventListener('message', ({ data }: MessageEvent<Order>) => serve(data));
self.postMessage({ kind: 'ready' });
