import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packaged from '@sparticuz/chromium';
import { chromium, type LaunchOptions } from 'playwright-core';

/** A browser to start, and what it needs in its environment. */
export interface BrowserChoice {
  readonly executablePath: string;
  readonly from: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a choice depends on, so that each step can be tested without the machine it is for. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

export const noBrowserMessage =
  'no browser found for the tests. Install one with\n\n    npx playwright-core install --with-deps chromium\n\n' +
  'or name yours in REPARAM_BROWSER=/path/to/chrome';

function windowsPaths(env: Machine['env']): string[] {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return roots.flatMap((root) => programs.map((program) => `${root}\\${program}`));
}

function macPaths(): string[] {
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  return ['', homedir()].flatMap((root) => apps.map((app) => `${root}/Applications/${app}.app/Contents/MacOS/${app}`));
}

function linuxPaths(env: Machine['env']): string[] {
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  // Snap's chromium is a wrapper that cannot be driven over a pipe; it lives in /snap/bin and is left out.
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '' && !folder.startsWith('/snap'));
  return [...folders, '/opt/google/chrome'].flatMap((folder) => names.map((name) => join(folder, name)));
}

export function installedBrowser(machine: Machine): BrowserChoice | undefined {
  const paths = {
    win32: () => windowsPaths(machine.env),
    darwin: macPaths,
    linux: () => linuxPaths(machine.env),
  }[machine.platform as string];
  const candidates = [...(paths?.() ?? []), chromium.executablePath()];
  const executablePath = candidates.find((path) => machine.exists(path));
  return executablePath ? { executablePath, from: 'installed' } : undefined;
}

/** The person's own choice; a wrong path is an error, not a reason to take another browser silently. */
export function namedBrowser(machine: Machine): BrowserChoice | undefined {
  const executablePath = machine.env.REPARAM_BROWSER;
  if (!executablePath) return undefined;
  if (!machine.exists(executablePath)) throw new Error(`REPARAM_BROWSER names no file: ${executablePath}`);
  return { executablePath, from: 'REPARAM_BROWSER' };
}

const cache = fileURLToPath(new URL('../../../node_modules/.cache/reparam-chromium', import.meta.url));

/**
 * Unpacks the packaged Chromium with the libraries it brings along. The package unpacks into the system's temporary
 * folder and takes whatever lies there under its name; ours is a folder of our own, moved into place when complete.
 */
async function unpack(): Promise<string> {
  if (existsSync(cache)) return cache;
  await mkdir(join(cache, '..'), { recursive: true });
  const folder = await mkdtemp(`${cache}-`);
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env;
  // The package unpacks its libraries (NSS and the like) only where it believes itself to be on AWS Lambda.
  setEnvironment({ TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    await packaged.executablePath();
    const fontConfig = join(folder, 'fonts', 'fonts.conf');
    const text = await readFile(fontConfig, 'utf8');
    await writeFile(fontConfig, text.replaceAll('/tmp/fonts', join(cache, 'fonts')));
    // Another run may have been first; its copy is as good.
    await rename(folder, cache).catch(() => undefined);
  } finally {
    setEnvironment({ TMPDIR, AWS_LAMBDA_JS_RUNTIME });
    await rm(folder, { recursive: true, force: true });
  }
  return cache;
}

function setEnvironment(values: Readonly<Record<string, string | undefined>>): void {
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[key];
    else process.env[key] = value;
  }
}

function starts({ executablePath, env }: BrowserChoice): boolean {
  const run = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 });
  return run.status === 0;
}

/** Linux on x64 only. The system's own libraries are preferred, those of the package serve bare systems. */
async function packagedBrowser(machine: Machine): Promise<BrowserChoice | undefined> {
  if (machine.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = await unpack();
  const bare: BrowserChoice = {
    executablePath: join(folder, 'chromium'),
    from: '@sparticuz/chromium',
    env: machine.exists('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') },
  };
  const libraries = [join(folder, 'al2023', 'lib'), machine.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return [bare, { ...bare, env: { ...bare.env, LD_LIBRARY_PATH: libraries } }].find(starts);
}

export async function findBrowser(machine: Machine = thisMachine): Promise<BrowserChoice> {
  const found = namedBrowser(machine) ?? installedBrowser(machine) ?? (await packagedBrowser(machine));
  if (!found) throw new Error(noBrowserMessage);
  return found;
}

/**
 * For pages that live for seconds: a function is optimised once it has run ten times as often as is usual, since most
 * are never called so often that the compiler's time comes back. That saves a seventh of the processor time of a page
 * that opens. Not for pages that are timed, which have to be as fast and as slow as a person's.
 */
export const forShortLives: readonly string[] = [
  '--js-flags=--invocation-count-for-maglev=4000,--invocation-count-for-turbofan=30000',
];

export function launchOptions({ executablePath, env }: BrowserChoice, more: readonly string[] = []): LaunchOptions {
  return {
    executablePath,
    headless: true,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [
      '--no-sandbox', // Containers and CI run as root, where Chromium refuses its sandbox; only our own pages are opened.
      '--disable-gpu', // Pictures must not depend on the machine's graphics driver.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      ...more,
    ],
  };
}
