import type { Answer, Order } from './messages';
import { createServer } from './server';

/** Where simulations run. */
export interface Thread {
  post(order: Order): void;
  /** Ends it at once, whatever it does. */
  end(): void;
}

export interface Listener {
  answer(answer: Answer): void;
  /** It is gone, or could not be started. */
  lost(why: string): void;
}

/** Starts a thread. @throws where the page may have none, as in a frame without an origin of its own */
export type Spawn = (listener: Listener) => Thread;

/** A thread beside the page. */
export const workerThread: Spawn = ({ answer, lost }) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => answer(data));
  worker.addEventListener('messageerror', () => lost('its answer could not be read'));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    lost(event.message || 'it could not be started');
  });
  return { post: (order) => worker.postMessage(order), end: () => worker.terminate() };
};

/** The page's own thread, between its frames: where nothing else can be had. */
export const pageThread: Spawn = ({ answer }) => {
  let open = true;
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  const serve = createServer((each) => open && answer(each), { slice: 6, every: 150, pause });
  queueMicrotask(() => answer({ kind: 'ready' }));
  return {
    post: serve,
    end() {
      open = false;
      serve({ kind: 'stop' });
    },
  };
};
