import type { ElementHandle, Page } from 'playwright-core';
import { controls, type Gesture } from './gestures.ts';

/** Gives the page two frames, an idle moment, and the time in which a drag is written into the address. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => requestIdleCallback(() => setTimeout(resolve, 310), { timeout: 1000 })),
        ),
      ),
  );
}

/** Waits for pictures, or for what stands in their place. */
export async function arrived(page: Page): Promise<void> {
  await page.locator('.plot canvas, main, .broken').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], main.loading') === null);
  await settle(page);
}

/** The control that a share of all that can be seen and are not behind a dialog comes to. */
async function controlAt(page: Page, selector: string, which: number): Promise<ElementHandle<HTMLElement> | null> {
  const found = await page.evaluateHandle(
    ([list, share]) => {
      const dialog = Array.from(document.querySelectorAll('dialog[open], [role="menu"]')).at(-1) ?? document;
      // A history of steps is tried apart from them, and a page that is left ends the session.
      const aside = '[aria-label="Undo"], [aria-label="Redo"], .not-loaded button, a';
      const all = Array.from(dialog.querySelectorAll<HTMLElement>(list)).filter(
        (each) => each.getClientRects().length > 0 && !each.matches(aside),
      );
      return all[Math.floor(Number(share) * all.length)] ?? null;
    },
    [selector, which] as const,
  );
  const element = found.asElement() as ElementHandle<HTMLElement> | null;
  await element?.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  return element;
}

/** Does it without asking whether a person could: what lies over a control is pressed instead of it. */
async function pointer(page: Page, element: ElementHandle): Promise<boolean> {
  const box = await element.boundingBox();
  if (!box) return false;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  return true;
}

async function drag(page: Page, element: ElementHandle, by: readonly (readonly [number, number])[]): Promise<void> {
  const box = await element.boundingBox();
  if (!box || !(await pointer(page, element))) return;
  let [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const [dx, dy] of by) {
    [x, y] = [x + dx, y + dy];
    await page.mouse.move(x, y, { steps: 2 });
  }
  await page.mouse.up();
}

/** Goes to a link as the back button would. */
const visit = (page: Page, link: string): Promise<void> =>
  page.evaluate(
    (address) => {
      history.pushState(null, '', address);
      window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
    },
    `${new URL(page.url()).pathname}?${link}`,
  );

const drop = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true }));
    },
    [name, text],
  );

async function choose(element: ElementHandle, option: number): Promise<void> {
  const options = await element.$$('option:enabled');
  const value = await options[Math.floor(option * options.length)]?.getAttribute('value');
  if (value !== null && value !== undefined) await element.selectOption(value);
}

async function type(page: Page, element: ElementHandle, text: string): Promise<void> {
  if (!(await element.isEditable())) return;
  await element.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

async function toControl(page: Page, gesture: Extract<Gesture, { readonly which: number }>): Promise<void> {
  const element = await controlAt(page, controls[gesture.do], gesture.which);
  if (!element) return;
  if (gesture.do === 'press') {
    if (await pointer(page, element)) await page.mouse.up();
  } else if (gesture.do === 'drag') await drag(page, element, gesture.by);
  else if (gesture.do === 'type') await type(page, element, gesture.text);
  else if (gesture.do === 'choose') await choose(element, gesture.option);
  else {
    await element.focus();
    for (const key of gesture.keys) await page.keyboard.press(key);
  }
}

/** Where there is nothing that it could be done to, nothing is done. */
export async function perform(page: Page, gesture: Gesture): Promise<void> {
  if ('which' in gesture) await toControl(page, gesture);
  else if (gesture.do === 'visit') await visit(page, gesture.link);
  else if (gesture.do === 'drop') await drop(page, gesture.name, gesture.text);
  else if (gesture.do === 'resize') await page.setViewportSize(gesture);
  else await page.keyboard.press(gesture.key);
  await arrived(page);
}
