import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectScene, open, settle } from '../page/actions.ts';
import { quickest, slow } from '../page/patience.ts';
import { applyButton, drop } from './data-form.ts';

/** Draws on every frame from now on, and keeps the longest wait for one. */
async function pingFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now();
    Reflect.set(window, 'longestWait', 0);
    const ping = () => {
      const now = performance.now();
      Reflect.set(window, 'longestWait', Math.max(Reflect.get(window, 'longestWait'), now - last));
      last = now;
      requestAnimationFrame(ping);
    };
    requestAnimationFrame(ping);
  });
}

const longestWait = (page: Page): Promise<number> => page.evaluate(() => Reflect.get(window, 'longestWait'));

test('of a file just under 5 MB a thousand rows are used; the page answers within a second', quickest, async () => {
  const page = await open('');
  const row = (i: number) => `${i % 1000},${(i * 7) % 1000},${(i * 13) % 1000}\n`;
  const rows = Array.from({ length: 430_000 }, (_, i) => row(i)).join('');
  const text = `a,b,c\n${rows.slice(0, rows.lastIndexOf('\n', 4_990_000))}`;
  expect(text.length).toBeGreaterThan(4_900_000);
  await pingFrames(page);
  await drop(page, 'large.csv', text);
  const outcome = page.locator('.data-outcome');
  await outcome.waitFor();
  await expect
    .poll(async () => (await outcome.innerText()).split(/\n+/))
    .toEqual([
      '1,000 rows to use.',
      'Only the first 100,000 rows were read.',
      'Of 100,000 rows, 1,000 evenly spaced ones are used.',
    ]);
  await applyButton(page).click();
  await expectScene(page, ({ loss }) => loss.id, 'least-squares');
  await settle(page);
  const waited = await longestWait(page);
  expect(waited).toBeLessThan(1000 * slow);
});
