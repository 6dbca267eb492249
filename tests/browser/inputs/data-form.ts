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
  await page.evaluate(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true, bubbles: true }));
    },
    [name, text],
  );
}
