import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { decodeDocument } from '../../../src/state/link/document-link';
import { boundsOf, canvases, drag, middleOf, open, settle, still, textOf, undo } from '../page/actions.ts';
import { fingersOn } from '../page/touch.ts';

const laptop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844, touch: true, deviceScaleFactor: 2 };

const card = (page: Page, n = 1): Locator => page.locator(`.panel-card[data-panel="${n}"]`);
const question = (page: Page, n = 1): Locator => card(page, n).getByRole('group', { name: /^Question:/ });
const result = (page: Page, n = 1): Locator => question(page, n).locator('.question-result');
const tip = (page: Page): Locator => page.locator('.handle-answer .handle-target');
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const reveal = (page: Page): Locator => button(page, 'Reveal');
const liveRegion = (page: Page): Locator => page.locator('output[aria-live="polite"]');
const figures = (page: Page): Locator => card(page).locator('.panel-figures');

async function menu(page: Page, item: RegExp): Promise<void> {
  // By keyboard, which no other control can be in the way of.
  await button(page, 'Actions of panel 1').press('Enter');
  await page.getByRole('menuitem', { name: item }).press('Enter');
}

const asked = (page: Page) => {
  const { search, hash } = new URL(page.url());
  return decodeDocument(search, hash).document.board.panels[0].question;
};

const link = (ask: string, picture = 'response') =>
  `?place=compare&map=squared&theta=1.1,0.55&p1=name:One;picture:${picture};ask:${ask}`;

describe('a drawn answer', () => {
  test('by mouse: reveal waits for it, then says how far off it is; the arrow stays', async () => {
    const page = await open(link('draw'), laptop);
    await expect
      .poll(() => question(page).innerText())
      .toContain('Where does JJᵀg point from the probe g = (−1.00, 1.00)?');
    await expect.poll(() => reveal(page).isDisabled()).toBe(true);
    await drag(page, await middleOf(tip(page)), -60, 40);
    await expect.poll(() => reveal(page).isDisabled()).toBe(false);
    await expect.poll(() => result(page).count()).toBe(0);
    await reveal(page).click();
    await settle(page);
    await expect
      .poll(() => result(page).innerText())
      .toMatch(/^Your arrow is \d+° off and [\d.]+ times as long as the true one\. JJᵀg is turned 31\.0°/);
    const said = await textOf(result(page));
    await expect.poll(() => liveRegion(page).innerText()).toBe(said);
    await expect.poll(() => card(page).locator('.prediction-mine').getAttribute('d')).toMatch(/^M/);
    await expect.poll(() => figures(page).innerText()).toMatch(/κ 4 · gain 1\.2 … 4\.8 · turns ≤ 37°/);
    await expect.poll(() => tip(page).count()).toBe(0);
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
  });

  test.each(['response', 'flow'])('by keys alone, in the %s picture', async (picture) => {
    const page = await open(link('draw', picture), laptop);
    const x = page.getByRole('slider', { name: 'tip of your arrow, horizontal' });
    const before = await still(page, () => x.getAttribute('aria-valuetext'));
    await x.press('ArrowLeft');
    await x.press('PageUp');
    await expect.poll(() => x.getAttribute('aria-valuetext')).not.toBe(before);
    await reveal(page).press('Enter');
    await settle(page);
    await expect.poll(() => result(page).innerText()).toMatch(/^Your arrow is \d+° off/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('question');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => reveal(page).isDisabled()).toBe(true);
  });

  test('is measured: the true arrow itself is 0° off and as long', async () => {
    const page = await open(`${link('draw', 'flow')};start:0.25,0.25`, laptop);
    // −JJᵀ∇L at w = (0.25, 0.25) points along (1.25, 0.95): from the start, that way.
    const target = { x: 0.25 + 0.5, y: 0.25 + (0.5 * 0.95) / 1.25 };
    const x = page.getByRole('slider', { name: 'tip of your arrow, horizontal' });
    const y = page.getByRole('slider', { name: 'tip of your arrow, vertical' });
    await x.fill(String(target.x));
    await y.fill(String(target.y));
    await reveal(page).click();
    await expect.poll(() => result(page).innerText()).toMatch(/^Your arrow is 0° off/);
  });

  test('Escape during a drag puts the tip back', async () => {
    const page = await open(link('draw'), laptop);
    const from = await middleOf(tip(page));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 50, from.y + 30, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await settle(page);
    await expect.poll(() => middleOf(tip(page))).toEqual(from);
    await expect.poll(() => reveal(page).isDisabled()).toBe(true);
  });

  test('by finger on a phone', async () => {
    const page = await open(link('draw'), phone);
    await tip(page).scrollIntoViewIfNeeded();
    const from = await middleOf(tip(page));
    const fingers = await fingersOn(page);
    await fingers.put(from);
    await fingers.move({ x: from.x - 20, y: from.y + 10 });
    await fingers.move({ x: from.x - 50, y: from.y + 20 });
    await fingers.lift();
    const bounds = await boundsOf(reveal(page));
    expect(bounds.height).toBeGreaterThanOrEqual(44);
    await reveal(page).tap();
    await settle(page);
    await expect.poll(() => result(page).innerText()).toMatch(/^Your arrow is \d+° off/);
  });
});

