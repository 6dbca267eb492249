import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { canvases, drag, dragSlider, expectScene, gripOf, open, picture, settle, undo } from '../page/actions.ts';
import { expectSound, openGuarded } from '../page/guard.ts';

const toggle = (page: Page) => page.getByRole('checkbox', { name: 'Function over its inputs', exact: true });
const legend = (page: Page) => page.locator('.card-inputs .legend');

test('the data of a loss and the line that separates them are shown, move with w, are read by keys, and close', async () => {
  const page = await openGuarded('?loss=logistic');
  await expect.poll(() => picture(page, 'inputs').count()).toBe(0);
  await toggle(page).check();
  await expectScene(page, ({ inputs }) => inputs.shown, true);
  await expect.poll(() => legend(page).innerText()).toMatch(/\d+ of 100 rows on the wrong side/);
  await settle(page);
  const before = await canvases(page, 'inputs');
  await drag(page, await gripOf(page, 'response', 'vector'), 0, -60);
  await expect.poll(() => canvases(page, 'inputs')).not.toEqual(before);
  const reader = page.getByRole('slider', { name: 'of the function over its inputs, read one by one' });
  await reader.focus();
  await reader.press('Home');
  await expect.poll(() => reader.getAttribute('aria-valuetext')).toMatch(/^row 1, x = .* on (its|the wrong) side$/);
  await page.getByRole('button', { name: 'Close the function over its inputs' }).click();
  await expect.poll(() => picture(page, 'inputs').count()).toBe(0);
  await undo(page).click();
  await picture(page, 'inputs').locator('canvas').first().waitFor();
  await expectSound(page);
});

test('a map that is a network is drawn as one, which follows θ', async () => {
  const page = await open('?map=squared&theta=1,0.5');
  await page.locator('summary', { hasText: 'As a network' }).click();
  const network = page.locator('.network canvas');
  await expect.poll(() => network.getAttribute('aria-label')).toContain('x₁ to hidden 1: θ₁ = 1.00');
  await dragSlider(page, 'theta1', 1);
  await expect.poll(() => network.getAttribute('aria-label')).toContain('θ₁ = 2.00');
});

test('a panel of a board shows any picture of its scene, from its menu and by its link', async () => {
  const page = await openGuarded('?place=compare&map=squared&theta=1,0.5&p1=&p2=picture:inputs');
  await picture(page, 'inputs').locator('canvas').first().waitFor();
  await page
    .getByRole('button', { name: /^Actions of panel/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Show its parameter plane', exact: true }).click();
  await picture(page, 'plane').locator('canvas').first().waitFor();
  await expect.poll(() => decodeURIComponent(page.url())).toContain('picture:plane');
  await undo(page).click();
  await picture(page, 'response').locator('canvas').first().waitFor();
  await expectSound(page);
});

test('a panel that asks how the run ends shows its field and no run, until it is answered', async () => {
  const page = await openGuarded(
    '?place=compare&map=squared&theta=0.3,0&start=theta&run=flow&time=20&p1=picture:flow;ask:end&p2=picture:plane;ask:end',
  );
  await picture(page, 'plane').locator('canvas').first().waitFor();
  const hidden = await canvases(page, 'flow');
  const question = page.locator('.question').first();
  await expect.poll(() => question.innerText()).toContain('How does the parametric run end?');
  await question.getByRole('button', { name: /^At a ghost/ }).click();
  await expect.poll(() => question.innerText()).toMatch(/Right: .* stopped at a ghost/);
  await expect.poll(() => canvases(page, 'flow')).not.toEqual(hidden);
  await expectSound(page);
});
