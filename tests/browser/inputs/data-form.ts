/** The form in which data of one's own are pasted, dropped and applied. */
import type { Locator, Page } from 'playwright-core';
import type { Scene } from '../../../src/state/scene/scene';

export const dataOf = ({ loss }: Scene) => loss.options.data;

export const unfoldData = (page: Page): Promise<void> => page.locator('summary', { hasText: 'Data' }).click();

export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.data-form textarea').fill(text);
  await page.getByRole('button', { name: 'Read the rows' }).click();
}

export const applyButton = (page: Page): Locator => page.getByRole('button', { name: 'Apply', exact: true });

/** Drops a file on the page. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  await drag(page, name, text);
  await letGo(page);
}

/** Holds a file over the page: to hand its text over costs a page more than to read it. */
export async function drag(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(([fileName, content]) => void Reflect.set(window, 'dragged', new File([content], fileName)), [
    name,
    text,
  ] as const);
}

/** Drops what is held. */
export const letGo = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(Reflect.get(window, 'dragged'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true }));
  });
