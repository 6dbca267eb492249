/** The figure of a step is up before its reader can wonder where it is. */
import { expect, test } from 'vitest';
import { longestTask } from '../bench/trace.ts';
import { tries } from '../tries.ts';
import { computed, open } from './actions.ts';
import { connect } from './page.ts';
import { quickest, slow } from './patience.ts';

/** Ms of processor time of the main thread. */
const most = 50 * slow;

/** Steps whose maps and pictures are loaded by the step before them. */
const steps = ['function', 'response', 'gauge', 'rates', 'depth'];

test.each(steps.slice(0, tries(steps.length, 2)))(
  '%s: its second step is there within 50 ms of the main thread',
  quickest,
  async (chapter) => {
    const browser = await connect();
    const page = await open(`?place=learn&chapter=${chapter}`);
    await computed(page);
    const task = await longestTask(browser, page, async () => {
      await page.keyboard.press(']');
      await page.waitForURL(/step=2/);
      await page.locator('.learn-figure canvas').first().waitFor();
      await computed(page);
    });
    expect(task).toBeLessThanOrEqual(most);
  },
);
