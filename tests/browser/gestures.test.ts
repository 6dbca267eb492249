import { describe, expect, test } from 'vitest';
import {
  box,
  canvases,
  cells,
  dragSlider,
  errorOf,
  expectLink,
  expectOneEntry,
  linkKey,
  redo,
  sentence,
  settle,
  slider,
  type,
  undo,
} from './actions.ts';
import { openPage } from './page.ts';

describe('a slider', () => {
  test('dragged by the mouse moves the number, the matrix, the sentence, the pictures and the link', async () => {
    const page = await openPage('?theta=1,0.75');
    const before = await canvases(page);
    const words = await sentence(page).innerText();
    await dragSlider(page, 'theta1', 5 / 6);
    expect(await box(page, 'theta1').inputValue()).toBe('2.00');
    // w = θ², so JJᵀ = diag(4θ²).
    expect(await cells(page, 'JJᵀ')).toEqual(['16.00', '0.00', '0.00', '2.25']);
    expect(await sentence(page).innerText()).not.toBe(words);
    expect(await sentence(page).innerText()).toContain('along w₁ are scaled ×16.0, along w₂ ×2.25');
    const after = await canvases(page);
    expect(after.length).toBe(before.length);
    for (const [i, image] of after.slice(0, 4).entries()) {
      // The ground of a picture (axes, contours) may stay; what moves is in its front canvas.
      if (i % 2 === 1) expect(image).not.toBe(before[i]);
    }
    await expectLink(page, 'theta', '2,0.75');
    await expectOneEntry(page, '?theta=1,0.75'.replace(/^/, 'https://x/'));
    expect(await box(page, 'theta1').inputValue()).toBe('1.00');
  });

  test('takes fine steps with Shift, ten steps with Page keys, and its ends with Home and End', async () => {
    const page = await openPage('?theta=1,0.75');
    const value = () => box(page, 'theta1').inputValue();
    const press = async (key: string) => {
      await slider(page, 'theta1').press(key);
      await settle(page);
    };
    await press('ArrowRight');
    expect(await value()).toBe('1.01');
    await press('ArrowDown');
    await press('Shift+ArrowRight');
    expect(await value()).toBe('1.001');
    await press('Shift+ArrowLeft');
    await press('PageUp');
    expect(await value()).toBe('1.10');
    await press('PageDown');
    await press('Home');
    expect(await value()).toBe('-3.00');
    await press('End');
    expect(await value()).toBe('3.00');
    expect(await slider(page, 'theta1').getAttribute('aria-valuetext')).toBe('3.00');
    await expectLink(page, 'theta', '3,0.75');
  });

  test('held by a key is one entry of the history', async () => {
    const page = await openPage('?theta=1,0.75');
    await slider(page, 'theta1').focus();
    for (let i = 0; i < 12; i++) await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
    await expectLink(page, 'theta', '1.12,0.75');
    await expectOneEntry(page, 'https://x/?theta=1,0.75');
  });

  test('is put back by Escape while it is dragged', async () => {
    const page = await openPage('?theta=1,0.75');
    const bounds = await slider(page, 'theta1').boundingBox();
    if (!bounds) throw new Error('no slider');
    await page.mouse.move(bounds.x + bounds.width * 0.6, bounds.y + bounds.height / 2);
    await page.mouse.down();
    await page.mouse.move(bounds.x + bounds.width * 0.9, bounds.y + bounds.height / 2, { steps: 4 });
    await settle(page);
    expect(await box(page, 'theta1').inputValue()).not.toBe('1.00');
    await page.keyboard.press('Escape');
    await settle(page);
    expect(await box(page, 'theta1').inputValue()).toBe('1.00');
    await page.mouse.move(bounds.x + bounds.width * 0.8, bounds.y + bounds.height / 2, { steps: 3 });
    await page.mouse.up();
    await settle(page);
    expect(await box(page, 'theta1').inputValue()).toBe('1.00');
    expect(await undo(page).isDisabled()).toBe(true);
    // The thumb stands at the value again: 1 on a track from −3 to 3.
    expect(Number(await slider(page, 'theta1').inputValue())).toBeCloseTo(4 / 6, 6);
  });
});

