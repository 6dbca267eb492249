import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { defaultScene } from '../../../src/state/fields/defaults';
import { presets } from '../../../src/state/library/presets';
import { decode } from '../../../src/state/link/link';
import { some } from '../../tries.ts';
import {
  canvases,
  choose,
  drag,
  dragSlider,
  expectScene,
  gripOf,
  open,
  redo,
  reload,
  sceneOf,
  slider,
  still,
  theta,
  type,
  undo,
  unfold,
  view,
} from '../page/actions.ts';

const wide = { width: 1280, height: 800 };
const copyLink = (page: Page) => page.getByRole('button', { name: /^Copy link$/i }).click();
const entries = (page: Page): Promise<number> => page.evaluate(() => window.history.length);

async function copiedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await copyLink(page);
  await expect.poll(() => page.getByRole('button', { name: 'Copied' }).count()).toBe(1);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Gestures of all kinds, each of which leaves something in the link. */
const journeys: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async 'the first scene, everything dragged'(page) {
    await dragSlider(page, 'theta1', 0.83);
    await drag(page, await gripOf(page, 'response', 'vector'), 17, -23);
    await drag(page, await gripOf(page, 'response', 'probe'), 31, 12);
    await drag(page, await gripOf(page, 'flow', 'start'), 25, -35);
    await drag(page, await gripOf(page, 'flow', 'optimum'), -22, 14);
    await type(page, 'eta', '0.0123456789');
  },
  async 'a flow on a line of optima, in polar coordinates'(page) {
    await choose(page, 'Polar');
    await choose(page, 'Line');
    await choose(page, 'Flow');
    await drag(page, await gripOf(page, 'flow', 'line'), -20, -20);
    await drag(page, await gripOf(page, 'flow', 'tilt'), 15, -18);
    await choose(page, 'Gain');
    await choose(page, 'Log');
    await view(page, 'flow').focus();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowLeft');
  },
  async 'a network with another gauge, and layers of its own'(page) {
    await choose(page, 'Two-layer');
    await drag(page, await gripOf(page, 'flow', 'w'), 33, -21);
    await dragSlider(page, 'shear', 0.61);
    await choose(page, 'Angle turned');
    await unfold(page);
    await page.getByLabel('−∇L arrows').check();
    await page.getByLabel('JJᵀ ellipse').uncheck();
    await type(page, 'grid', '13');
  },
};

describe.each(some(['light', 'dark'] as const, 1))('a copied link, in the %s theme', (colorScheme) => {
  test.each(some(Object.keys(journeys), 1))('of %s gives back both pictures pixel for pixel', async (name) => {
    const page = await open('', { ...wide, colorScheme });
    await journeys[name](page);
    const link = await copiedLink(page);
    await expect.poll(() => page.url()).toBe(link);
    await page.mouse.move(5, 5);
    const drawn = await canvases(page);
    const again = await open(link, { ...wide, colorScheme });
    await expect
      .poll(async () => (await canvases(again)).map((image) => image.length))
      .toEqual(drawn.map((image) => image.length));
    await expect.poll(async () => (await canvases(again)).every((image, i) => image === drawn[i])).toBe(true);
    await expect.poll(() => decode(new URL(again.url()).search).issues).toEqual([]);
  });
});

test('where the clipboard is refused, the link is shown, selected', async () => {
  const page = await open('?theta=1.5,0.3');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await dragSlider(page, 'theta1', 0.3);
  await copyLink(page);
  const dialog = page.getByRole('dialog', { name: 'Copy the link' });
  const input = dialog.getByRole('textbox', { name: 'Link of this scene' });
  const shown = await still(page, () => input.inputValue());
  await expect.poll(() => page.url()).toBe(shown);
  const selected = await page.evaluate(() => {
    const active = document.activeElement;
    if (!(active instanceof HTMLInputElement)) return undefined;
    return active.value.slice(active.selectionStart ?? 0, active.selectionEnd ?? 0);
  });
  expect(selected).toBe(shown);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
});

