import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { families } from '../../../src/core';
import { presets } from '../../../src/state/library/presets';
import { decode } from '../../../src/state/link/link';
import { some } from '../../tries.ts';
import { canvases, cells, expectScene, handle, open, refusal, sceneOf, settle, spoken, undo } from '../page/actions.ts';
import { patience } from '../page/patience.ts';

const wide = { width: 1440, height: 900 };

/** What has the focus, by its name and kind. */
const focused = (page: Page): Promise<{ name: string; kind: string }> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return {
      name: (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim(),
      kind: element instanceof HTMLInputElement ? element.type : (element?.tagName.toLowerCase() ?? ''),
    };
  });

/** Presses Tab until something of this name has the focus; a person would get there too, or not at all. */
async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(key);
    const { name: found } = await focused(page);
    if (typeof name === 'string' ? found === name : name.test(found)) return;
  }
  throw new Error(`Tab never reaches ${name}`);
}

async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
  await settle(page);
}

test('the whole page by keyboard alone', { timeout: 6 * patience }, async () => {
  const page = await open('', wide);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

  // The first stop leads past the header.
  await keys(page, 'Tab');
  await expect.poll(async () => (await focused(page)).name).toBe('Skip to the pictures');
  await keys(page, 'Enter');
  await tabTo(page, /^Gradient response at θ.*: arrow keys move the view/);

  // Back to the header; a preset.
  await tabTo(page, 'Presets', 'Shift+Tab');
  await keys(page, 'Enter');
  await page.getByRole('dialog').waitFor();
  await keys(page, 'Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(async () => (await focused(page)).name).toBe('Presets');
  await keys(page, 'Enter');
  await page.getByRole('dialog').waitFor();
  const preset = presets.find(({ id }) => id === 'polar-0.75') ?? presets[0];
  await tabTo(page, new RegExp(`^${preset.label}`));
  await keys(page, 'Enter');
  await expectScene(page, (scene) => scene, decode(preset.query).scene);
  await expect
    .poll(async () => (await focused(page)).name, { message: 'the focus comes back from the dialog' })
    .toBe('Presets');
  await tabTo(page, 'Help');
  await keys(page, 'Enter');
  await page.getByRole('dialog', { name: 'Help' }).waitFor();
  await keys(page, 'Escape');
  await expect.poll(async () => (await focused(page)).name).toBe('Help');

  // A family, by arrow keys; its numbers.
  await tabTo(page, 'Polar');
  // As many steps as there are families between the two, whatever joins them.
  const ids = Object.keys(families);
  await keys(page, ...Array.from({ length: ids.indexOf('polar') - ids.indexOf('identity') }, () => 'ArrowLeft'));
  await expectScene(page, (scene) => scene.map.id, 'identity');
  await keys(page, 'ArrowRight');
  await expectScene(page, (scene) => scene.map.id, ids[1]);
  await keys(page, ...Array.from({ length: ids.indexOf('squared') - 1 }, () => 'ArrowRight'));
  await expectScene(page, (scene) => scene.map.id, 'squared');
  await tabTo(page, 'theta 1');
  const before = sceneOf(page).theta;
  await keys(page, 'ArrowRight', 'PageUp');
  await expect.poll(() => sceneOf(page).theta[0] - before[0]).toBeCloseTo(0.11, 2);
  await keys(page, 'Home');
  await expect.poll(() => sceneOf(page).theta[0]).toBeLessThan(0);
  await keys(page, 'End');
  await expect.poll(() => sceneOf(page).theta[0]).toBeGreaterThan(1.5);
  await tabTo(page, 'theta 1, exact value');
  await keys(page, 'Control+a');
  await page.keyboard.type('0.875');
  await keys(page, 'Enter');
  await expect.poll(() => sceneOf(page).theta[0]).toBe(0.875);

  // Loss, dynamics, arrows, layers.
  await tabTo(page, 'Point');
  await keys(page, 'ArrowRight');
  await expectScene(page, (scene) => scene.loss.id, 'line');
  await tabTo(page, 'Descent');
  await keys(page, 'ArrowLeft');
  await expectScene(page, (scene) => scene.dynamics.kind, 'flow');
  await tabTo(page, 'Article');
  await keys(page, 'ArrowLeft');
  await expectScene(page, (scene) => scene.arrows.length, 'unit');
  await tabTo(page, 'Grid, scale and layers');
  await keys(page, 'Enter');
  await tabTo(page, 'probe');
  await expect.poll(() => sceneOf(page).hidden).toContain('probe');
  await keys(page, 'Space');
  await expect.poll(() => sceneOf(page).hidden).not.toContain('probe');

  // Matrices and the link.
  await tabTo(page, 'Copy JJᵀ as LaTeX', 'Shift+Tab');
  await keys(page, 'Enter');
  await expect.poll(clipboard).toContain('\\begin{');
  await tabTo(page, 'Copy JJᵀ as NumPy');
  await keys(page, 'Enter');
  await expect.poll(clipboard).toMatch(/^G = np\.array/);
  await tabTo(page, /^Copy link$/i, 'Shift+Tab');
  await keys(page, 'Enter');
  await expect.poll(clipboard).toBe(page.url());

  // Undo takes the last choice back, wherever the focus is.
  await keys(page, 'Control+z');
  await expect.poll(() => sceneOf(page).hidden).toContain('probe');
  await tabTo(page, 'Redo', 'Shift+Tab');
  await keys(page, 'Enter');
  await expect.poll(() => sceneOf(page).hidden).not.toContain('probe');
});

describe('the pictures by keyboard alone', () => {
  test('the view moves and zooms', async () => {
    const page = await open('', wide);
    await tabTo(page, /^Descent over the loss.*: arrow keys/);
    const before = sceneOf(page).flow.window;
    await keys(page, 'ArrowRight', '+');
    await expect.poll(() => sceneOf(page).flow.window[1] - sceneOf(page).flow.window[0]).toBeLessThan(2.2);
    await keys(page, '0');
    await expect.poll(() => undo(page).isDisabled()).toBe(false);
    await keys(page, 'Control+z', 'Control+z', 'Control+z');
    await expect.poll(() => sceneOf(page).flow.window).toEqual(before);
  });

  test('arrows are read one by one', async () => {
    const page = await open('?theta=1,0.5', wide);
    await tabTo(page, 'Arrows of the response map, read one by one');
    const read = () => page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext'));
    // The cursor starts in the middle of the grid, where there is no gradient.
    await expect.poll(() => read()).toBe('g = (0.00, 0.00), JJᵀg = (0.00, 0.00), no gradient here');
    await keys(page, 'ArrowRight');
    await expect
      .poll(() => read())
      .toMatch(/^g = \(0\.\d+, 0\.00\), JJᵀg = \(\d\.\d+, 0\.00\), gain ×4\.00, turned 0\.0°$/);
    await keys(page, 'ArrowUp');
    await expect.poll(() => read()).toMatch(/gain ×2\.92, turned 31\.0°$/);
    await expect.poll(() => page.locator('[data-picture="response"] .tip').isVisible()).toBe(true);
    await keys(page, 'Home');
    await expect.poll(() => read()).toMatch(/^g = \(−/);
    await keys(page, 'Tab');
    await expect.poll(() => page.locator('[data-picture="response"] .tip').isVisible()).toBe(false);
  });

  const handles = [
    ['response', 'probe', 'probe gradient g, horizontal', ''],
    ['response', 'vector', 'function w, horizontal', ''],
    ['flow', 'w', 'function w, horizontal', ''],
    ['flow', 'start', 'start of the runs, horizontal', ''],
    ['flow', 'optimum', 'optimum w star, horizontal', ''],
    ['flow', 'line', 'line of optima, moved parallel, horizontal', '?loss=line'],
    ['flow', 'tilt', 'line of optima, turned about the origin, horizontal', '?loss=line'],
  ] as const;

  test.each(some(handles, 2))('%s: the handle of %s is reached and moved', async (kind, name, label, link) => {
    const page = await open(link, wide);
    await tabTo(page, kind === 'flow' ? /^Descent over the loss/ : /^Gradient response/);
    await tabTo(page, label);
    await expect
      .poll(() =>
        handle(page, kind, name)
          .locator('input')
          .first()
          .evaluate((e) => e === document.activeElement),
      )
      .toBe(true);
    const before = await spoken(page, kind, name);
    await keys(page, 'PageUp', 'ArrowLeft');
    await expect.poll(() => spoken(page, kind, name)).not.toEqual(before);
    await keys(page, 'Control+z', 'Control+z');
    await expect.poll(() => spoken(page, kind, name)).toEqual(before);
  });
});

test('a value typed wrong is explained, and Escape takes it back', async () => {
  const page = await open('?map=inverse&theta=1,1', wide);
  await tabTo(page, 'theta 1, exact value');
  await keys(page, 'Control+a');
  await page.keyboard.type('0');
  await keys(page, 'Enter');
  await expect.poll(() => refusal(page).innerText()).toContain('has no inverse');
  await keys(page, 'Escape');
  await expect.poll(() => refusal(page).count()).toBe(0);
  await expect.poll(() => cells(page, 'JJᵀ')).toEqual([1, 0, 0, 1]);
});

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What has the focus: its accessible name, and whether one sees that it has it. Runs in the page. */
function inspect(): { name: string; seen: boolean; what: string } | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  interface Commons {
    commons: { text: { accessibleText(element: Element): string } };
    setup(): void;
    teardown(): void;
  }
  const { commons, setup, teardown }: Commons = Reflect.get(window, 'axe');
  setup();
  const name = commons.text.accessibleText(element);
  teardown();
  // The mark may be on the element, on the label around it, or, for a hidden slider, on the ring beside it.
  const around = [element, element.parentElement, ...(element.parentElement?.children ?? [])];
  const near = around.filter((each): each is HTMLElement => each instanceof HTMLElement);
  if (element.closest('.plot'))
    near.push(...(element.closest('.plot')?.querySelectorAll<HTMLElement>('.cursor-ring') ?? []));
  const visible = near.filter((each) => !each.matches('.hidden-visually'));
  const look = () =>
    visible
      .map((each) => {
        const { outlineStyle, outlineWidth, boxShadow, borderColor, display, top } = getComputedStyle(each);
        return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor, display, top].join();
      })
      .join(';');
  const withFocus = look();
  element.blur();
  const without = look();
  element.focus({ preventScroll: true });
  const what = `${element.tagName.toLowerCase()} ${element.className} ${element.outerHTML.slice(0, 120)}`;
  return { name, seen: withFocus !== without, what };
}

