/** Waits for the next task: timers would be held back by the browser, and what was asked meanwhile comes in all the same. */
export function createPause(): () => Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
}
