/** Hostile values of each part of a typed map in links, and what a page has to answer to each of them. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { read } from '../../../src/core/expression';
import { hostile } from '../../core/expression/hostile.ts';
import { type Guard, openGuarded } from '../page/guard.ts';
import { slow } from '../page/patience.ts';
import { taskClock } from '../page/task-clock.ts';

/** Ms of processor time that an answer may take. */
const longest = 100 * slow;

export const text = (page: Page, i: 1 | 2): Locator => page.locator('.typed-text').nth(i - 1);
export const problem = (page: Page): Locator => page.locator('.typed-problem');
export const notice = (page: Page): Locator => page.locator('.link-notice');
export const opened = async (page: Page): Promise<void> => text(page, 1).waitFor();

export const polar = '?map=custom&f1=r*cos(phi)&f2=r*sin(phi)&vars=r:1.5,phi:0.5';

/** Surrogates by themselves cannot stand in an address. */
export const wellFormed = (each: string): string => each.replace(/\p{Surrogate}/gu, '�');

/** A link to a typed map, sound but for what is given. */
export function linkTo(bad: Readonly<Record<string, string>>): string {
  const values = { f1: 'a*t1', f2: 't2', vars: 't1:1,t2:0.5', k: 'a:2', ...bad };
  const pairs = Object.entries(values).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `?map=custom&${pairs.join('&')}`;
}

/** What no list of names with numbers may be. */
export const badLists = [
  'a:NaN',
  'a:Infinity',
  'a:1e999',
  'a:0x10',
  'a:1,5',
  'a:',
  'a',
  ':',
  ',',
  'a:1,a:2',
  'a:1:0',
  'a:1:0:2:3',
  'a:1:2:-2',
  '__proto__:1',
  'constructor:prototype',
  '<img src=x onerror=alert(1)>:1',
  'javascript:alert(1)',
  'a:1;b:2',
  'а:1',
  'a:\u202e1',
  'a\u0000:1',
  `a:${'9'.repeat(400)}`,
  'a:1,'.repeat(300),
  Array.from({ length: 17 }, (_, i) => `a${i}:1`).join(),
];

/** Keeps what the page reports as an error, from now on. */
function listen(): void {
  const wrong: string[] = [];
  Reflect.set(window, 'wrong', wrong);
  window.addEventListener('error', (event) => wrong.push(event.message));
  window.addEventListener('unhandledrejection', (event) => wrong.push(String(event.reason)));
}

/** Has the page open what its address says, as the back button would; done once it is told what is wrong, or is drawn. */
async function openAddress(): Promise<void> {
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  await Promise.resolve();
  if (!document.querySelector('.link-notice')) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** What is wrong with the page after a visit; runs in it. */
async function faults(): Promise<string[]> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const guard: Guard = Reflect.get(window, 'guard');
  const said = document.querySelector('.link-notice')?.textContent ?? '';
  const wrong: string[] = Reflect.get(window, 'wrong').splice(0);
  if (!/(f1|f2|vars|k)=/.test(said)) wrong.push(`no message, but ${said || 'nothing'}`);
  // A message may quote such a word.
  wrong.push(...guard.words().filter((each) => !/column \d+:/.test(each)), ...guard.calls());
  if (document.querySelector('.typed-text') === null) wrong.push('the form is gone');
  return wrong;
}

/** Visits the links in one page, as the back button would: each answered by a message in time, and nothing asked for. */
export async function expectMessages(queries: readonly string[]): Promise<void> {
  const page = await openGuarded(polar);
  await opened(page);
  const requests: string[] = [];
  // A letter that no other text has brings its face, which is the site's own.
  page.on('request', (request) => request.resourceType() !== 'font' && requests.push(request.url()));
  await page.evaluate(listen);
  const spent = await taskClock(page);
  const answer = async (query: string) => {
    // To hand over a long address is not the answer to it.
    await page.evaluate((address) => history.pushState(null, '', address), query);
    const before = await spent();
    await page.evaluate(openAddress);
    return (await spent()) - before;
  };
  const wrong: string[] = [];
  let most = 0;
  for (const query of queries) {
    let time = await answer(query);
    // The page compiles and collects as well: the quickest of a few visits counts.
    for (let again = 1; time >= longest && again < 4; again++)
      time = Math.min(time, await answer(`${query}&steps=${again}`));
    most = Math.max(most, time);
    const found = await page.evaluate(faults);
    if (time >= longest) found.push(`an answer after ${time.toFixed(0)} ms`);
    wrong.push(...found.map((each) => `${query.slice(0, 200)} → ${each}`));
  }
  if (process.env.REPARAM_REPORT) process.stdout.write(`longest answer ${most}\n`);
  expect(wrong).toEqual([]);
  expect(requests).toEqual([]);
  await text(page, 1).fill('t1 + 1');
  await expect.poll(() => problem(page).count()).toBe(0);
}

const sides = { f1: 'w1 = t1 t2', f2: 'w2 = t1 t2' };

/** Links with one formula out of the corpus; the other is told by its name, so that a text is never both. */
export function hostileLinks(key: 'f1' | 'f2'): string[] {
  const pairs = hostile.map((each) => ({ ...sides, [key]: wellFormed(each) }));
  // One of them ends in a comma, and is a formula when it stands alone.
  const wrong = pairs.filter(({ f1, f2 }) => !read([f1, f2]).ok);
  expect(wrong.length).toBeGreaterThan(hostile.length - 3);
  return wrong.map(({ f1, f2 }) => `?map=custom&f1=${encodeURIComponent(f1)}&f2=${encodeURIComponent(f2)}`);
}

/** Links with a list of names and numbers that is none, for the parameters and for the constants. */
export const badListLinks = ['vars', 'k'].flatMap((key) => badLists.map((value) => linkTo({ [key]: value })));
