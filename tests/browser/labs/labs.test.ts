import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { labNames } from '../../../src/labs';
import { labWords } from '../../../src/labs/members';
import { decodeDocument } from '../../../src/state/link/document-link';
import { some } from '../../tries.ts';
import { box, redo, settle, undo } from '../page/actions.ts';
import { download, pngSize, svgSize } from '../page/downloads.ts';
import { openPage } from '../page/page.ts';
import { labGestures } from './lab-gestures.ts';

const phone = { width: 390, height: 844, touch: true, deviceScaleFactor: 2 };

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const sentence = (page: Page) => page.locator('p.lab-sentence');
const done = (page: Page) => page.locator('.lab-pictures[data-phase="done"]');
const shown = (page: Page) => page.locator('.lab-canvas canvas[aria-busy="false"]').first();
const labOf = (page: Page): string => {
  const { search, hash } = new URL(page.url());
  return decodeDocument(search, hash).document.lab;
};

/** Opens a lab and waits for its first result. */
async function openLab(text: string, options = {}): Promise<Page> {
  const page = await openPage(`?v=1&place=labs&lab=${text}`, options);
  await shown(page).waitFor();
  return page;
}

describe('labs', () => {
  test('are listed, and one opens, runs, and follows its controls and the history', async () => {
    const page = await openPage('?place=labs');
    await expect.poll(() => page.locator('.lab-list li').count()).toBe(labNames.length);
    await button(page, /^Incremental learning by depth/).click();
    await done(page).waitFor();
    await expect.poll(() => sentence(page).innerText()).toContain('With 3 layers');
    await box(page, 'N').fill('2');
    await box(page, 'N').press('Enter');
    await expect.poll(() => sentence(page).innerText()).toContain('With 2 layers');
    await expect.poll(() => labOf(page)).toBe('incremental;N:2');
    await undo(page).click();
    await expect.poll(() => labOf(page)).toBe('incremental');
    await redo(page).click();
    await expect.poll(() => sentence(page).innerText()).toContain('With 2 layers');
    await button(page, '← All labs').click();
    await page.locator('.lab-list').waitFor();
    await expect.poll(() => page.workers().length).toBe(0);
  });

  test('that there are not, and values that cannot be used, fall back with a notice', async () => {
    const page = await openPage('?place=labs&lab=alchemy');
    await page.locator('.lab-list').waitFor();
    await expect.poll(() => page.locator('.link-notice').innerText()).toContain('there is no lab of this name');
    const other = await openLab('incremental;N:99;w0:-1');
    await expect.poll(() => other.locator('.link-notice li').count()).toBe(2);
    await expect.poll(() => sentence(other).innerText()).toContain('With 3 layers');
  });

  test('keep a number that is refused, with what is wrong about it, until it is mended', async () => {
    const page = await openLab('incremental');
    const alert = page.locator('.number[data-key="N"]').getByRole('alert');
    await box(page, 'N').fill('99');
    await box(page, 'N').press('Enter');
    await settle(page);
    await expect.poll(() => alert.innerText()).toMatch(/\S/);
    await expect.poll(() => box(page, 'N').inputValue()).toBe('99');
    await box(page, 'N').fill('2');
    await box(page, 'N').press('Enter');
    await expect.poll(() => sentence(page).innerText()).toContain('With 2 layers');
    await expect.poll(() => alert.count()).toBe(0);
  });

  test('run in the page where there are no workers', async () => {
    const page = await openLab('incremental', {
      script: function withoutWorkers() {
        Reflect.deleteProperty(window, 'Worker');
      },
    });
    await expect.poll(() => page.workers().length).toBe(0);
    await expect.poll(() => sentence(page).innerText()).toContain('With 3 layers');
  });

  test('say so and go on where what computes them dies', async () => {
    const page = await openPage('?v=1&place=labs&lab=convergence', {
      script: function dyingWorker() {
        const Whole = window.Worker;
        let started = 0;
        window.Worker = class extends Whole {
          constructor(...given: ConstructorParameters<typeof Worker>) {
            super(...given);
            started += 1;
            if (started > 1) return;
            let messages = 0;
            // After it has said that it is there, with its first result.
            this.addEventListener('message', () => {
              messages += 1;
              if (messages !== 2) return;
              this.terminate();
              this.dispatchEvent(new ErrorEvent('error', { message: 'it was ended' }));
            });
          }
        };
      },
    });
    await page.locator('.lab-run').getByRole('alert').getByText('was started again').waitFor();
    await done(page).waitFor();
    await expect.poll(() => sentence(page).innerText()).toContain('brings the loss down');
  });

  test('stop at once, keep what they have, and run again', async () => {
    const page = await openLab('kernel-to-rich;q:50;n:18;k:3;problems:31');
    await button(page, 'Stop').click();
    await page.locator('.lab-pictures[data-phase="stopped"]').waitFor();
    await expect.poll(() => sentence(page).innerText()).toContain('From α');
    await button(page, 'Run again').click();
    await page.locator('.lab-pictures[data-phase="running"]').waitFor();
  });

  test('keep their seed where they are reset, and take another one when asked', async () => {
    const page = await openLab('dead-units;h:6;seed:7');
    await button(page, 'Reset, same seed').click();
    await expect.poll(() => labOf(page)).toBe('dead-units;seed:7');
    await button(page, 'New seed').click();
    await expect.poll(() => labOf(page)).toMatch(/^dead-units(;seed:(?!7$)\d+)?$/);
  });

  test('save figures and data with a link that opens them', async () => {
    const page = await openLab('incremental;N:4');
    await done(page).waitFor();
    const svg = await download(page, 'All pictures as SVG');
    const text = svg.bytes.toString('utf8');
    expect(/<a href="([^"]*)"/.exec(text)?.[1]).toBe(page.url().replaceAll('&', '&amp;'));
    const png = await download(page, 'All pictures as PNG');
    expect([svg.name, png.name]).toEqual(['reparam-incremental.svg', 'reparam-incremental-2x.png']);
    expect(pngSize(png.bytes)).toEqual(svgSize(text).map((length) => 2 * length));
    const data = await download(page, 'Learned too early as JSON');
    expect(data.name).toBe('reparam-incremental-overlap.json');
    expect(JSON.parse(data.bytes.toString('utf8')).link).toBe(page.url());
  });

  test('each has its result on a phone within the page', async () => {
    const page = await openPage('?place=labs', phone);
    for (const [name, { label }] of some([...labWords], 1)) {
      await page.goto(new URL(`?v=1&place=labs&lab=${name}`, page.url()).href);
      await page.getByRole('heading', { name: label, exact: true }).waitFor();
      await shown(page).waitFor();
      await settle(page);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    }
  });
});

describe('labs by hand', () => {
  test.each(some(labNames, 2).map((name) => ({ name, ...labGestures[name] })))(
    '$name: $what',
    async ({ name, from = name, does, link, sentence: said }) => {
      const page = await openLab(from);
      await does(page);
      await expect.poll(() => labOf(page)).toMatch(link);
      await expect.poll(() => sentence(page).innerText()).toMatch(said);
      // Each step of it is one entry of the history.
      await undo(page).click();
      await expect.poll(() => labOf(page)).not.toMatch(link);
    },
  );
});
