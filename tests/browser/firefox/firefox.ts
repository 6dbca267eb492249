/** A Firefox as it is installed, with a profile of its own that goes when it does. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env as environment } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../page/patience.ts';
import { connectTo, type Marionette } from './marionette.ts';

/** Ubuntu has a script of this name, which asks for a package. */
const starts = (path: string): boolean =>
  existsSync(path) && spawnSync(path, ['--version'], { timeout: patience }).status === 0;

/** Firefox on the path, or on a Mac; undefined where there is none. */
export function installedFirefox(): string | undefined {
  const folders = (environment.PATH ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => ['firefox', 'firefox-esr'].map((name) => join(folder, name)));
  return [...paths, '/Applications/Firefox.app/Contents/MacOS/firefox'].find(starts);
}

export interface Firefox {
  /** Runs a function in the page, with arguments that are data. */
  run<A extends readonly unknown[], T>(work: (...values: A) => T, ...values: A): Promise<T>;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Presses at a point of the page, moves by these, and lets go. */
  drag(x: number, y: number, ...by: readonly (readonly [dx: number, dy: number])[]): Promise<void>;
  keys(text: string): Promise<void>;
  /** Errors that pages have made since Firefox began, breaches of the policy included. */
  errors(): Promise<string[]>;
  /** Where it saves what is downloaded. */
  readonly downloads: string;
  close(): Promise<void>;
}

const preferences = (downloads: string) => ({
  // Any free port; Firefox writes which one into its profile.
  'marionette.port': 0,
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'app.update.disabledForTesting': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
});

/** Waits for what is read to be there. */
async function until<T>(read: () => T | undefined, what: string): Promise<T> {
  for (const end = Date.now() + 3 * patience; Date.now() < end; await pause(50)) {
    const found = read();
    if (found !== undefined) return found;
  }
  throw new Error(`waited in vain for ${what}`);
}

async function start(path: string, profile: string): Promise<[ChildProcess, Marionette]> {
  const lines = Object.entries(preferences(profile)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const flags = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const process = spawn(path, flags, { stdio: 'ignore', env: { ...environment, HOME: profile } });
  const portFile = join(profile, 'MarionetteActivePort');
  const port = await until(
    () => (existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || undefined : undefined),
    'Firefox',
  );
  return [process, await connectTo(port)];
}

/** Errors in the console of the browser that come from the pages it shows; runs in the browser itself. */
const consoleErrors = `
  return Services.console.getMessageArray()
    .filter((each) => each instanceof Ci.nsIScriptError && (each.flags & Ci.nsIScriptError.warningFlag) === 0)
    .filter((each) => /content javascript|CSP|Content Security/.test(each.category))
    .map((each) => each.errorMessage);
`;

function pointerActions(x: number, y: number, by: readonly (readonly [number, number])[]) {
  const move = (dx: number, dy: number) => ({
    type: 'pointerMove',
    duration: 40,
    x: Math.round(dx),
    y: Math.round(dy),
  });
  const actions = [
    { ...move(x, y), origin: 'viewport' },
    { type: 'pointerDown', button: 0 },
    ...by.map(([dx, dy]) => ({ ...move(dx, dy), origin: 'pointer' })),
    { type: 'pointerUp', button: 0 },
  ];
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}

function keyActions(text: string) {
  const actions = Array.from(text, (value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]).flat();
  return [{ type: 'key', id: 'keys', actions }];
}

export async function startFirefox(path: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'reparam-firefox-'));
  const [process, marionette] = await start(path, profile);
  const { send } = marionette;
  await send('WebDriver:NewSession', { pageLoadStrategy: 'normal' });
  await send('WebDriver:SetWindowRect', { width: 1280, height: 900 });
  const perform = async (actions: object[]) => void (await send('WebDriver:PerformActions', { actions }));
  return {
    downloads: profile,
    run: (work, ...args) =>
      send('WebDriver:ExecuteScript', { script: `return (${work})(...arguments)`, args }) as never,
    open: async (url) => void (await send('WebDriver:Navigate', { url })),
    reload: async () => void (await send('WebDriver:Refresh')),
    drag: (x, y, ...by) => perform(pointerActions(x, y, by)),
    keys: (text) => perform(keyActions(text)),
    async errors() {
      await send('Marionette:SetContext', { value: 'chrome' });
      const found = await send('WebDriver:ExecuteScript', { script: consoleErrors, args: [] });
      await send('Marionette:SetContext', { value: 'content' });
      return found as string[];
    },
    async close() {
      const gone = new Promise((resolve) => process.once('exit', resolve));
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      marionette.close();
      const timer = setTimeout(() => process.kill('SIGKILL'), patience);
      await gone;
      clearTimeout(timer);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