test.each(some(['light', 'dark'] as const, 1))(
  'every stop of Tab has a name and shows the focus (%s)',
  async (colorScheme) => {
    const page = await open('?map=deep-linear&h=3&loss=line&draw=w&eta=x', { ...wide, colorScheme });
    await page.getByText('Grid, scale and layers').click();
    await page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
    );
    await page.evaluate(axe);
    const stops: string[] = [];
    const faults: string[] = [];
    await page.locator('.skip-link').focus();
    for (let i = 0; i < 150; i++) {
      const stop = await page.evaluate(inspect);
      if (!stop) break;
      if (stop.name === stops[0] && i > 5) break;
      stops.push(stop.name);
      if (stop.name.trim() === '') faults.push(`no name: ${stop.what}`);
      if (!stop.seen) faults.push(`nothing shows the focus: ${stop.name}, ${stop.what}`);
      await page.keyboard.press('Tab');
    }
    expect(faults).toEqual([]);
    expect(stops.length).toBeGreaterThan(50);
  },
);

test('a dialog keeps the focus inside', async () => {
  const page = await open('', wide);
  const drawn = await canvases(page);
  await tabTo(page, 'Presets');
  await keys(page, 'Enter');
  await page.getByRole('dialog').waitFor();
  for (let i = 0; i < presets.length + 5; i++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => {
      const active = document.activeElement;
      return active !== document.body && !active?.closest('dialog');
    });
    expect(outside).toBe(false);
  }
  await keys(page, 'Escape');
  await expect.poll(() => canvases(page)).toEqual(drawn);
});
