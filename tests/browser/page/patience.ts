/**
 * How many times slower than it is the browser is made (REPARAM_SLOW=4), to see which tests count on its speed. What is
 * waited for, and what time is allowed, is as much longer.
 */
export const slow = Math.max(1, Number(process.env.REPARAM_SLOW) || 1);

/**
 * Milliseconds after which what has not come is missing: so long that a machine with ten times as much to do brings it,
 * since only a failure waits for them.
 */
export const patience = 30_000 * slow;

/** Of a test that measures time: what else the machine does is not the page's, so the quickest of three tries counts. */
export const quickest = { retry: 2 };
