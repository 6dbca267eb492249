import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Document, decodeDocument } from '../../../src/state';
import { boundsOf, canvases, middleOf, redo, settle, still, undo } from '../page/actions.ts';
import { openPage, type PageOptions } from '../page/page.ts';

const documentOf = (page: Page): Document => {
  const { search, hash } = new URL(page.url());
  return decodeDocument(search, hash).document;
};

const card = (page: Page, id: number): Locator => page.locator(`.panel-card[data-panel="${id}"]`);
const names = (page: Page) => page.locator('.panel-name').allInnerTexts();
const order = (page: Page) =>
  page.locator('.panel-card').evaluateAll((cards) => cards.map((each) => Number((each as HTMLElement).dataset.panel)));
const thetas = ({ board }: Document) => board.panels.map(({ scene }) => scene.theta);

async function open(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(path, { width: 1440, height: 900, ...options });
  await page.locator('.plot canvas').first().waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  await settle(page);
  return page;
}

async function act(page: Page, id: number, action: string): Promise<void> {
  await card(page, id)
    .getByRole('button', { name: /^Actions of panel/ })
    .click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

async function expectDocument<T>(page: Page, part: (document: Document) => T, value: T): Promise<void> {
  await expect.poll(() => part(documentOf(page))).toEqual(value);
}

const polars = '?place=compare&map=polar&theta=0.3,0.5&p1=&p2=theta:0.75,0.5&p3=theta:1.5,0.5&p4=theta:3,0.5';

describe('a 2 × 2 from scratch', () => {
  test('is built, edited in place, and restored from its link', async () => {
    const page = await open('');
    for (const map of ['Identity', 'Squared', 'Polar', 'Inverse']) {
      await page.getByRole('radio', { name: map, exact: true }).click();
      await page.getByRole('button', { name: 'Add the response map to Compare' }).click();
    }
    await page.getByRole('button', { name: 'Open Compare' }).click();
    await expect.poll(() => names(page)).toEqual(['Identity', 'Squared', 'Polar', 'Inverse']);
    await expect.poll(() => page.locator('.board-grid').getAttribute('data-columns')).toBe('2');

    // A handle moves w of its own panel, which is selected by it, and the sidebar shows that panel.
    const before = documentOf(page);
    const grip = await middleOf(card(page, 3).locator('[data-handle="vector"] .handle-target'));
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x - 30, grip.y - 40, { steps: 6 });
    await page.mouse.up();
    await expect
      .poll(() => documentOf(page).board.panels[2].scene.theta)
      .not.toEqual(before.board.panels[2].scene.theta);
    for (const i of [0, 1, 3]) await expect.poll(() => thetas(documentOf(page))[i]).toEqual(thetas(before)[i]);
    await expect.poll(() => page.locator('.panel-controls-head h2').innerText()).toBe('Polar');

    // Linked: a grid chosen for one panel is that of all.
    await page.getByText('Grid, scale and layers').click();
    const grid = page.locator('.number[data-key="grid"] .number-box input');
    await grid.fill('13');
    await grid.press('Enter');
    await expectDocument(page, ({ board }) => board.panels.map(({ scene }) => scene.response.n), [13, 13, 13, 13]);

    const [link, drawn] = [page.url(), await canvases(page)];
    await page.reload();
    await page.locator('.panel-card canvas').nth(7).waitFor();
    await page.evaluate(() => document.fonts.ready);
    await settle(page);
    await expect.poll(() => page.url()).toBe(link);
    await expect.poll(() => canvases(page)).toEqual(drawn);
  });

  test('one gesture in one panel is one entry of the history', async () => {
    const page = await open(`${polars}&panel=1`);
    const slider = page.locator('.number[data-key="r"] input[type="range"]');
    await slider.focus();
    await slider.press('ArrowRight');
    await expectDocument(page, (document) => thetas(document)[0], [0.31, 0.5]);
    await undo(page).click();
    await expectDocument(page, (document) => thetas(document)[0], [0.3, 0.5]);
    await redo(page).click();
    await expectDocument(page, (document) => thetas(document)[0], [0.31, 0.5]);
  });
});

