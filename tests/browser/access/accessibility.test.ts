import { describe, expect, test } from 'vitest';
import { families, lossFamilies } from '../../../src/core';
import { inLongRun, some } from '../../tries.ts';
import { open, refusal, type } from '../page/actions.ts';
import { openPage } from '../page/page.ts';
import { violations } from './axe.ts';

// Colours on their way from one to another are not there to be read.
const reducedMotion = 'reduce';
const sizes = [
  { width: 1440, height: 900, reducedMotion },
  { width: 390, height: 844, touch: true, deviceScaleFactor: 2, reducedMotion },
] as const;
const [wide, phone] = sizes;
const screens = [
  { colorScheme: 'light', ...wide },
  { colorScheme: 'dark', ...phone },
  { colorScheme: 'dark', ...wide },
  { colorScheme: 'light', ...phone },
] as const;

const testInLongRun = test.runIf(inLongRun);

describe.each(some(screens, 1))('in the $colorScheme theme at $width × $height nothing is found', (options) => {
  test('on the page as it opens', async () => {
    const page = await open('', options);
    await expect.poll(() => violations(page)).toEqual([]);
  });

  test('in the list of labs and in a lab', async () => {
    const page = await openPage('?place=labs', options);
    await page.locator('.lab-list').waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    await page.locator('.lab-list button').first().click();
    await page.locator('.lab-pictures[data-phase="done"]').waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  test('in steps of Learn, with bets to draw, terms to light up and something lit', async () => {
    for (const chapter of some(['gradients', 'downhill', 'ghosts', 'finite'], 1)) {
      const page = await open(`?place=learn&chapter=${chapter}`, options);
      await page.locator('.learn-steps [aria-current="step"]').waitFor();
      await page.locator('.learn-text button.part').first().focus();
      await expect.poll(() => violations(page)).toEqual([]);
    }
  });

  testInLongRun('with the field as streamlines', async () => {
    const page = await open('?lines=even&seeds=0.5,1.5', options);
    await expect.poll(() => violations(page)).toEqual([]);
  });

  test('with all that is folded away opened', async () => {
    const page = await open('?map=hadamard&eta=2&finitestep=0.2&gainmap=most&schedule=cosine', options);
    await page.locator('.handle-step').waitFor({ state: 'attached' });
    await page.getByText('What the flow conserves').waitFor();
    for (const each of await page.locator('details.more').all()) {
      await each.evaluate((details: HTMLDetailsElement) => {
        details.open = true;
      });
    }
    await page.locator('.fibre-gain').waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  testInLongRun('with the parameter plane, its controls and a ghost explained', async () => {
    const page = await open('?plane=1&image=1', options);
    await page.getByText('Plane: grid').click();
    if (options.width < 760) await page.getByRole('radio', { name: 'θ-plane' }).check();
    await page.locator('.critical-target[data-nature="saddle"]').first().click();
    await page.locator('.critical-card').waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  testInLongRun('with a fan, a second gauge and a tip that is aimed', async () => {
    const page = await open('?map=deep-linear&fan=100&B=1,1,0,1', options);
    await page.locator('.angle-histogram').waitFor();
    await page.locator('[data-handle="tip"] input').first().focus();
    await page.locator('.aim-note').waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  testInLongRun('with all drawers open', async () => {
    const link = '?map=difference&loss=line&alpha=0.1&starts=1,1,0.5,0.5&run=flow&moment=2&lines=even';
    const page = await open(link, options);
    if (options.width < 760) await page.getByRole('radio', { name: 'Descent', exact: true }).first().click();
    await page.locator('.scale-chart canvas').waitFor();
    await page.locator('table.ends').waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  testInLongRun('in the presets dialog', async () => {
    const page = await open('', options);
    await page.getByRole('button', { name: 'Presets' }).click();
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  testInLongRun('in the export menu', async () => {
    const page = await open('', options);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menu').waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  testInLongRun('in the help dialog', async () => {
    const page = await open('', options);
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  testInLongRun('on the gallery as cards, and on a figure with its notes', async () => {
    const page = await openPage('?place=compare', options);
    await page.locator('.figure-card[data-figure="inverse"]').waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    await page.locator('.figure-card[data-figure="inverse"]').click();
    await page.locator('.board-corrections').waitFor();
    await expect.poll(() => violations(page, '.board-notes')).toEqual([]);
    await expect.poll(() => violations(page, '.compare-side')).toEqual([]);
  });

  test('on a board whose runs are shown together', async () => {
    const panels = 'p1=&p2=map:squared;start:1,1&p3=map:exponential&p4=map:polar';
    const page = await open(`?place=compare&board=together&map=identity&theta=1,1&loss=line&${panels}`, options);
    await page.getByRole('table', { name: 'Legend and results' }).waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  test('with panels that ask, and one that was answered', async () => {
    const page = await open('?place=compare&p1=ask:draw&p2=ask:choose;picture:flow&p3=ask:choose', options);
    await page.getByRole('button', { name: 'Reversed' }).last().click();
    await page.locator('.question-result').waitFor();
    await expect.poll(() => violations(page, '.panel-below')).toEqual([]);
  });

  testInLongRun.each([
    ['Sweep…', 'Make the panels'],
    ['Actions of panel 1', 'Ask'],
  ])('in the dialog of %s, with an error', async (opener, action) => {
    const page = await open('?place=compare&p1=', options);
    await page.getByRole('button', { name: opener }).press('Enter');
    const item = page.getByRole('menuitem', { name: /Ask before/ });
    if (action === 'Ask') {
      await item.press('Enter');
      await page.getByRole('radio', { name: 'Choose an answer' }).click();
      await page.getByLabel('Choice 1', { exact: true }).fill('alone');
    }
    await page.getByRole('button', { name: action, exact: true }).click();
    await page.getByRole('dialog').getByRole('alert').getByText(/./).first().waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  test('with a notice, a refused value and everything unfolded', async () => {
    const page = await open('?eta=3,14&map=power&N=0.5&theta=1,x&steps=1.5&grid=1&colour=gain', options);
    await page.locator('.link-notice').waitFor();
    await page.getByText('Grid, scale and layers').click();
    await type(page, 'theta1', '-1');
    await expect.poll(() => refusal(page).count()).toBe(1);
    await expect.poll(() => violations(page)).toEqual([]);
  });
});

testInLongRun.each(Object.keys(families))('%s: nothing is found', async (id) => {
  const page = await open('', wide);
  for (const loss of Object.keys(lossFamilies)) {
    await page.evaluate((search) => {
      history.pushState(null, '', search);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, `?map=${id}&loss=${loss}&colour=turn&run=flow`);
    // What a typed map needs is loaded first.
    await page.locator('.plot canvas').first().waitFor();
    await expect.poll(() => violations(page), { message: `${id}, ${loss}` }).toEqual([]);
  }
});

test('the phone’s page of numbers: nothing is found', async () => {
  const page = await open('', phone);
  await page.getByRole('radio', { name: 'Numbers' }).click();
  await expect.poll(() => violations(page)).toEqual([]);
});

test('a fault is found where there is one', async () => {
  const page = await open('');
  await page.evaluate(() => document.querySelector('button[aria-label="Undo"]')?.removeAttribute('aria-label'));
  await page.evaluate(() => document.querySelector('button[title^="Undo"]')?.removeAttribute('title'));
  await expect.poll(async () => (await violations(page)).join('\n')).toContain('button-name');
});
