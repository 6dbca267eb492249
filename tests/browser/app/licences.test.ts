import { expect, test } from 'vitest';
import { openPage } from '../page/page.ts';

test('the help leads to the licences of what the site contains', async () => {
  const page = await openPage();
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  const link = page.getByRole('dialog').getByRole('link', { name: 'What it contains from other hands' });
  const opened = page.context().waitForEvent('page');
  await link.click();
  const licences = await opened;
  await licences.waitForLoadState();
  await expect.poll(() => new URL(licences.url()).pathname).toBe('/licences.txt');
  await expect.poll(() => licences.locator('body').innerText()).toContain('preact ');
});
