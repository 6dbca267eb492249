/** A link that is opened in a browser, and what a person then does. */
import type { BrowserContext, Page } from 'playwright-core';
import { type Guard, install } from '../../browser/page/guard-script.ts';
import { slow } from '../../browser/page/patience.ts';
import type { Dice } from '../../dice.ts';
import { caught, fewer, type Kind, shorterLinks } from '../kind.ts';
import { anyLink, roundTripFaults, written, writtenUnseen } from '../kinds/links.ts';
import { anyGesture, type Gesture } from './gestures.ts';
import { arrived, perform, settle } from './perform.ts';
import { type LongTasks, taskFaults, untimed, watchTasks } from './tasks.ts';

export interface Session {
  readonly link: string;
  readonly gestures: readonly Gesture[];
}

export interface Stage {
  /** The built site, ending in a slash. */
  readonly url: string;
  context(): Promise<BrowserContext>;
  /** Absent where nobody looks at the time. */
  readonly tasks?: LongTasks;
}

/** Chromium’s words for a copy that it does not allow, a file that is asked for by no person, and the like. */
const allowed = /clipboard|user activation|ERR_BLOCKED_BY_CLIENT/i;

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(`page error: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !allowed.test(message.text())) errors.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  return errors;
}

/** What an address says of the document, from its `?` on, as a browser writes it. */
const saidBy = (url: string): string => {
  const { search, hash } = new URL(url);
  return search + (/^#p\d/.test(hash) ? hash : '');
};
const address = (page: Page): string => saidBy(page.url());
const linkOf = (page: Page): Promise<string> => written(address(page).slice(1));

async function lookFaults(page: Page, given: string): Promise<string[]> {
  const found = await page.evaluate(() => {
    const guard: Guard = Reflect.get(window, 'guard');
    return { words: guard.words(), calls: guard.calls(), broken: document.querySelector('.broken')?.textContent };
  });
  return [
    // What stands in a link, in a file or in what is typed is shown as it came.
    ...found.words.filter((words) => !isQuoted(words, given)).map((words) => `words: ${words}`),
    ...found.calls.map((call) => `canvas: ${call}`),
    ...(found.broken === undefined ? [] : [`broken: ${found.broken}`]),
  ];
}

const isQuoted = (words: string, given: string): boolean =>
  (words.match(/NaN|Infinity|undefined/g) ?? []).every((word) => given.includes(word));

/** A page under way: what was given to it, what it has reported, and how long it may take. */
interface Watched {
  readonly page: Page;
  /** Addresses that a person went to, which the app leaves as they are until something changes. */
  readonly visited: readonly string[];
  readonly given: string;
  readonly errors: string[];
}

/** A link but for the last digits of its numbers: powers and sines of this program are not those of the browser to the bit. */
const rounded = (link: string): string =>
  link.replace(/\d*\.\d+|\d+\.?\d*/g, (digits) => String(Number(Number(digits).toPrecision(13))));

/** Ms after which the address says what is shown: until then a file that was dropped is read, and its maps are loaded. */
const patience = 3000 * slow;

/** What the document is written as, and what the address says instead if it goes on doing so. */
async function addressFaults({ page, visited }: Watched): Promise<readonly [link: string, faults: readonly string[]]> {
  for (const end = Date.now() + patience; ; await settle(page)) {
    const said = address(page);
    const link = await written(said.slice(1));
    if (visited.includes(said) || rounded(said) === rounded(link)) return [link, []];
    if (Date.now() > end) return [link, [`link: the address says ${said} in place of ${link}`]];
  }
}

/** What is wrong after any step. */
async function stepFaults(watched: Watched): Promise<string[]> {
  const { page, given, errors } = watched;
  const [link, stray] = await addressFaults(watched);
  return [...errors.splice(0), ...(await lookFaults(page, given)), ...stray, ...(await roundTripFaults(link))];
}

const button = (page: Page, name: 'Undo' | 'Redo') => page.locator(`button[aria-label="${name}"]:enabled`);

/** Presses a button until it can be pressed no more, or for ever. */
async function pressAll(page: Page, name: 'Undo' | 'Redo'): Promise<void> {
  for (let times = 0; times < 300 && (await button(page, name).count()) > 0; times++) {
    await button(page, name).evaluate((element: HTMLElement) => element.click());
    await arrived(page);
  }
}

/** Back to the link that was opened, forth to the last, and opened again from its link. */
async function historyFaults(page: Page, first: string): Promise<string[]> {
  for (let times = 0; times < 3; times++) await page.keyboard.press('Escape');
  await settle(page);
  // A frame in another page has no steps back.
  if ((await page.locator('button[aria-label="Undo"]').count()) === 0) return [];
  // What was undone last is not the end of the history.
  await pressAll(page, 'Redo');
  const last = await linkOf(page);
  await pressAll(page, 'Undo');
  const back = await linkOf(page);
  await pressAll(page, 'Redo');
  const forth = await linkOf(page);
  await page.reload();
  await arrived(page);
  const again = await linkOf(page);
  return [
    ...((await writtenUnseen(back)) === (await writtenUnseen(first))
      ? []
      : [`undo: from ${last} back to ${back} in place of ${first}`]),
    ...(forth === last ? [] : [`redo: forth to ${forth} in place of ${last}`]),
    ...(again === last ? [] : [`reload: ${again} in place of ${last}`]),
  ];
}

async function play(page: Page, session: Session, { url, tasks = untimed }: Stage): Promise<readonly string[]> {
  const { link, gestures } = session;
  const visits = [link, ...gestures.flatMap((gesture) => (gesture.do === 'visit' ? [gesture.link] : []))];
  const visited = visits.map((each) => saidBy(`${url}?${each}`));
  const watched: Watched = { page, visited, given: JSON.stringify(session), errors: watchErrors(page) };
  const say = (faults: readonly string[], where: string) => faults.map((fault) => `${fault} (${where})`);
  // Loading has a budget of its own.
  await page.goto(`${url}?${link}`);
  await arrived(page);
  const first = await linkOf(page);
  const opened = await stepFaults(watched);
  if (opened.length > 0) return say(opened, 'as it opens');
  for (const [i, gesture] of gestures.entries()) {
    const long = await taskFaults(tasks, page, () => perform(page, gesture));
    const faults = [...(await stepFaults(watched)), ...long];
    if (faults.length > 0) return say(faults, `after gesture ${i + 1}, ${JSON.stringify(gesture).slice(0, 200)}`);
  }
  const faults = [...(await historyFaults(page, first)), ...(await stepFaults(watched))];
  return say(faults, 'at the end');
}

/** A server takes no longer address than this. */
const longestLink = 6000;

export const sessionKind = (stage: Stage): Kind<Session> => ({
  name: 'sessions',
  make(d: Dice) {
    const links = Array.from({ length: 4 }, () => anyLink(d)).filter((each) => each.length < longestLink);
    const link = d.below(3) === 0 ? '' : (links[0] ?? '');
    const gestures = Array.from({ length: 4 + d.below(12) }, () => anyGesture(d));
    // A frame does not become a page, as which it could be undone.
    const inFrame = link.includes('embed=1');
    return { link, gestures: gestures.filter((each) => !(inFrame && (each.do === 'visit' || each.do === 'drop'))) };
  },
  async faults(session) {
    const context = await stage.context();
    const page = await context.newPage();
    await page.addInitScript(install);
    if (stage.tasks) await page.addInitScript(watchTasks);
    try {
      return await caught(() => play(page, session, stage));
    } finally {
      await context.close();
    }
  },
  *smaller({ link, gestures }) {
    for (const some of fewer(gestures)) yield { link, gestures: some };
    for (const less of shorterLinks(link)) yield { link: less, gestures };
    for (const [i, gesture] of gestures.entries()) {
      if (gesture.do !== 'visit') continue;
      yield { link: gesture.link, gestures: gestures.slice(i + 1) };
      const others = (less: Gesture) => gestures.map((each) => (each === gesture ? less : each));
      for (const less of shorterLinks(gesture.link)) yield { link, gestures: others({ do: 'visit', link: less }) };
    }
  },
});
