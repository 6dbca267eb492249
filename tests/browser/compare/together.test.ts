import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TogetherModel } from '../../../src/model/board/together';
import { resultColumns } from '../../../src/model/export/together-table';
import type { Document } from '../../../src/state/document/document';
import { decodeDocument } from '../../../src/state/link/document-link';
import { createTogetherBuilder } from '../../model/together';
import { boundsOf, canvases, drag, gripOf, open, settle, spoken, still, textOf, undo } from '../page/actions.ts';

const board =
  '?place=compare&map=identity&theta=0.5,0.3&start=0.5,0.3&loss=line&steps=300&view=-0.2,2.4,-0.2,2.4' +
  '&p1=&p2=map:squared&p3=map:exponential&p4=map:polar';
const together = board.replace('compare', 'compare&board=together');
const phone = { width: 390, height: 844, touch: true, deviceScaleFactor: 2 };

function documentIn(page: Page): Document {
  const { search, hash } = new URL(page.url());
  return decodeDocument(search, hash).document;
}

function modelIn(page: Page): TogetherModel {
  const model = createTogetherBuilder()(documentIn(page));
  if (!model) throw new Error('missing model');
  return model;
}

const table = (page: Page): Locator => page.getByRole('table', { name: 'Legend and results of all runs' });
const row = (page: Page, id: number): Locator => table(page).locator(`tr[data-series="${id}"]`);

/** What the table says, once it stands still: a list of cells for each row, the name first. */
function cellsOf(page: Page): Promise<string[][]> {
  return still(page, async () => {
    const rows = await table(page).locator('tbody tr').all();
    return Promise.all(rows.map((each) => each.locator('th, td').allInnerTexts()));
  });
}

/** What it ought to say. */
const expectedCells = ({ series, dynamics }: TogetherModel): string[][] =>
  series.map((one) => [one.name, ...resultColumns(dynamics.kind).map(({ text }) => text(one))]);

/** Waits until the link, which a drag writes at leisure, and the table say the same. */
async function expectTable(page: Page): Promise<void> {
  const agree = async () => JSON.stringify(await cellsOf(page)) === JSON.stringify(expectedCells(modelIn(page)));
  await expect.poll(agree).toBe(true);
  await expect.poll(() => cellsOf(page)).toEqual(expectedCells(modelIn(page)));
}

/** Those of a list that are another, or the same, as what stood at their place before. */
const other = <T>(now: readonly T[], before: readonly T[]): T[] => now.filter((each, i) => !isEqual(each, before[i]));
const same = <T>(now: readonly T[], before: readonly T[]): T[] => now.filter((each, i) => isEqual(each, before[i]));
const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const startOf = (page: Page) => documentIn(page).board.panels.map(({ scene }) => scene.start);

