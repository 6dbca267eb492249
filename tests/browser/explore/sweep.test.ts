import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { decodeDocument } from '../../../src/state/link/document-link';
import { settle, still, undo } from '../page/actions.ts';
import { openPage } from '../page/page.ts';

const laptop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844, touch: true, deviceScaleFactor: 2 };

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Sweep a control' });
const control = (page: Page): Locator => dialog(page).getByLabel('Control');
const values = (page: Page): Locator => dialog(page).getByLabel('Values, separated by commas');
const names = (page: Page): Promise<string[]> => page.locator('.panel-name').allInnerTexts();

async function openSweep(query: string, options = laptop): Promise<Page> {
  const page = await openPage(query, options);
  await button(page, 'Sweep…').click();
  await dialog(page).waitFor();
  return page;
}

const boardOf = (page: Page) => {
  const { search, hash } = new URL(page.url());
  return decodeDocument(search, hash).document.board;
};

describe('a sweep', () => {
  test('of Explore’s scene where the board is empty: typed values, one entry, in the link', async () => {
    const page = await openSweep('?place=compare&map=power&theta=1,1.4');
    await expect.poll(() => control(page).locator('option').first().innerText()).toMatch(/^N: .*now 3$/);
    await values(page).fill('1, 2, 4, 6');
    await values(page).press('Enter');
    await page.locator('.panel-card').nth(3).waitFor();
    await expect.poll(() => dialog(page).count()).toBe(0);
    await settle(page);
    await expect.poll(() => names(page)).toEqual(['N = 1', 'N = 2', 'N = 4', 'N = 6']);
    await expect.poll(() => boardOf(page).panels.map(({ scene }) => scene.map.options.N)).toEqual([1, 2, 4, 6]);
    await page.reload();
    await page.locator('.panel-card').nth(3).waitFor();
    await expect.poll(() => names(page)).toEqual(['N = 1', 'N = 2', 'N = 4', 'N = 6']);
  });

  test('replaces the panels and is undone in one step', async () => {
    const page = await openSweep('?place=compare&map=polar&theta=1,0.5&p1=&p2=theta:2,0.5');
    await control(page).selectOption({ label: await labelOf(page, 'r:') });
    await values(page).fill('0.3, 0.75, 1.5, 3');
    await button(page, 'Make the panels').click();
    await settle(page);
    await expect.poll(() => names(page)).toEqual(['r = 0.3', 'r = 0.75', 'r = 1.5', 'r = 3']);
    await undo(page).click();
    await settle(page);
    await expect.poll(() => names(page)).toEqual(['r = 1', 'r = 2']);
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
  });

  test('of the selected panel is added, up to twelve', async () => {
    const page = await openSweep('?place=compare&map=polar&theta=1,0.5&p1=&p2=theta:2,0.5&panel=2');
    await expect.poll(() => dialog(page).innerText()).toContain('r = 2');
    await control(page).selectOption({ label: await labelOf(page, 'φ:') });
    await page.getByRole('radio', { name: 'Add to them' }).click();
    await values(page).fill('0,0.1,0.2,0.3,0.4,0.6,0.7,0.8,0.9,1,1.1');
    await button(page, 'Make the panels').click();
    await expect
      .poll(() => dialog(page).getByRole('alert').innerText())
      .toBe('A grid holds 12 panels; 2 are there already. This sweep would add 11.');
    await values(page).fill('0, 1');
    await button(page, 'Make the panels').click();
    await page.locator('.panel-card').nth(3).waitFor();
    await expect
      .poll(() => boardOf(page).panels.map(({ scene }) => scene.theta))
      .toEqual([
        [1, 0.5],
        [2, 0.5],
        [2, 0],
        [2, 1],
      ]);
  });

  test('says of each bad value which one it is and why, and changes nothing', async () => {
    const page = await openSweep('?place=compare&map=inverse&theta=1,0.5&p1=');
    await values(page).fill('1, two, 0, 1');
    await button(page, 'Make the panels').click();
    await expect
      .poll(async () => (await dialog(page).getByRole('alert').innerText()).split(/\n+/))
      .toEqual([
        '2nd value “two”: this is not a number.',
        expect.stringMatching(/^3rd value “0”: .*0.*\.$/),
        '4th value “1”: it is the 1st value too.',
      ]);
    await expect.poll(() => values(page).getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.panel-card').count()).toBe(1);
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
  });

  test('takes evenly spaced values, by steps or by factors', async () => {
    const page = await openSweep('?place=compare&map=polar&theta=1,0.5&p1=');
    const ends = async (from: string, to: string, count: string) => {
      await dialog(page).getByLabel('from', { exact: true }).fill(from);
      await dialog(page).getByLabel('to', { exact: true }).fill(to);
      await dialog(page).getByLabel('count', { exact: true }).fill(count);
    };
    await ends('0', '1', '5');
    await button(page, 'Fill in').click();
    await expect.poll(() => values(page).inputValue()).toBe('0, 0.25, 0.5, 0.75, 1');
    await page.getByRole('radio', { name: 'Log' }).click();
    await button(page, 'Fill in').click();
    await expect.poll(() => dialog(page).innerText()).toContain('both above 0');
    await ends('0.1', '10', '3');
    await button(page, 'Fill in').click();
    await expect.poll(() => values(page).inputValue()).toBe('0.1, 1, 10');
  });

  test('by touch on a phone', async () => {
    const page = await openSweep('?place=compare&map=power&theta=1,1.4&p1=', phone);
    await values(page).fill('1, 2');
    await button(page, 'Make the panels').tap();
    await page.locator('.panel-card').nth(1).waitFor();
    await expect.poll(() => names(page)).toEqual(['N = 1', 'N = 2']);
  });
});

/** The option that begins like this. */
async function labelOf(page: Page, start: string): Promise<string> {
  const labels = await still(page, () => control(page).locator('option').allInnerTexts());
  return labels.find((label) => label.startsWith(start)) ?? '';
}