describe('a number box', () => {
  test('keeps every digit that is typed, in the scene and in the link', async () => {
    const page = await openPage();
    await type(page, 'theta1', '0.12345678901234567');
    await expectLink(page, 'theta', '0.12345678901234568,0.75');
    // Leaving the box must not commit the shorter text it shows.
    await box(page, 'theta2').focus();
    await page.keyboard.press('Tab');
    expect(linkKey(page, 'theta')).toBe('0.12345678901234568,0.75');
    await type(page, 'theta2', '-.5');
    await expectLink(page, 'theta', '0.12345678901234568,-0.5');
  });

  test('takes numbers beyond the ends of its slider', async () => {
    const page = await openPage();
    await type(page, 'theta1', '17.5');
    expect(await box(page, 'theta1').inputValue()).toBe('17.50');
    expect(await slider(page, 'theta1').inputValue()).toBe('1');
    expect(await slider(page, 'theta1').getAttribute('aria-valuetext')).toBe('17.50');
    await expectLink(page, 'theta', '17.5,0.75');
  });

  test.each([
    ['abc', 'this is not a number'],
    ['3,14', 'decimals are written with a point'],
    ['1e999', 'the number is too large'],
    ['', 'a number is missing'],
  ])('explains “%s” and keeps the value', async (text, why) => {
    const page = await openPage('?theta=1,0.75');
    const [link, before] = [page.url(), await cells(page, 'JJᵀ')];
    await type(page, 'theta1', text);
    await expect.poll(() => errorOf(page, 'theta1').innerText()).toContain(why);
    expect(await box(page, 'theta1').getAttribute('aria-invalid')).toBe('true');
    const described = await box(page, 'theta1').getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).innerText()).toContain(why);
    expect(await box(page, 'theta1').inputValue()).toBe(text);
    expect(await cells(page, 'JJᵀ')).toEqual(before);
    expect(page.url()).toBe(link);
    expect(await undo(page).isDisabled()).toBe(true);
    await box(page, 'theta1').press('Escape');
    await settle(page);
    expect(await errorOf(page, 'theta1').count()).toBe(0);
    expect(await box(page, 'theta1').inputValue()).toBe('1.00');
  });

  test('takes a minus sign copied from the page', async () => {
    const page = await openPage();
    await type(page, 'theta1', '−0.5');
    await expectLink(page, 'theta', '-0.5,0.75');
  });

  test('is undone by keys even while it has the focus, unless something is being typed', async () => {
    const page = await openPage('?theta=1,0.75');
    await type(page, 'theta1', '2');
    await expectLink(page, 'theta', '2,0.75');
    await box(page, 'theta1').press('Control+z');
    await settle(page);
    expect(await box(page, 'theta1').inputValue()).toBe('1.00');
    await box(page, 'theta1').press('Control+Shift+Z');
    await settle(page);
    expect(await box(page, 'theta1').inputValue()).toBe('2.00');
    await box(page, 'theta1').press('End');
    await page.keyboard.type('5');
    await page.keyboard.press('Control+z');
    await settle(page);
    await expectLink(page, 'theta', '2,0.75');
  });
});

describe('undo and redo', () => {
  test('by keys and by buttons, one entry for each gesture', async () => {
    const page = await openPage('?theta=1,0.75');
    expect(await undo(page).isDisabled()).toBe(true);
    await dragSlider(page, 'theta1', 5 / 6);
    await dragSlider(page, 'theta2', 4 / 6);
    await expectLink(page, 'theta', '2,1');
    await page.keyboard.press('Control+z');
    await expectLink(page, 'theta', '2,0.75');
    await undo(page).click();
    await expectLink(page, 'theta', '1,0.75');
    expect(await undo(page).isDisabled()).toBe(true);
    await page.keyboard.press('Control+Shift+Z');
    await expectLink(page, 'theta', '2,0.75');
    await redo(page).click();
    await expectLink(page, 'theta', '2,1');
    expect(await redo(page).isDisabled()).toBe(true);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    await expectLink(page, 'theta', '2,1');
  });

  test('Reset leads to the first picture and can be undone', async () => {
    const page = await openPage('?map=polar&theta=2,1&colour=gain');
    const before = await canvases(page);
    await page.getByRole('button', { name: 'Reset' }).click();
    await expectLink(page, 'map', undefined);
    expect(linkKey(page, 'colour')).toBeUndefined();
    expect(await canvases(page)).not.toEqual(before);
    await undo(page).click();
    await expectLink(page, 'theta', '2,1');
    expect(await canvases(page)).toEqual(before);
  });
});
