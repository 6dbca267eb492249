import { describe, expect, test } from 'vitest';
import { canvases, expectScene, open, sceneOf, settle, undo } from '../page/actions.ts';
import { applyButton, dataOf, drop, paste, unfoldData } from './data-form.ts';

const table =
  'name;height;weight;age\nAnn;1,62;54,5;30\nBob;1,80;82;41\nCid;tall;77;25\nDan;1,75;;33\nEve;1,68;60,2;29';
const taken = 'height,weight,age~1.62,54.5,30~1.8,82,41~1.68,60.2,29';

describe('data of one’s own', () => {
  test('pasted rows change the loss on Apply, in one entry, and the link restores them', async () => {
    const page = await open('?loss=least-squares');
    await unfoldData(page);
    const before = await canvases(page, 'flow');
    await paste(page, table);
    const outcome = page.locator('.data-outcome');
    await outcome.waitFor();
    await expect.poll(() => outcome.innerText()).toMatch(/3 rows to use, 2 rows left out/);
    await expect
      .poll(() => page.locator('.data-bad li').allInnerTexts())
      .toEqual(['row 4, column height: “tall”, it is no number', 'row 5, column weight: it is empty']);
    await expect.poll(() => canvases(page, 'flow')).toEqual(before);
    await applyButton(page).click();
    await expectScene(page, dataOf, taken);
    await settle(page);
    await expect.poll(() => canvases(page, 'flow')).not.toEqual(before);
    await page.reload();
    await page.locator('summary', { hasText: 'Data: 3 rows of height, weight, age' }).waitFor();
    await expect.poll(() => page.locator('.link-notice').count()).toBe(0);
  });

  test('columns are chosen for their roles, and standardised', async () => {
    const page = await open('?loss=least-squares');
    await unfoldData(page);
    await paste(page, table);
    const roles = { 'Feature 1': 'age', 'Feature 2': 'height', Target: 'weight' };
    for (const [role, column] of Object.entries(roles)) await page.getByLabel(role).selectOption({ label: column });
    await applyButton(page).click();
    const turned = 'age,height,weight~30,1.62,54.5~41,1.8,82~29,1.68,60.2';
    await expectScene(page, dataOf, turned);
    const raw = await canvases(page, 'flow');
    const standardise = page.getByRole('checkbox', { name: 'standardise the columns' });
    await expect.poll(() => standardise.isChecked()).toBe(true);
    await standardise.click();
    await expectScene(page, ({ loss }) => loss.options.std, false);
    await settle(page);
    await expect.poll(() => canvases(page, 'flow')).not.toEqual(raw);
    await expect.poll(() => decodeURIComponent(page.url())).toContain(`data=${turned}`);
    await expect.poll(() => page.url()).toContain('&std=0');
    await page.reload();
    await expectScene(page, ({ loss: { options } }) => [options.data, options.std], [turned, false]);
    await unfoldData(page);
    await standardise.click();
    await expectScene(page, ({ loss }) => loss.options.std, true);
    await expect.poll(() => canvases(page, 'flow')).toEqual(raw);
  });

  test('Undo takes all of it back', async () => {
    const page = await open('?loss=least-squares');
    const { flow } = sceneOf(page);
    await unfoldData(page);
    await paste(page, table);
    await applyButton(page).click();
    await expectScene(page, dataOf, taken);
    await undo(page).click();
    await expectScene(page, ({ loss, flow: now }) => [loss.options.data, now], ['trees', flow]);
  });

  test.each([
    ['one column', 'a\n1\n2', /only one column/],
    ['a quote never closed', 'a,b,c\n1,2,3\n"4,5,6', /row 3 is never closed/],
  ])('%s: a message, and the picture stays', async (_name, text, message) => {
    const page = await open('?loss=least-squares');
    await unfoldData(page);
    const before = await canvases(page, 'flow');
    await paste(page, text);
    await page.getByText(message).first().waitFor();
    await expect.poll(() => canvases(page, 'flow')).toEqual(before);
    await expect.poll(() => dataOf(sceneOf(page))).toBe('trees');
  });

  test('rows without a good one cannot be applied', async () => {
    const page = await open('?loss=least-squares');
    await unfoldData(page);
    await paste(page, 'a,b,c\nx,1,2\n3,y,4');
    await page.getByText('row 2, column a: “x”').waitFor();
    await expect.poll(() => applyButton(page).isDisabled()).toBe(true);
  });

  test('a dropped file opens the form on any loss; a large one is named in the link, which says what to load', async () => {
    const page = await open('');
    await drop(page, 'big.csv', `a,b,c\n${Array.from({ length: 90 }, (_, i) => `${i},${i % 7},${i % 5}`).join('\n')}`);
    await applyButton(page).click();
    await expectScene(page, ({ loss }) => loss.id, 'least-squares');
    await expect.poll(() => page.url()).toMatch(/data=file:big\.csv,90,a,b,c,[0-9a-f]{8}/);
    await page.locator('summary', { hasText: 'Data: big.csv, 90 rows' }).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('does not hold them: who opens it has to load the same file').first().waitFor();
    await page.reload();
    await page
      .getByText(/load big\.csv under Data to see it \(90 rows/)
      .first()
      .waitFor();
    const view = sceneOf(page).flow;
    await drop(page, 'big.csv', `a,b,c\n${Array.from({ length: 90 }, (_, i) => `${i},${i % 7},${i % 5}`).join('\n')}`);
    await applyButton(page).click();
    await page.locator('summary', { hasText: 'Data: big.csv, 90 rows' }).waitFor();
    await expectScene(page, ({ flow }) => flow, view);
    await expect.poll(() => page.locator('.link-notice').count()).toBe(0);
  });

  test('a file that is too large is refused at once', async () => {
    const page = await open('');
    await drop(page, 'huge.csv', '1,2,3\n'.repeat(1e6));
    await page
      .getByText(/huge\.csv: it is larger than 5 MB/)
      .first()
      .waitFor();
  });
});

test('a class is chosen for the logistic loss', async () => {
  const page = await open('?loss=logistic');
  await unfoldData(page);
  await paste(page, 'a,b,kind\n1,2,left\n3,1,right\n2,2,left\n1,1,right');
  await page.getByLabel('Class 1 is').selectOption('left');
  await applyButton(page).click();
  await expectScene(page, dataOf, 'a,b,kind~1,2,1~3,1,-1~2,2,1~1,1,-1');
});

test('built-in sets are chosen from a list; separable classes have no finite minimum, and are said to', async () => {
  const page = await open('?loss=logistic');
  await unfoldData(page);
  await page.getByLabel('Built-in set').selectOption('iris-apart');
  await expectScene(page, dataOf, 'iris-apart');
  await page
    .getByText(/no finite minimum: the two classes can be separated/)
    .first()
    .waitFor();
});

test('on a phone the form fits and its controls are large enough', async () => {
  const page = await open('?loss=least-squares', { width: 390, height: 844, touch: true });
  await unfoldData(page);
  await paste(page, table);
  const sizes = await page
    .locator('.data-form select, .data-form button')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map(({ height, right }) => [height, right]));
  expect(sizes.length).toBeGreaterThan(4);
  for (const [height, right] of sizes) {
    expect(height).toBeGreaterThanOrEqual(44);
    expect(right).toBeLessThanOrEqual(390);
  }
});