test('back and forward restore the scene, and can be undone', async () => {
  const page = await open('?theta=1,0.75');
  const first = await canvases(page);
  await choose(page, 'Inverse');
  await expectScene(page, (scene) => scene.map.id, 'inverse');
  const second = await canvases(page);
  await page.goBack();
  await expectScene(page, (scene) => scene.map.id, 'squared');
  await expect.poll(() => canvases(page)).toEqual(first);
  await page.goForward();
  await expectScene(page, (scene) => scene.map.id, 'inverse');
  await expect.poll(() => canvases(page)).toEqual(second);
  await undo(page).click();
  await expectScene(page, (scene) => scene.map.id, 'squared');
  await expect.poll(() => canvases(page)).toEqual(first);
  await redo(page).click();
  await expect.poll(() => canvases(page)).toEqual(second);
});

test('a drag replaces the address, a choice adds to the history', async () => {
  const page = await open('?theta=1,0.75');
  const before = await entries(page);
  await dragSlider(page, 'theta1', 0.9);
  await drag(page, await gripOf(page, 'flow', 'start'), 30, -30, 20);
  await expect.poll(() => sceneOf(page).start).not.toEqual([0.25, 0.06]);
  await page.mouse.wheel(0, 0);
  await expect.poll(() => entries(page)).toBe(before);
  await choose(page, 'Polar');
  await expect.poll(() => entries(page)).toBe(before + 1);
  await choose(page, 'Gain');
  await choose(page, 'Line');
  await expect.poll(() => entries(page)).toBe(before + 3);
  await page.goBack();
  await expectScene(page, (scene) => [scene.loss.id, scene.arrows.colour], ['point', 'gain']);
});

test('the address follows on after a choice that led back to what it says', async () => {
  const page = await open('');
  await page.getByRole('button', { name: 'Zoom in on the flow field' }).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  const moved = slider(page, 'theta1');
  await moved.press('ArrowRight');
  // Before the address has taken note of the step, it is taken back by a choice.
  await page.evaluate(() => document.querySelector<HTMLElement>('.action-reset')?.click());
  await expectScene(page, (scene) => scene, defaultScene);
  await moved.press('ArrowRight');
  await expectScene(page, (scene) => scene.theta[0] > defaultScene.theta[0], true);
});

test('a link that is opened stays as it came until something changes', async () => {
  const page = await open('?utm_source=mail&theta=1,0.75');
  await expect.poll(() => new URL(page.url()).search).toBe('?utm_source=mail&theta=1,0.75');
  await type(page, 'theta1', '2');
  await expectScene(page, theta, [2, 0.75]);
});

test('the theme that was chosen is remembered', async () => {
  const page = await open('', { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  const drawn = await canvases(page);
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await expect.poll(() => paper()).not.toBe(light);
  const dark = await paper();
  await expect.poll(() => canvases(page)).not.toEqual(drawn);
  await reload(page);
  await expect.poll(() => paper()).toBe(dark);
  await page.getByRole('button', { name: 'Switch to light theme' }).click();
  await expect.poll(() => paper()).toBe(light);
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(() => canvases(page)).toEqual(drawn);
});

test('a preset opens from its dialog, and can be undone', async () => {
  const page = await open('');
  const drawn = await canvases(page);
  const { id, label, query } = presets[3];
  await page.getByRole('button', { name: 'Presets' }).click();
  await page.getByRole('dialog', { name: 'Presets' }).getByRole('button', { name: label }).click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expectScene(page, (scene) => scene, decode(query).scene);
  const afresh = await open(`?${query}&preset=${id}`);
  await page.mouse.move(5, 5);
  const alike = async () => JSON.stringify(await canvases(page)) === JSON.stringify(await canvases(afresh));
  await expect.poll(() => alike()).toBe(true);
  await undo(page).click();
  await expect.poll(() => canvases(page)).toEqual(drawn);
});