describe('many on one', () => {
  test('from panels to one picture and back, with the link', async () => {
    const page = await open(board);
    await expect.poll(() => page.locator('.panel-card').count()).toBe(4);
    await page.getByRole('radio', { name: 'Together', exact: true }).click();
    await table(page).waitFor();
    await expect.poll(() => documentIn(page).board.arrangement).toBe('together');
    await expectTable(page);
    await page.reload();
    await table(page).waitFor();
    await expectTable(page);
    await page.getByRole('radio', { name: 'Panels', exact: true }).click();
    await expect.poll(() => page.locator('.panel-card').count()).toBe(4);
    await expect.poll(() => page.url()).not.toContain('board=');
  });

  test('the start is dragged: every path and row follows, as one entry', async () => {
    const page = await open(together);
    const before = { cells: await cellsOf(page), drawn: await canvases(page), start: startOf(page) };
    expect(before.cells.map(([name]) => name)).toEqual(['Identity', 'Squared', 'Exponential', 'Polar']);
    await drag(page, await gripOf(page, 'flow', 'start'), 60, 40, 12);
    await expect.poll(() => startOf(page)[0]?.[0] ?? 0).toBeGreaterThan(0.6);
    await expect.poll(async () => same(await cellsOf(page), before.cells)).toEqual([]);
    await expectTable(page);
    await expect.poll(() => new Set(startOf(page).map(String)).size).toBe(1);
    await expect.poll(async () => other(await canvases(page), before.drawn).length).toBeGreaterThanOrEqual(2);
    await undo(page).click();
    await expect.poll(() => startOf(page)).toEqual(before.start);
    await expect.poll(() => cellsOf(page)).toEqual(before.cells);
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
  });

  test('by keys the start moves, and the line of optima', async () => {
    const page = await open(together);
    const before = await cellsOf(page);
    await page.locator('.handle[data-handle="start"] input').first().press('ArrowUp');
    await expect.poll(() => startOf(page)[3]?.[1]).toBeGreaterThan(0.3);
    await expect.poll(() => cellsOf(page)).not.toEqual(before);
    const moved = await cellsOf(page);
    const said = await spoken(page, 'flow', 'line');
    await page.locator('.handle[data-handle="line"] input').first().press('PageUp');
    await settle(page);
    await expect.poll(() => spoken(page, 'flow', 'line')).not.toEqual(said);
    await expect.poll(() => cellsOf(page)).not.toEqual(moved);
    await expectTable(page);
  });

  test('a row that is pointed at or focused stands out in both pictures', async () => {
    const page = await open(together);
    const plain = await canvases(page);
    await row(page, 3).hover();
    await expect.poll(() => row(page, 3).getAttribute('data-looked')).toBe('true');
    await expect.poll(async () => other(await canvases(page), plain)).toHaveLength(2);
    const looked = await canvases(page);
    await page.mouse.move(5, 5);
    await expect.poll(() => canvases(page)).toEqual(plain);
    await row(page, 2).getByRole('button').focus();
    await expect.poll(() => row(page, 2).getAttribute('data-looked')).toBe('true');
    await expect.poll(() => canvases(page)).not.toEqual(looked);
  });

  test('the tolerance is typed or stepped, stands in the link, and a bad one is refused in place', async () => {
    const page = await open(together);
    const input = page.getByRole('textbox', { name: 'tolerance, as a part of the initial loss' });
    const steps = async () => Number((await cellsOf(page))[0][1]);
    const before = await steps();
    await input.fill('0.01');
    await input.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('tol')).toBe('0.01');
    await expect.poll(() => steps()).toBeLessThan(before);
    await input.press('ArrowDown');
    await expect.poll(() => documentIn(page).board.tolerance).toBe(0.001);
    await expectTable(page);
    await input.fill('2');
    await input.press('Enter');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('above 0 and below 1');
    await expect.poll(() => documentIn(page).board.tolerance).toBe(0.001);
  });

  test('a selected run is edited at the side, and the picture follows', async () => {
    const page = await open(together);
    await row(page, 4).getByRole('button').click();
    const before = await cellsOf(page);
    const box = page.locator('.number[data-key="eta"] .number-box input');
    await box.fill('0.2');
    await box.press('Enter');
    await expect.poll(async () => same(await cellsOf(page), before)).toEqual([]);
    await expectTable(page);
  });

  test('panels that differ are told, and linked by a button', async () => {
    const page = await open(together.replace('p2=map:squared', 'p2=map:squared;start:1,1;m1:3;loss:point'));
    const note = page.locator('.together-note');
    await expect.poll(() => note.innerText()).toContain('The panels differ in loss, start');
    const before = await cellsOf(page);
    await page.getByRole('button', { name: 'Link loss, start and dynamics' }).click();
    await expect.poll(() => note.count()).toBe(0);
    await expect.poll(() => cellsOf(page)).toEqual(before);
    await expect.poll(() => new Set(startOf(page).map(String)).size).toBe(1);
  });

  test('a start that some maps do not reach says so in their rows, and no number is broken', async () => {
    const page = await open(together.replace('start=0.5,0.3', 'start=-0.2,0.3').replace('view=-0.2', 'view=-1'));
    await expect.poll(async () => (await cellsOf(page))[1]?.at(-1)).toBe('a square is never negative');
    const cells = await cellsOf(page);
    expect(cells.flat().join()).not.toMatch(/NaN|Infinity|undefined/);
    await expect.poll(() => page.locator('.plot-overlay').getAttribute('aria-describedby')).toBeTruthy();
    const description = await textOf(page.locator('.plot p.hidden-visually'));
    expect(description).toContain('Squared: a square is never negative');
  });
});

describe('layout', () => {
  test('at 1440 × 900 eight runs are in one screen', async () => {
    const ids = ['identity', 'squared', 'exponential', 'polar', 'inverse', 'deep-linear', 'log', 'power'];
    const panels = ids.map((id, i) => `p${i + 1}=${id === 'identity' ? '' : `map:${id}`}`);
    const page = await open(`${together.slice(0, together.indexOf('&p1='))}&${panels.join('&')}`, {
      width: 1440,
      height: 900,
    });
    await expect.poll(() => table(page).locator('tbody tr').count()).toBe(8);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
    const last = await boundsOf(table(page).locator('tbody tr').last());
    expect(last.y + last.height).toBeLessThanOrEqual(900);
    const plot = await boundsOf(page.locator('.plot'));
    expect(Math.min(plot.width, plot.height)).toBeGreaterThan(380);
  });

  test('on a phone the parts stand below each other, the picture first, none wider than the screen', async () => {
    const page = await open(together, phone);
    const boxes = await page
      .locator('.together > section')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
    for (const { left, right } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
    }
    const picture = await boundsOf(page.locator('.together-picture'));
    for (const each of ['.together-results', '.together-loss']) {
      const below = await boundsOf(page.locator(each));
      expect(below.y).toBeGreaterThanOrEqual(picture.y + picture.height - 1);
    }
  });
});
