// Tries links, scenes, formulas, files and gestures that nobody thought of, the same for the same seed, and says what is
// wrong with any of them. What it finds is made small and kept in tests/fixtures/fuzz.json, which the tests try again.
//
//     npm run fuzz -- --minutes 10 --seed 1 --task 200 --only sessions
//
// `--task` is how many ms of the processor a task of the page may take after it has loaded.
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { serveApp } from '../bench/serve.ts';
import { findBrowser, launchOptions } from '../browser/page/launch.ts';
import { dice } from '../dice.ts';
import { type Found, keepFound, readFound } from './found.ts';
import { invariantOf } from './kind.ts';
import { type AnyKind, kindsInNode } from './kinds/index.ts';
import { sessionKind } from './session/sessions.ts';
import { type Judged, judgedBy, type LongTasks, processorClock, wallClock } from './session/tasks.ts';
import { shrunk } from './shrink.ts';

const { values: given } = parseArgs({
  args: process.argv.slice(3),
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    task: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
  },
});
const print = (words: string): void => void process.stdout.write(`${words}\n`);

/** Of one way to be wrong so many are made small and kept; the rest is counted. */
const mostAlike = 2;
const trialsToShrink = 40;
/** Ms. */
const timeToShrink = 90_000;

/** So many pages are tried beside each other: they find most, and mostly wait. */
const beside = 3;

/** A kind with what came of it. */
interface Tally {
  readonly kind: AnyKind;
  tried: number;
  wrong: number;
  /** Ms. */
  spent: number;
  readonly alike: Map<string, number>;
}
const tallyOf = (kind: AnyKind): Tally => ({ kind, tried: 0, wrong: 0, spent: 0, alike: new Map() });

const found: Found[] = [];

async function tryOne(tally: Tally): Promise<void> {
  const { kind, alike } = tally;
  const seed = `${given.seed} ${kind.name} ${tally.tried++}`;
  const trial = kind.make(dice(seed));
  const [fault] = await kind.faults(trial);
  if (fault === undefined) return;
  tally.wrong++;
  const count = (alike.get(invariantOf(fault)) ?? 0) + 1;
  alike.set(invariantOf(fault), count);
  if (count > mostAlike) return;
  print(`\n${fault.slice(0, 1200)}\n  seed “${seed}”`);
  const least = await shrunk(kind, trial, fault, trialsToShrink, Date.now() + timeToShrink);
  found.push({ kind: kind.name, seed, fault: fault.slice(0, 400), trial: least });
  print(`  at its smallest: ${JSON.stringify(least).slice(0, 1200)}`);
}

/** Tries some kinds, each for as long as the others, until the time is up. */
async function tryAll(tallies: readonly Tally[], end: number): Promise<void> {
  while (tallies.length > 0 && Date.now() < end) {
    const tally = tallies.reduce((least, each) => (each.spent < least.spent ? each : least));
    const start = Date.now();
    await tryOne(tally);
    tally.spent += Date.now() - start;
  }
}

const started = await findBrowser();
const [browser, quiet] = await Promise.all([1, 2].map(() => chromium.launch(launchOptions(started))));
const site = await serveApp();
const contextOf = (each: Browser) => async () => {
  const made = await each.newContext({ viewport: { width: 1100, height: 800 }, reducedMotion: 'reduce' });
  made.setDefaultTimeout(30_000);
  return made;
};
const limit = Number(given.task);
const judged: Judged = { suspected: 0, confirmed: 0 };
const played = (where: Browser, clock: LongTasks['clock']) =>
  sessionKind({ url: site.url, context: contextOf(where), tasks: { limit, clock } });
const sessions = judgedBy(played(browser, wallClock), played(quiet, processorClock(quiet)), judged);
const asked = (kinds: readonly AnyKind[]) => kinds.filter(({ name }) => name.includes(given.only)).map(tallyOf);
const [inNode, inPages] = [asked(kindsInNode), asked([sessions])];
try {
  const [start, time] = [Date.now(), 60_000 * Number(given.minutes)];
  // One after the other: what is computed here would keep the pages waiting.
  await tryAll(inNode, start + (inPages.length > 0 ? 0.3 : 1) * time);
  await Promise.all(Array.from({ length: beside }, () => tryAll(inPages, start + time)));
  print('');
  for (const { kind, tried, wrong, spent, alike } of [...inNode, ...inPages]) {
    const ways = Array.from(alike, ([name, count]) => `${name} ${count}`).join(', ');
    print(`${kind.name}: ${tried} tried in ${Math.round(spent / 1000)} s, ${wrong} wrong${ways && ` (${ways})`}`);
  }
  print(
    `sessions with a task over ${limit} ms: ${judged.suspected} by the clock, ${judged.confirmed} by the processor`,
  );
  if (found.length > 0) keepFound([...readFound(), ...found]);
  process.exitCode = found.length > 0 ? 1 : 0;
} finally {
  await Promise.all([browser.close(), quiet.close()]);
  await site.close();
}
