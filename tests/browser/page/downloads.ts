/** The export menu, and the files that it saves. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

export const exportButton = (page: Page): Locator => page.getByRole('button', { name: 'Export', exact: true });
export const menu = (page: Page): Locator => page.getByRole('menu', { name: 'Export' });

export const item = (page: Page, name: string): Locator => menu(page).getByRole('menuitem', { name, exact: true });

const spokenLast = (page: Page): Locator => page.locator('output[aria-live="polite"]').last();

export async function openMenu(page: Page): Promise<void> {
  await exportButton(page).click();
  await menu(page).waitFor();
}

/** Chooses an entry of the menu; the file it saves. */
export async function download(page: Page, name: string): Promise<Saved> {
  await openMenu(page);
  return fileOf(page, () => item(page, name).click());
}

/** The file that something saves, once the page has said so. */
export async function fileOf(page: Page, act: () => Promise<void>): Promise<Saved> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  const stream = await file.createReadStream();
  const bytes = Buffer.concat(await stream.toArray());
  await expect.poll(() => spokenLast(page).textContent()).toBe(`Saved ${file.suggestedFilename()}`);
  return { name: file.suggestedFilename(), bytes };
}

/** Width and height in the header of a PNG. */
export function pngSize(bytes: Buffer): [width: number, height: number] {
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Width and height that an SVG names. */
export function svgSize(text: string): [width: number, height: number] {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(text) ?? [];
  return [Number(width), Number(height)];
}