describe('panels', () => {
  test('are reordered by keys, with the focus kept', async () => {
    const page = await open(polars);
    const name = card(page, 1).locator('.panel-name');
    await name.focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => order(page)).toEqual([2, 1, 3, 4]);
    await expect.poll(() => name.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => order(page)).toEqual([2, 3, 1, 4]);
    await undo(page).click();
    await expect.poll(() => order(page)).toEqual([2, 1, 3, 4]);
  });

  test('are reordered by drag, and a drop beside the grid changes nothing', async () => {
    const page = await open(polars);
    const drag = async (from: Locator, to: { x: number; y: number }) => {
      const { x, y } = await middleOf(from);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move((x + to.x) / 2, (y + to.y) / 2, { steps: 5 });
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    };
    await drag(card(page, 1).locator('.panel-name'), await middleOf(card(page, 4)));
    await expect.poll(() => order(page)).not.toEqual([1, 2, 3, 4]);
    const after = await still(page, () => order(page));
    expect(after.indexOf(1)).toBeGreaterThanOrEqual(2);
    await drag(card(page, 2).locator('.panel-name'), { x: 60, y: 860 });
    await expect.poll(() => order(page)).toEqual(after);
  });

  test('are renamed, duplicated and removed from their menu, by mouse', async () => {
    const page = await open(polars);
    await act(page, 2, 'Rename');
    await page.keyboard.type('nearly round');
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toEqual(['r = 0.3', 'nearly round', 'r = 1.5', 'r = 3']);
    await act(page, 4, 'Duplicate');
    await expect.poll(() => order(page)).toEqual([1, 2, 3, 4, 5]);
    await act(page, 1, 'Remove');
    await expect.poll(() => order(page)).toEqual([2, 3, 4, 5]);
    await undo(page).click();
    await expect.poll(() => order(page)).toEqual([1, 2, 3, 4, 5]);
  });

  test('that are removed and taken back are drawn as before, whoever had their canvases meanwhile', async () => {
    const panels = Array.from({ length: 9 }, (_, i) => `p${i + 1}=picture:flow;theta:${1 + i / 10},1`);
    const page = await open(`?place=compare&loss=line&map=squared&${panels.join('&')}`);
    const before = await canvases(page);
    await act(page, 1, 'Remove');
    await act(page, 2, 'Remove');
    await expect.poll(() => order(page)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    await undo(page).click();
    await undo(page).click();
    await expect.poll(() => order(page)).toHaveLength(9);
    await expect.poll(() => canvases(page)).toEqual(before);
  });

  test('open in Explore and come back changed', async () => {
    const page = await open(polars);
    await act(page, 4, 'Open in Explore');
    await page.locator('.strip').getByText('r = 3').waitFor();
    const box = page.locator('.number[data-key="r"] .number-box input');
    await box.fill('2');
    await box.press('Enter');
    await page.getByRole('button', { name: 'Back to Compare' }).click();
    await expect.poll(() => names(page)).toEqual(['r = 0.3', 'r = 0.75', 'r = 1.5', 'r = 2']);
  });

  test('share one scale, or each has its own and says so', async () => {
    const page = await open(polars);
    await expect.poll(() => page.locator('#board-keys .arrow-key').count()).toBe(1);
    await expect.poll(() => page.locator('.panel-legend .arrow-key').count()).toBe(0);
    const shared = await canvases(page);
    await page.getByRole('radio', { name: 'Each its own' }).click();
    await expect.poll(() => page.locator('.panel-legend .arrow-key').count()).toBe(4);
    await expect.poll(() => page.locator('#board-keys .arrow-key').count()).toBe(0);
    await expect.poll(() => page.getByText('own scale').count()).toBe(4);
    await expect.poll(() => canvases(page)).not.toEqual(shared);
  });

  test('unlink and link again what they share', async () => {
    const page = await open(`${polars}&panel=1`);
    await page.getByRole('button', { name: /^Linked/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'probe g' }).click();
    await page.keyboard.press('Escape');
    await expectDocument(page, ({ board }) => board.linked.includes('probe'), false);
    await page.locator('.sidebar').getByText('Probe g', { exact: true }).click();
    const box = page.locator('.number[data-key="g1"] .number-box input');
    await box.fill('0.5');
    await box.press('Enter');
    await expectDocument(page, ({ board }) => board.panels.map(({ scene }) => scene.probe[0]), [0.5, -1, -1, -1]);
    await page.getByRole('button', { name: /^Linked/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'probe g' }).click();
    await expectDocument(page, ({ board }) => board.panels.map(({ scene }) => scene.probe[0]), [0.5, 0.5, 0.5, 0.5]);
  });

  test('keep to the screen on a phone, and so do their menus', async () => {
    const page = await open(polars, { width: 390, height: 844, touch: true, deviceScaleFactor: 2 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await card(page, 1)
      .getByRole('button', { name: /^Actions of panel/ })
      .tap();
    const menu = await boundsOf(page.getByRole('menu'));
    expect(menu.x >= 0 && menu.x + menu.width <= 390).toBe(true);
  });
});

describe('a broken panel in a link', () => {
  const link = `${polars}&p5=map:polr;theta:1,x&p6=theta:2,0.5`;

  test('says what was wrong, can be reset, and leaves the others alone', async () => {
    const page = await open(link);
    await expect.poll(() => page.locator('.panel-card').count()).toBe(6);
    const notice = card(page, 5).locator('.panel-broken');
    await expect
      .poll(() => notice.locator('li').allInnerTexts())
      .toEqual([expect.stringContaining('polr'), expect.stringContaining('1,x')]);
    await expect.poll(() => page.locator('.panel-broken').count()).toBe(1);
    await expect.poll(() => page.locator('.link-notice').count()).toBe(0);
    await notice.getByRole('button', { name: 'Reset the panel' }).click();
    await expectDocument(page, ({ board }) => board.panels[4].scene.map.id, 'polar');
    await expect.poll(() => page.locator('.panel-broken').count()).toBe(0);
  });
});

describe('the grid as files', () => {
  async function download(page: Page, item: string): Promise<Buffer> {
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item, exact: true }).click(),
    ]);
    return Buffer.concat(await (await file.createReadStream()).toArray());
  }

  test('is an SVG with every panel, its title and its link; and a PNG four times as large', async () => {
    const page = await open(`${polars}&title=Polar radii`);
    const svg = (await download(page, 'Whole grid as SVG')).toString();
    for (const words of ['Polar radii', 'r = 0.3', 'r = 0.75', 'r = 1.5', 'r = 3']) expect(svg).toContain(`>${words}<`);
    const [, href] = /<a href="([^"]+)"/.exec(svg) ?? [];
    const saved = new URL(href.replaceAll('&amp;', '&'));
    expect(decodeDocument(saved.search, saved.hash).document.board).toEqual(documentOf(page).board);
    const [, width] = /width="(\d+)"/.exec(svg) ?? [];
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitemradio', { name: 'PNG size 4×' }).click();
    await page.keyboard.press('Escape');
    const png = await download(page, 'Whole grid as PNG');
    expect(png.readUInt32BE(16)).toBe(4 * Number(width));
  });

  test('is a table with a row for each arrow of each panel', async () => {
    const page = await open(polars);
    const lines = (await download(page, 'Arrows of all panels as CSV')).toString().trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 4 * 81);
    expect(new Set(lines.slice(1).map((line) => line.split(',')[0])).size).toBe(4);
  });

  test('is saved and opened with all its panels', async () => {
    const page = await open(polars);
    const json = await download(page, 'Save scene as JSON');
    const board = documentOf(page).board;
    await page.getByRole('button', { name: '+ New grid' }).click();
    await expectDocument(page, (document) => document.board.panels.length, 0);
    await page.getByRole('button', { name: 'Export' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('menuitem', { name: 'Open scene from JSON' }).click(),
    ]);
    await chooser.setFiles({ name: 'grid.json', mimeType: 'application/json', buffer: json });
    await expectDocument(page, (document) => document.board, board);
  });
});

