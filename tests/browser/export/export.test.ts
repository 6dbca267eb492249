import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { encode } from '../../../src/state/link/link.ts';
import { boundsOf, expectScene, open, sceneOf, settle, theta, type, undo } from '../page/actions.ts';
import { download, exportButton, fileOf, item, menu, openMenu, pngSize, svgSize } from '../page/downloads.ts';

const start = '?v=1&map=polar&theta=1.25,0.75&colour=gain';

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await openMenu(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), item(page, 'Open scene from JSON').click()]);
  await chooser.setFiles(file);
}

const sceneFile = (text: string, name = 'scene.json') => {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
};

test('a figure is saved as SVG with real text, and as PNG at the size that was chosen', async () => {
  const page = await open(start);
  const svg = await download(page, 'Whole figure as SVG');
  expect(svg.name).toBe('reparam-polar.svg');
  const text = svg.bytes.toString('utf8');
  const [width, height] = svgSize(text);
  // Whole files would drown the message of a failure.
  expect(/<title[^>]*>(.*)<\/title>/.exec(text)?.[1]).toBe('Polar parameterization');
  expect(/class="caption".*>(Polar.*)<\/text>/.exec(text)?.[1]).toContain('r = 1.25, φ = 0.75');
  expect(/<a href="([^"]*)"/.exec(text)?.[1].replaceAll('&amp;', '&')).toBe(page.url());

  const { name, bytes } = await download(page, 'Whole figure as PNG');
  expect(name).toBe('reparam-polar-2x.png');
  expect(pngSize(bytes)).toEqual([2 * width, 2 * height]);
  for (const scale of [1, 3]) {
    await openMenu(page);
    await menu(page)
      .getByRole('menuitemradio', { name: `PNG size ${scale}×` })
      .click();
    const file = await fileOf(page, () => item(page, 'Whole figure as PNG').click());
    expect(file.name).toBe(`reparam-polar-${scale}x.png`);
    expect(pngSize(file.bytes)).toEqual([scale * width, scale * height]);
  }
});

test('the parameter plane and its critical points are saved where they are shown', async () => {
  const page = await open('?v=1&map=squared&theta=0.3,0.001&start=theta&run=flow&time=5');
  await openMenu(page);
  await expect.poll(() => item(page, 'Parameter plane as SVG').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Parameter plane' }).click();
  await page.locator('[data-picture="plane"] canvas').first().waitFor();
  const svg = (await download(page, 'Parameter plane as SVG')).bytes.toString('utf8');
  expect(/<title[^>]*>(.*)<\/title>/.exec(svg)?.[1]).toBe('Parameter plane');
  expect(/>\d minima</.test(svg)).toBe(true);
  const csv = await download(page, 'Critical points as CSV');
  expect(csv.name).toBe('reparam-squared-critical-points.csv');
  expect(csv.bytes.toString('utf8')).toMatch(/^kind,nature,theta1,theta2,w_1,w_2,loss/);
});

test('a PNG shows what the SVG shows', async () => {
  const page = await open(start);
  const { bytes } = await download(page, 'Gradient response as PNG');
  const image = await open();
  const share = await image.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    let ink = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i] + data[i + 1] + data[i + 2] < 600) ink++;
    return (4 * ink) / data.length;
  }, bytes.toString('base64'));
  expect(share).toBeGreaterThan(0.01);
  expect(share).toBeLessThan(0.5);
});

test('arrows, matrices and trajectories are saved as tables of the numbers on the page', async () => {
  const page = await open(start);
  const csv = await download(page, 'Matrices as CSV');
  expect(csv.name).toBe('reparam-polar-matrices.csv');
  expect(csv.bytes.toString('utf8').split('\r\n')).toContain('theta,1,,1.25');
  const json = JSON.parse((await download(page, 'Trajectories as JSON')).bytes.toString('utf8'));
  expect(json.link).toBe(page.url());
  expect(json.columns.map(({ name }: { name: string }) => name)).toContain('theta_phi');
  expect(json.rows.length).toBeGreaterThan(10);
  const arrows = await download(page, 'Arrows: descent as CSV');
  expect(arrows.bytes.toString('utf8').split('\r\n')[0]).toMatch(/^w1,w2,minus_grad_1,.*,turn_deg,defined$/);
});

