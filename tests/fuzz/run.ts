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

interface Tally {
  tried: number;
  wrong: number;
  readonly alike: Map<string, number>;
}

const found: Found[] = [];

async function tryOne(kind: AnyKind, tally: Tally): Promise<void> {
  const seed = `${given.seed} ${kind.name} ${tally.tried++}`;
  const trial = kind.make(dice(seed));
  const [fault] = await kind.faults(trial);
  if (fault === undefined) return;
  tally.wrong++;
  const count = (tally.alike.get(invariantOf(fault)) ?? 0) + 1;
  tally.alike.set(invariantOf(fault), count);
  if (count > mostAlike) return;
  const least = await shrunk(kind, trial, fault, trialsToShrink);
  const [now = fault] = await kind.faults(least);
  found.push({ kind: kind.name, seed, fault: now.slice(0, 400), trial: least });
  print(`\n${now.slice(0, 1200)}\n  seed “${seed}”, at its smallest:\n  ${JSON.stringify(least).slice(0, 1200)}`);
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
const kinds = [...kindsInNode, sessions].filter(({ name }) => name.includes(given.only));
try {
  const end = Date.now() + 60_000 * Number(given.minutes);
  const tallies = kinds.map((): Tally & { spent: number } => ({ tried: 0, wrong: 0, alike: new Map(), spent: 0 }));
  // Gestures take longest and find most: they get as much time as five other kinds.
  const share = (i: number): number => tallies[i].spent / (kinds[i].name === sessions.name ? 5 : 1);
  while (Date.now() < end) {
    const i = kinds.map((_, k) => k).reduce((least, k) => (share(k) < share(least) ? k : least));
    const start = Date.now();
    await tryOne(kinds[i], tallies[i]);
    tallies[i].spent += Date.now() - start;
  }
  print('');
  for (const [i, { tried, wrong, spent, alike }] of tallies.entries()) {
    const ways = Array.from(alike, ([name, count]) => `${name} ${count}`).join(', ');
    print(`${kinds[i].name}: ${tried} tried in ${Math.round(spent / 1000)} s, ${wrong} wrong${ways && ` (${ways})`}`);
  }
  const longest = tasks.seen.length > 0 ? `, the longest ${Math.round(Math.max(...tasks.seen))} ms` : '';
  print(`tasks of pages over ${tasks.limit} ms, after they were loaded: ${tasks.seen.length}${longest}`);
  if (found.length > 0) keepFound([...readFound(), ...found]);
  process.exitCode = found.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await site.close();
}
