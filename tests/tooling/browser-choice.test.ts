import { describe, expect, test } from 'vitest';
import { findBrowser, installedBrowser, type Machine, namedBrowser, noBrowserMessage } from '../browser/page/launch.ts';

function machine(platform: NodeJS.Platform, files: readonly string[], env: Machine['env'] = {}): Machine {
  return { platform, env, exists: (path) => files.includes(path) };
}

describe('the browser of the tests', () => {
  test('is the one named in REPARAM_BROWSER, before any other', async () => {
    const env = { REPARAM_BROWSER: '/mine', PATH: '/usr/bin' };
    const choice = await findBrowser(machine('linux', ['/mine', '/usr/bin/google-chrome'], env));
    expect(choice).toMatchObject({ executablePath: '/mine', from: 'REPARAM_BROWSER' });
  });

  test('a wrong REPARAM_BROWSER is an error', () => {
    expect(() => namedBrowser(machine('linux', [], { REPARAM_BROWSER: '/gone' }))).toThrow('/gone');
  });

  test.each([
    ['linux', '/usr/bin/chromium', { PATH: '/bin:/usr/bin' }],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['win32', 'C:\\Edge\\Microsoft\\Edge\\Application\\msedge.exe', { 'PROGRAMFILES(X86)': 'C:\\Edge' }],
  ] as const)('is an installed one on %s', (platform, path, env) => {
    expect(installedBrowser(machine(platform, [path], env))?.executablePath).toBe(path);
  });

  test('without any, one message names the one command that brings it', async () => {
    await expect(findBrowser(machine('darwin', []))).rejects.toThrow(noBrowserMessage);
    expect(noBrowserMessage).toContain('npx playwright-core install --with-deps chromium');
  });
});