test('a saved scene is opened again after everything has changed, and can be undone', async () => {
  const page = await open(start);
  const saved = await download(page, 'Save scene as JSON');
  expect(saved.name).toBe('reparam-polar-scene.json');
  const before = sceneOf(page);
  await page.getByRole('radio', { name: 'Squared' }).click();
  await type(page, 'theta1', '0.3');
  await expectScene(page, theta, [0.3, sceneOf(page).theta[1]]);
  await choose(page, sceneFile(saved.bytes.toString('utf8')));
  await expect.poll(() => encode(sceneOf(page))).toBe(encode(before));
  await undo(page).click();
  await expectScene(page, ({ map }) => map.id, 'squared');
});

test('what is wrong with the link in a file is shown like what is wrong with any link', async () => {
  const page = await open(start);
  await choose(page, sceneFile('{"format":"reparam-scene","version":1,"link":"map=squared&theta=1,x"}'));
  const notice = page.getByRole('region', { name: 'Problems with the link' });
  await expect.poll(() => notice.locator('li[data-key="theta"]').count()).toBe(1);
  await expectScene(page, ({ map }) => map.id, 'squared');
});

test('a file that is no scene says what is wrong and where, and loses nothing', async () => {
  const page = await open(start);
  await type(page, 'r', '2.5');
  await expectScene(page, theta, [2.5, 0.75]);
  const url = page.url();
  await choose(page, sceneFile('{\n  "format": "reparam-scene",\n  "version": 1,\n}', 'broken.json'));
  const toast = page.locator('.toast output');
  await expect
    .poll(() => toast.textContent())
    .toBe('Could not open broken.json: this is not JSON: an unexpected } in line 4, column 1. Nothing was changed.');
  await choose(page, sceneFile(`"${'x'.repeat(1_100_000)}"`, 'large.json'));
  await expect.poll(() => toast.textContent()).toContain('never larger than 1 MB');
  await settle(page);
  await expect.poll(() => page.url()).toBe(url);
  await expect.poll(() => undo(page).isEnabled()).toBe(true);
});

test('a scene file dropped on the page is opened', async () => {
  const page = await open(start);
  const text = '{"format":"reparam-scene","version":1,"link":"v=1&map=inverse&theta=2,3"}';
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'dropped.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.locator('.plot').first().dispatchEvent('drop', { dataTransfer: data });
  await expectScene(page, theta, [2, 3]);
});

test('the menu is walked by keys alone', async () => {
  const page = await open(start);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const press = async (key: string, expected: string) => {
    await page.keyboard.press(key);
    await expect.poll(() => focused(), { message: key }).toBe(expected);
  };
  await exportButton(page).focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Gradient response as SVG');
  await press('ArrowRight', 'Gradient response as PNG');
  await press('ArrowDown', 'Descent as PNG');
  await press('ArrowUp', 'Gradient response as PNG');
  await press('ArrowLeft', 'Gradient response as SVG');
  await press('ArrowUp', 'Save scene as JSON');
  await press('Home', 'Gradient response as SVG');
  await press('End', 'Save scene as JSON');
  await press('t', 'Trajectories as CSV');
  const file = await fileOf(page, () => page.keyboard.press('Enter'));
  expect(file.name).toBe('reparam-polar-trajectories.csv');
  await expect.poll(() => menu(page).count()).toBe(0);
  await expect.poll(() => exportButton(page).evaluate((each) => each === document.activeElement)).toBe(true);

  await page.keyboard.press('ArrowDown');
  await menu(page).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => menu(page).count()).toBe(0);
  await expect.poll(() => exportButton(page).getAttribute('aria-expanded')).toBe('false');
});

test('on a phone the whole menu is on the screen, its entries large enough to touch', async () => {
  const page = await open(start, { width: 390, height: 844, touch: true });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await openMenu(page);
  const bounds = await boundsOf(menu(page));
  expect(bounds.x).toBeGreaterThanOrEqual(0);
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(390);
  expect(bounds.y + bounds.height).toBeLessThanOrEqual(844);
  for (const each of await menu(page).getByRole('menuitem').all()) {
    await expect.poll(async () => (await each.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await page.locator('.logo').click();
  await expect.poll(() => menu(page).count()).toBe(0);
});
