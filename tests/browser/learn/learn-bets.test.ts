/** Bets that are drawn, bets that come again, and words and pictures that light each other up. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { canvases, drag, gripOf, handle, open, reload } from '../page/actions.ts';
import { fingersOn } from '../page/touch.ts';

const bet = (page: Page) => page.getByRole('region', { name: 'A bet' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a bet is drawn by keys into a figure that hides its answer, and is told how near it came, also later', async () => {
  const page = await open('?place=learn&chapter=gradients');
  await expect.poll(() => bet(page).innerText()).toContain('drag the tip of the dashed arrow');
  await expect.poll(() => button(page, 'Place the bet').isDisabled()).toBe(true);
  await expect.poll(() => page.locator('.prediction-after').getAttribute('d')).toBeFalsy();
  await handle(page, 'response', 'answer').locator('input').first().press('ArrowUp');
  await button(page, 'Place the bet').click();
  await expect.poll(() => bet(page).innerText()).toMatch(/✗ Not quite\. Your arrow is \d+° off/);
  await expect.poll(() => bet(page).innerText()).toMatch(/The answer: towards the larger weight/);
  await reload(page);
  await expect.poll(() => bet(page).innerText()).toMatch(/Your arrow is \d+° off/);
});

test('an end is placed by a finger, said to be near or not, and shown beside the run', async () => {
  const page = await open('?place=learn&chapter=ghosts', { width: 390, height: 844, touch: true });
  const from = await gripOf(page, 'flow', 'answer');
  const fingers = await fingersOn(page);
  await fingers.put(from);
  // It comes to rest before it is lifted: a browser takes the tap after a flick for the end of that.
  for (const x of [15, 30, 30, 30, 30]) await fingers.move({ x: from.x + x, y: from.y + 4 });
  await fingers.lift();
  await button(page, 'Place the bet').tap();
  await expect.poll(() => bet(page).innerText()).toMatch(/You placed the end at .*; the run ends at \(1\.50, 0\.00\)/);
  await button(page, 'Show it in the figure').tap();
  await expect.poll(() => page.locator('.prediction-mine').getAttribute('d')).toMatch(/^M/);
});

test('who would rather not draw says it in words', async () => {
  const page = await open('?place=learn&chapter=gradients');
  await button(page, 'Say it in words').click();
  await page.getByRole('radio', { name: 'towards the larger weight' }).click();
  await button(page, 'Place the bet').click();
  await expect.poll(() => bet(page).innerText()).toMatch(/✓ You said “towards the larger weight”/);
});

test('the last chapter asks the bets that were lost once more, and those alone', async () => {
  const page = await open('?place=learn&chapter=function&step=2');
  await page.getByRole('radio', { name: 'doubles' }).click();
  await button(page, 'Place the bet').click();
  await expect.poll(() => bet(page).innerText()).toContain('✗');
  await page.goto(page.url().replace(/\?.*/, '?place=learn&chapter=response&step=2'));
  await page.getByRole('radio', { name: 'one nearer the weak axis' }).click();
  await button(page, 'Place the bet').click();
  await expect.poll(() => bet(page).innerText()).toContain('✓');
  await page.goto(page.url().replace(/\?.*/, '?place=learn&chapter=cold'));
  const again = page.getByRole('region', { name: /^Asked again/ });
  await expect.poll(() => again.count()).toBe(1);
  await again.getByRole('radio', { name: 'stays as it is' }).click();
  await again.getByRole('button', { name: 'Place the bet' }).click();
  await expect.poll(() => again.innerText()).toMatch(/✓ You said “stays as it is”/);
  await reload(page);
  await expect.poll(() => again.innerText()).toMatch(/✓ You said/);
});

test('a word, a term of a formula and the figure light each other up; Escape ends it', async () => {
  const page = await open('?place=learn&chapter=downhill');
  const plain = await canvases(page, 'response');
  const word = page.locator('button.part[data-part="half-plane"]');
  await word.focus();
  await expect.poll(() => word.getAttribute('data-lit')).toBe('true');
  await expect.poll(() => page.locator('.lit-note').innerText()).toMatch(/^Lit up: half-plane of g/);
  await expect.poll(async () => JSON.stringify(await canvases(page, 'response')) === JSON.stringify(plain)).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('[data-lit="true"]').count()).toBe(0);
  const term = page.locator('.tex-part[data-part="probe"]');
  await page.locator('.term-keys [data-part="probe"]').focus();
  await expect.poll(() => page.locator('.lit-note').innerText()).toMatch(/probe g/);
  await page.keyboard.press('Escape');
  await expect.poll(() => canvases(page, 'response')).toEqual(plain);
  const grip = await gripOf(page, 'response', 'probe');
  await page.mouse.move(grip.x, grip.y);
  await expect.poll(() => term.getAttribute('data-pointed')).toBe('true');
  await page.mouse.move(1, 1);
  await expect.poll(() => page.locator('[data-pointed="true"]').count()).toBe(0);
});

test('a step never overwrites what its reader made of the figure, and an undo takes back what a task showed', async () => {
  const page = await open('?place=learn&chapter=response');
  await drag(page, await gripOf(page, 'response', 'probe'), 30, -40);
  await expect.poll(() => page.url()).toContain('fig=g:');
  const mine = new URL(page.url()).searchParams.get('fig');
  await page.keyboard.press(']');
  await expect.poll(() => page.url()).toContain('step=2');
  await page.keyboard.press('[');
  await expect.poll(() => new URL(page.url()).searchParams.get('fig')).toBe(mine);
  await page.keyboard.press(']');
  const before = await canvases(page, 'response');
  await page.getByText('A hint').click();
  await button(page, 'Show one way').click();
  await expect.poll(() => page.locator('.task').getAttribute('data-done')).toBe('true');
  await button(page, 'Undo').click();
  await expect.poll(() => canvases(page, 'response')).toEqual(before);
});
