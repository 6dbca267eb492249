// Tries links, scenes, formulas, files and gestures that nobody thought of, the same for the same seed, and says what is
// wrong with any of them. What it finds is made small and kept in tests/fixtures/fuzz.json, which the tests try again.
//
//     npm run fuzz -- --minutes 10 --seed 1 --task 200 --only sessions
//
// `--task` takes tasks of the page that last longer, in ms, for wrong as well; without it those over 200 ms are counted.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { serveApp } from '../bench/serve.ts';
import { findBrowser, launchOptions } from '../browser/launch.ts';
import { dice } from '../dice.ts';
import { type Found, keepFound, readFound } from './found.ts';
import { invariantOf } from './kind.ts';
import { type AnyKind, kindsInNode } from './kinds/index.ts';
import { type LongTasks, sessionKind } from './session/sessions.ts';
import { shrunk } from './shrink.ts';

const { values: given } = parseArgs({
  args: process.argv.slice(3),
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    task: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const print = (words: string): void => void process.stdout.write(`${words}\n`);

/** Of one way to be wrong so many are made small and kept; the rest is counted. */
const mostAlike = 2;
const trialsToShrink = 40;

/** So many pages are tried beside each other: they find most, and mostly wait. One whose tasks are timed is alone. */
const beside = given.task === undefined ? 3 : 1;

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
  const least = await shrunk(kind, trial, fault, trialsToShrink);
  const [now = fault] = await kind.faults(least);
  found.push({ kind: kind.name, seed, fault: now.slice(0, 400), trial: least });
  print(`\n${now.slice(0, 1200)}\n  seed “${seed}”, at its smallest:\n  ${JSON.stringify(least).slice(0, 1200)}`);
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

const browser = await chromium.launch(launchOptions(await findBrowser()));
const site = await serveApp();
const context = async () => {
  const made = await browser.newContext({ viewport: { width: 1100, height: 800 }, reducedMotion: 'reduce' });
  made.setDefaultTimeout(30_000);
  return made;
};
const tasks: LongTasks = { limit: Number(given.task ?? 200), areFaults: given.task !== undefined, seen: [] };
const sessions = sessionKind({ url: site.url, context, tasks });
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
  const longest = tasks.seen.length > 0 ? `, the longest ${Math.round(Math.max(...tasks.seen))} ms` : '';
  print(`tasks of pages over ${tasks.limit} ms, after they were loaded: ${tasks.seen.length}${longest}`);
  if (found.length > 0) keepFound([...readFound(), ...found]);
  process.exitCode = found.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await site.close();
}
