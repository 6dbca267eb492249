import { expect, test } from 'vitest';
import { longestTask } from '../../bench/trace.ts';
import { expectScene, open, settle } from '../page/actions.ts';
import { connect } from '../page/page.ts';
import { quickest, slow } from '../page/patience.ts';
import { applyButton, drag, letGo } from './data-form.ts';

/** Ms of processor time in which the page answers to nothing else. */
const most = 400 * slow;

test('of a file just under 5 MB a thousand rows are used, and the page goes on answering', quickest, async () => {
  const page = await open('');
  const row = (i: number) => `${i % 1000},${(i * 7) % 1000},${(i * 13) % 1000}\n`;
  const rows = Array.from({ length: 430_000 }, (_, i) => row(i)).join('');
  const text = `a,b,c\n${rows.slice(0, rows.lastIndexOf('\n', 4_990_000))}`;
  expect(text.length).toBeGreaterThan(4_900_000);
  const outcome = page.locator('.data-outcome');
  await drag(page, 'large.csv', text);
  const longest = await longestTask(await connect(), page, async () => {
    await letGo(page);
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
  });
  if (process.env.REPARAM_REPORT) process.stdout.write(`5 MB ${longest}\n`);
  expect(longest).toBeLessThan(most);
});