describe('what a board shows of itself', () => {
  test.each([
    [4, 1280, 800],
    [12, 1280, 800],
    [12, 320, 640],
  ])('every number of %i panel heads is whole on a page %i px wide', async (count, width, height) => {
    const thetas = Array.from({ length: count }, (_, i) => `theta:${1 + i / 10},${0.2 + i / 7}`);
    const page = await open(`?place=compare&map=inverse&${thetas.map((theta, i) => `p${i + 1}=${theta}`).join('&')}`, {
      width,
      height,
    });
    const heads = () =>
      page.locator('.panel-head').evaluateAll((all) =>
        all.map((head) => {
          const figures = head.querySelector('.panel-figures');
          const [room, box] = [head, figures ?? head].map((each) => each.getBoundingClientRect());
          const whole = figures !== null && figures.scrollWidth <= figures.clientWidth + 1;
          return whole && box.left >= room.left && box.right <= room.right && box.bottom <= room.bottom + 1
            ? figures.textContent
            : 'cut';
        }),
      );
    await expect.poll(async () => (await heads()).length).toBe(count);
    // κ, the least and the largest gain, and the widest turn.
    await expect
      .poll(async () => (await heads()).filter((words) => (words.match(/\d[\d.e]*/g) ?? []).length !== 4))
      .toEqual([]);
  });

  test('panels of one loss look alike below their arrows, in light and dark', async () => {
    const page = await open('?place=compare&map=power&signed=0&theta=1,1&p1=N:1.5;picture:flow&p2=N:2;picture:flow');
    const below = async () => (await canvases(page, 'flow')).filter((_, i) => i % 2 === 0);
    const [light, other] = await below();
    expect(other).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(async () => (await below()).map((each) => each === light)).toEqual([false, false]);
    await expect.poll(async () => new Set(await below()).size).toBe(1);
  });

  test('a link that names a figure and no panels opens the figure', async () => {
    const page = await open('?place=compare&figure=polar');
    await expect.poll(() => page.locator('.panel-card').count()).toBeGreaterThan(1);
    await expect.poll(() => page.getByText('Nothing to compare yet').count()).toBe(0);
  });

  test('leaves its panels in their places where marks make the foot higher', async () => {
    const page = await open(
      `?place=compare&map=polar&theta=0.3,0.5${Array.from({ length: 12 }, (_, i) => `&p${i + 1}=`).join('')}`,
    );
    const places = () =>
      page
        .locator('.panel-card')
        .evaluateAll((cards) => cards.map((each) => each.getBoundingClientRect()).map(({ x, width }) => [x, width]));
    const height = async () => (await boundsOf(page.locator('.board-body'))).height;
    const [before, high] = [await places(), await height()];
    await page.locator('.board-foot').evaluate((foot: HTMLElement) => foot.style.setProperty('height', '80px'));
    await expect.poll(height).toBeLessThan(high - 30);
    await settle(page);
    await expect.poll(places).toEqual(before);
  });
});
