/** Hostile values of each part of a typed map, and texts that cost most, in a page and in its address. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { costly } from '../../core/expression/costly.ts';
import { hostile } from '../../core/expression/hostile.ts';
import { some, tries } from '../../tries.ts';
import { drawn, still } from '../page/actions.ts';
import { expectSound, openGuarded } from '../page/guard.ts';
import { quickest, slow } from '../page/patience.ts';
import { taskClock } from '../page/task-clock.ts';
import {
  badListLinks,
  badLists,
  expectMessages,
  hostileLinks,
  linkTo,
  notice,
  opened,
  polar,
  text,
  wellFormed,
} from './hostile-links.ts';

/** Which of the hostile texts stand in links: one in so many. */
const each = tries(1, 100);

test.each(['f1', 'f2'] as const)(
  'hostile texts as %s in links: a message each, no request, the page alive',
  async (key) => {
    const links = hostileLinks(key).filter((_, i) => i % each === 0);
    for (const i of [0, 1, 2]) await expectMessages(links.filter((_, k) => k % 3 === i));
  },
);

test('hostile starts and constants in links: a message each, no request, the page alive', quickest, async () => {
  await expectMessages(badListLinks);
});

/** Waits until the engine has read what the address holds. */
async function openAfresh(page: Page, query: string): Promise<void> {
  const address = new URL(page.url());
  await page.goto(`${address.origin}${address.pathname}${query}`);
  await drawn(page);
  await opened(page);
}

/** What the page does until it draws again, in ms of processor time: the least of three frames, as one may have more to do. */
async function answer(page: Page, spent: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const before = await spent();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    least = Math.min(least, (await spent()) - before);
  }
  return least;
}

test(
  `${costly.length} of the costliest texts that are read: a sound picture or a message, and the page answers`,
  quickest,
  async () => {
    const page = await openGuarded(polar);
    await opened(page);
    const spent = await taskClock(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    let told = 0;
    for (const [f1, f2] of costly) {
      const query = `?map=custom&f1=${encodeURIComponent(f1)}&f2=${encodeURIComponent(f2)}`;
      await page.evaluate((link) => {
        history.pushState(null, '', link);
        window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
      }, query);
      await expectSound(page, f1.slice(0, 60));
      const said = await still(page, async () => (await notice(page).allInnerTexts()).join());
      // Nothing in between: it is told why it cannot be shown, or it stands in the form and is drawn.
      if (said !== '') expect(said).toContain('is not finite at these starts');
      else await expect.poll(() => text(page, 1).inputValue()).toBe(f1);
      told += said === '' ? 0 : 1;
      const time = await answer(page, spent);
      expect(time, f1.slice(0, 60)).toBeLessThan(100 * slow);
    }
    expect(told).toBe(1);
    expect(requests).toEqual([]);
  },
);

/** A server takes no address of many thousand characters. */
const short = hostile.filter((each) => each.length < 1000);

const all = [
  ...short
    .filter((_, i) => i % 90 === 7)
    .slice(0, 5)
    .map((f1) => linkTo({ f1: wellFormed(f1), f2: 'w2 = t1 t2' })),
  linkTo({ f2: '<script>alert(1)</script>' }),
  linkTo({ vars: badLists[0].replace('a', 't1') }),
  linkTo({ vars: badLists[15] }),
  linkTo({ k: badLists[16] }),
  linkTo({ k: `a:${'9'.repeat(400)}` }),
];
const afresh = some(all, 3);

test(
  `${afresh.length} opened afresh: a message each, a sound page that answers, nothing from elsewhere`,
  quickest,
  async () => {
    const page = await openGuarded('');
    const spent = await taskClock(page);
    for (const query of afresh) {
      await openAfresh(page, query);
      await expect.poll(() => notice(page).innerText(), { message: query.slice(0, 120) }).toMatch(/(f1|f2|vars|k)=/);
      await expectSound(page, query.slice(0, 120));
      const time = await answer(page, spent);
      expect(time, query.slice(0, 120)).toBeLessThan(100 * slow);
    }
  },
);
