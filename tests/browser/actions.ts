/** What a person does with the page, and what they can then see of it. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export type PictureKind = 'response' | 'flow';

/** Everything a person can read off the numbers of the page. */
export const number = (page: Page, key: string): Locator => page.locator(`.number[data-key="${key}"]`);
export const slider = (page: Page, key: string): Locator => number(page, key).locator('input[type="range"]');
export const box = (page: Page, key: string): Locator => number(page, key).locator('.number-box input');
export const errorOf = (page: Page, key: string): Locator => number(page, key).getByRole('alert');
export const picture = (page: Page, kind: PictureKind): Locator => page.locator(`.plot[data-picture="${kind}"]`);
export const view = (page: Page, kind: PictureKind): Locator => picture(page, kind).locator('.plot-overlay');
export const sentence = (page: Page): Locator => page.locator('p.sentence');
export const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo', exact: true });
export const redo = (page: Page): Locator => page.getByRole('button', { name: 'Redo', exact: true });
export const refusal = (page: Page): Locator => page.locator('.refusal-note').first();

export const handle = (page: Page, kind: PictureKind, name: string): Locator =>
  picture(page, kind).locator(`.handle[data-handle="${name}"]`);

/** The pictures follow the scene at the next frame. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
}

/** One key of the link in the address bar; undefined where the scene has its default. */
export const linkKey = (page: Page, key: string): string | undefined =>
  new URL(page.url()).searchParams.get(key) ?? undefined;

/** Waits until the address bar, which a drag writes at leisure, holds this value. */
export async function expectLink(page: Page, key: string, value: string | undefined): Promise<void> {
  await expect.poll(() => linkKey(page, key), { timeout: 3000 }).toBe(value);
}

/** Waits until the address bar differs from what it was. */
export async function expectNewLink(page: Page, before: string): Promise<string> {
  await expect.poll(() => page.url(), { timeout: 3000 }).not.toBe(before);
  return page.url();
}

export async function cells(page: Page, matrix: 'J' | 'JJᵀ'): Promise<string[]> {
  const name = matrix === 'J' ? 'J = ∂w/∂θ' : 'JJᵀ';
  return page.getByRole('table', { name, exact: true }).locator('td').allInnerTexts();
}

/** Everything that is drawn, as images. */
export async function canvases(page: Page): Promise<string[]> {
  await settle(page);
  return page.evaluate(() => Array.from(document.querySelectorAll('canvas'), (canvas) => canvas.toDataURL()));
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export async function middleOf(locator: Locator): Promise<Spot> {
  const bounds = await locator.boundingBox();
  if (!bounds) throw new Error(`nothing to point at: ${locator}`);
  return { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
}

export const gripOf = (page: Page, kind: PictureKind, name: string): Promise<Spot> =>
  middleOf(handle(page, kind, name).locator('.handle-target'));

/** Presses the mouse at a spot and moves it there and on, without letting go. */
export async function grab(page: Page, from: Spot, dx: number, dy: number, steps = 6): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + dx, from.y + dy, { steps });
  await settle(page);
}

export async function drag(page: Page, from: Spot, dx: number, dy: number, steps = 6): Promise<void> {
  await grab(page, from, dx, dy, steps);
  await page.mouse.up();
  await settle(page);
}

/** Drags the thumb of a slider from where it is to a fraction of the track. */
export async function dragSlider(page: Page, key: string, to: number): Promise<void> {
  const input = slider(page, key);
  await input.scrollIntoViewIfNeeded();
  const track = await input.boundingBox();
  if (!track) throw new Error(`no slider ${key}`);
  const thumb = await input.evaluate((element: HTMLInputElement) => {
    // The middle of the thumb travels along the track less one thumb.
    return element.valueAsNumber / (Number(element.max) - Number(element.min));
  });
  const size = 16;
  const along = (t: number) => track.x + size / 2 + t * (track.width - size);
  const from = { x: along(thumb), y: track.y + track.height / 2 };
  await drag(page, from, along(to) - from.x, 0);
}

/** Types a number the way people do: over what stands there, and Enter. */
export async function type(page: Page, key: string, text: string): Promise<void> {
  await box(page, key).fill(text);
  await box(page, key).press('Enter');
  await settle(page);
}

/** The value of a handle as a screen reader speaks it. */
export async function spoken(page: Page, kind: PictureKind, name: string): Promise<[x: number, y: number]> {
  const text = (await handle(page, kind, name).locator('input').first().getAttribute('aria-valuetext')) ?? '';
  const found = /: (\S+) horizontal, (\S+) vertical$/.exec(text.replaceAll('−', '-'));
  if (!found) throw new Error(`no coordinates in “${text}”`);
  return [Number(found[1]), Number(found[2])];
}

/** Opens the list of grid, scale and layers, which is folded at first. */
export const unfold = (page: Page): Promise<void> => page.getByText('Grid, scale and layers').click();

/** Radio buttons lie invisibly over their labels; people click the labels. */
export const choose = (page: Page, label: string): Promise<void> => page.getByText(label, { exact: true }).click();

/** One undo leads back to the link there was, and nothing is left to undo. */
export async function expectOneEntry(page: Page, before: string): Promise<void> {
  await undo(page).click();
  await expect.poll(() => withoutVersion(page.url()), { timeout: 3000 }).toBe(withoutVersion(before));
  expect(await undo(page).isDisabled()).toBe(true);
}

/** A link without its version: the page opens without one and writes one. */
const withoutVersion = (url: string): string => {
  const { searchParams } = new URL(url);
  searchParams.delete('v');
  return decodeURIComponent(searchParams.toString());
};
