import type { Slices } from '../../../core/labs/slices';
import { type Simulate, simulationOf } from '../../../labs/simulations';
import type { Answer, Order } from './messages';

interface ServerOptions {
  /** Ms of work between two looks at what is asked. */
  readonly slice: number;
  /** Ms between two results that are told. */
  readonly every: number;
  readonly load?: (lab: Extract<Order, { kind: 'run' }>['lab']) => Promise<Simulate>;
  readonly now?: () => number;
  /** Lets what was asked meanwhile come in. */
  readonly pause: () => Promise<unknown>;
}

/** Carries out orders, on whichever thread it is: the last one counts, and the first result is told at once. */
export function createServer(tell: (answer: Answer) => void, options: ServerOptions): (order: Order) => void {
  const { slice, every, load = simulationOf, now = () => performance.now(), pause } = options;
  let current = 0;
  const work = async (order: Extract<Order, { kind: 'run' }>) => {
    const { number } = order;
    const slices = (await load(order.lab))(order.options);
    let told = Number.NEGATIVE_INFINITY;
    const began = now();
    // Every result costs the page a drawing: a long run shows fewer of them, and none late by more than a part of its time.
    const due = () => told + Math.max(every, (now() - began) / 8);
    while (current === number) {
      const { over, ...progress } = advance(slices, slice, now);
      if (over || now() >= due()) {
        tell({ kind: 'slice', number, over, ...progress });
        told = now();
      }
      if (over) return;
      await pause();
    }
  };
  return (order) => {
    current = order.kind === 'run' ? order.number : 0;
    if (order.kind === 'stop') return;
    work(order).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      tell({ kind: 'failed', number: order.number, message });
    });
  };
}

/** Works for some ms, at least one slice. */
function advance(slices: Slices<unknown>, ms: number, now: () => number) {
  const end = now() + ms;
  for (;;) {
    const step = slices.next();
    if (step.done) return { done: 1, result: step.value, over: true };
    if (now() >= end) return { ...step.value, over: false };
  }
}