describe('a chosen answer', () => {
  test('that is right, and one that is not', async () => {
    const page = await open(link('choose'), laptop);
    const choices = () => question(page).getByRole('button').allInnerTexts();
    await expect
      .poll(choices)
      .toEqual(['Towards the g₁ axis', 'Towards the g₂ axis', 'Not at all', 'Reversed', 'It vanishes']);
    await button(page, 'Not at all').press('Enter');
    await settle(page);
    await expect
      .poll(() => result(page).innerText())
      .toMatch(/^Not quite: you chose “Not at all”\. JJᵀg is turned 31\.0°/);
    await expect.poll(() => liveRegion(page).innerText()).toMatch(/^Not quite/);
    await button(page, 'Hide again').click();
    await settle(page);
    await expect.poll(() => figures(page).innerText()).toBe('');
    await button(page, 'Towards the g₁ axis').click();
    await expect.poll(() => result(page).innerText()).toMatch(/^Right/);
  });

  test('is forgotten when the page is opened again', async () => {
    const page = await open(link('choose'), laptop);
    await button(page, 'Reversed').click();
    await expect.poll(() => result(page).innerText()).toMatch(/^Not quite.*90° or more/);
    await page.reload();
    await page.locator('.plot canvas').first().waitFor({ state: 'attached' });
    await expect.poll(() => button(page, 'Reversed').isVisible()).toBe(true);
    await expect.poll(() => figures(page).innerText()).toBe('');
  });
});

describe('before the answer nothing gives it away', () => {
  /** One function with two gauges: all that differs is what JJᵀ does. */
  const twin = (gauge: string, ask: string, picture: string) =>
    `?place=compare&map=deep-linear&w=1,0.5&A=${gauge}&start=0.3,0.2&colour=gain&p1=name:One;picture:${picture};ask:${ask}`;

  test.each([
    ['draw', 'response'],
    ['draw', 'flow'],
    ['choose', 'response'],
    ['choose', 'flow'],
  ])('%s in the %s picture: the page and its pictures are the same whatever it is', async (ask, picture) => {
    const seen = [];
    for (const gauge of ['2,-1,-1,1', '0.5,0.2,0,3']) {
      const page = await open(twin(gauge, ask, picture), laptop);
      await card(page).click({ position: { x: 5, y: 5 } });
      await card(page).locator('.plot-overlay').hover();
      const html = await still(page, () =>
        page.locator('body').evaluate((body) => body.innerHTML.replace(/A=[^"&]*/g, '').split(/(?=<)/)),
      );
      const controls = await textOf(page.getByRole('complementary', { name: 'Controls of the selected panel' }));
      seen.push({ html, controls, images: await canvases(page) });
      expect(controls).toContain('asks a question first');
      expect(html.join('')).not.toMatch(/gain [\d×]/);
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  test('nor does Explore', async () => {
    const page = await open('?place=compare&map=squared&p1=ask:draw', laptop);
    await menu(page, /Open in Explore/);
    await settle(page);
    await expect.poll(() => page.locator('canvas').count()).toBe(0);
    await expect.poll(() => page.getByRole('table').count()).toBe(0);
    await button(page, 'Answer it in Compare').click();
    await page.locator('.panel-card').waitFor();
    await menu(page, /Show the answer/);
    await settle(page);
    await expect.poll(() => result(page).innerText()).toMatch(/^JJᵀg is turned 31\.0°/);
    await menu(page, /Open in Explore/);
    await page.locator('.card-response canvas').first().waitFor();
  });
});

describe('the author', () => {
  test('asks, in words and choices of their own; the link carries it; undo takes it back', async () => {
    const page = await open('?place=compare&map=squared&p1=', laptop);
    await menu(page, /Ask before showing/);
    await page.getByRole('radio', { name: 'Choose an answer' }).click();
    await page.getByLabel('The question in your words').fill('Which weight wins?');
    await page.getByLabel('Choice 1', { exact: true }).fill('the small one');
    await button(page, 'Ask').click();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('2 to 6 choices are needed');
    await page.getByLabel('Choice 2', { exact: true }).fill('the large one');
    await page.getByLabel('Choice 2 is right').check();
    await button(page, 'Ask').click();
    await settle(page);
    const own = { texts: ['the small one', 'the large one'], right: 1 };
    await expect.poll(() => asked(page)).toEqual({ kind: 'choose', text: 'Which weight wins?', own });
    await expect.poll(() => question(page).innerText()).toContain('Which weight wins?');
    await button(page, 'the small one').click();
    await expect
      .poll(() => result(page).innerText())
      .toMatch(/^Not quite: you chose “the small one”, and it is “the large one”/);
    await undo(page).click();
    await settle(page);
    await expect.poll(() => question(page).count()).toBe(0);
    await expect.poll(() => asked(page)).toBeNull();
  });

  test('changes the question, which is then asked anew, and removes it', async () => {
    const page = await open(link('choose'), laptop);
    await button(page, 'Not at all').click();
    await menu(page, /Change the question/);
    await page.getByRole('radio', { name: 'Draw the arrow' }).click();
    await button(page, 'Ask').click();
    await settle(page);
    await expect.poll(() => reveal(page).isVisible()).toBe(true);
    await menu(page, /Change the question/);
    await button(page, 'Remove the question').click();
    await settle(page);
    await expect.poll(() => question(page).count()).toBe(0);
    await expect.poll(() => figures(page).innerText()).toContain('gain');
  });
});
