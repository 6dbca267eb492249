/** What a person does with the page, and what they can then see of it. */

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { decode } from '../../../src/state/link/link';
import type { PictureKey } from '../../../src/state/scene/pictures';
import type { Scene } from '../../../src/state/scene/scene';
import { isAwaiting, openPage, type PageOptions } from './page.ts';
import { patience } from './patience.ts';

export type PictureKind = PictureKey;

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

/** Opens a page and waits until its faces are there and its pictures stand still. */
export async function open(path = '', options: PageOptions = {}): Promise<Page> {
  const page = await openPage(path, options);
  await drawn(page);
  return page;
}

/** Waits until the page shows its pictures and what comes after them in places that are kept for it, with their faces. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('.plot canvas').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(() => document.fonts.ready);
  await settle(page);
}

/** Opens the page again, from its address alone. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await drawn(page);
}

/**
 * The pictures follow the scene at the next frame, and the rest of the page when the browser comes to it: two frames
 * and an idle moment. Enough for what nobody waits for in another way, e.g. between two steps of a drag; what is to be
 * seen afterwards is waited for by `expect.poll`, and what it is compared with is read by `still`.
 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => requestIdleCallback(() => resolve(undefined), { timeout: 1000 })),
        ),
      ),
  );
}

/** Whether the page still computes what it was asked for. */
const isWorking = async (page: Page): Promise<boolean> => (await page.locator('.working').count()) > 0;

/** Whether nothing is computed and nothing on its way that could change what is seen. */
const isQuiet = async (page: Page): Promise<boolean> => !isAwaiting(page) && !(await isWorking(page));

/** Waits until the page has computed all that it shows, within so many ms. */
export async function computed(page: Page, within = patience): Promise<void> {
  await settle(page);
  await expect.poll(() => isWorking(page), { timeout: within }).toBe(false);
  await settle(page);
}

/** What a reading comes to once it stands still: the same twice on a quiet page, with frames and an idle moment between. */
export async function still<T>(page: Page, read: () => Promise<T>): Promise<T> {
  let wasQuiet = await isQuiet(page);
  let now = await read();
  for (let tries = 0; tries < 100; tries++) {
    await settle(page);
    const before = JSON.stringify([now, wasQuiet]);
    [now, wasQuiet] = [await read(), await isQuiet(page)];
    if (wasQuiet && JSON.stringify([now, wasQuiet]) === before) return now;
  }
  throw new Error(`never stands still: ${String(now).slice(0, 200)}`);
}

/** What an element says, once that stands still; for a later comparison. */
export const textOf = (locator: Locator): Promise<string> => still(locator.page(), () => locator.innerText());

/** What the link in the address bar says. */
export const sceneOf = (page: Page): Scene => decode(new URL(page.url()).search).scene;

/** Waits until the link in the address bar, which a drag writes at leisure, says this. */
export async function expectScene<T>(page: Page, part: (scene: Scene) => T, value: T): Promise<void> {
  await expect.poll(() => part(sceneOf(page))).toEqual(value);
}

export const theta = (scene: Scene): readonly number[] => scene.theta;

/** The numbers of a matrix, as they are printed, once they stand still. */
export async function cells(page: Page, matrix: 'J' | 'JJᵀ'): Promise<number[]> {
  const name = matrix === 'J' ? 'J = ∂w/∂θ' : 'JJᵀ';
  const entries = page.getByRole('table', { name, exact: true }).locator('td');
  const texts = await still(page, () => entries.allInnerTexts());
  return texts.map((text) => Number(text.replace('−', '-')));
}

/** The size of each canvas and a hash of its pixels (FNV-1a by words). Runs in the page. */
function digests(all: Element[]): string[] {
  return all.map((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.width * canvas.height === 0) return '';
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.buffer;
    let hash = 2166136261;
    for (const word of new Uint32Array(pixels ?? new ArrayBuffer(0))) hash = Math.imul(hash ^ word, 16777619);
    return `${canvas.width} × ${canvas.height}: ${hash >>> 0}`;
  });
}

/** What is drawn in one picture, or everywhere, once it stands still: for each canvas what differs if a pixel does. */
export async function canvases(page: Page, kind?: PictureKind): Promise<string[]> {
  await settle(page);
  const inside = page.locator(kind === undefined ? 'canvas' : `.plot[data-picture="${kind}"] canvas`);
  return still(page, () => inside.evaluateAll(digests));
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Bounds extends Spot {
  readonly width: number;
  readonly height: number;
}

/** Where an element is on the screen, once it is there and stands still. */
export async function boundsOf(locator: Locator): Promise<Bounds> {
  await locator.waitFor({ state: 'attached' });
  const bounds = await still(locator.page(), () => locator.boundingBox());
  if (!bounds) throw new Error(`nothing to be seen of ${locator}`);
  return bounds;
}

export async function middleOf(locator: Locator): Promise<Spot> {
  const { x, y, width, height } = await boundsOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
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

/** The middle of the thumb at a fraction of the track. */
async function thumbOf(page: Page, key: string, fraction?: number): Promise<Spot> {
  const input = slider(page, key);
  await input.scrollIntoViewIfNeeded();
  const track = await boundsOf(input);
  const along = fraction ?? (await input.evaluate((element: HTMLInputElement) => element.valueAsNumber));
  // The middle of the thumb travels along the track less one thumb.
  const size = 18;
  return { x: track.x + size / 2 + along * (track.width - size), y: track.y + track.height / 2 };
}

/** Drags the thumb of a slider from where it is to a fraction of the track, and does not let go. */
export async function grabSlider(page: Page, key: string, to: number): Promise<void> {
  const from = await thumbOf(page, key);
  await grab(page, from, (await thumbOf(page, key, to)).x - from.x, 0);
}

/** Drags the thumb of a slider to a fraction of the track; the value it then shows. */
export async function dragSlider(page: Page, key: string, to: number): Promise<number> {
  await grabSlider(page, key, to);
  await page.mouse.up();
  await settle(page);
  return Number(await still(page, () => box(page, key).inputValue()));
}

/** Types a number the way people do: over what stands there, and Enter. */
export async function type(page: Page, key: string, text: string): Promise<void> {
  await box(page, key).fill(text);
  await box(page, key).press('Enter');
  await settle(page);
}

/** The value of a handle as a screen reader speaks it, once it stands still. */
export async function spoken(page: Page, kind: PictureKind, name: string): Promise<[x: number, y: number]> {
  const input = handle(page, kind, name).locator('input').first();
  const text = (await still(page, () => input.getAttribute('aria-valuetext'))) ?? '';
  const found = /: (\S+) horizontal, (\S+) vertical$/.exec(text.replaceAll('−', '-'));
  if (!found) throw new Error(`no coordinates in “${text}”`);
  return [Number(found[1]), Number(found[2])];
}

/** Opens the list of grid, scale and layers, which is folded at first. */
export const unfold = (page: Page): Promise<void> => page.getByText('Grid, scale and layers').click();

/** Clicks one of a few alternatives. */
export const choose = (page: Page, label: string): Promise<void> =>
  page.getByRole('radio', { name: label, exact: true }).click();

/** One undo leads back to this, and then nothing is left to undo. */
export async function expectOneEntry<T>(page: Page, part: (scene: Scene) => T, before: T): Promise<void> {
  await undo(page).click();
  await expectScene(page, part, before);
  await settle(page);
  await expect.poll(() => undo(page).isDisabled()).toBe(true);
}
