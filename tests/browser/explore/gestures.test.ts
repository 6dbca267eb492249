import { describe, expect, test } from 'vitest';
import { defaultScene } from '../../../src/state/fields/defaults';
import {
  box,
  canvases,
  cells,
  dragSlider,
  errorOf,
  expectOneEntry,
  expectScene,
  grabSlider,
  middleOf,
  open,
  redo,
  sceneOf,
  sentence,
  settle,
  slider,
  still,
  textOf,
  theta,
  type,
  undo,
} from '../page/actions.ts';

describe('a slider', () => {
  test('dragged by the mouse moves the number, the matrix, the sentence, the pictures and the link', async () => {
    const page = await open('?theta=1,0.75');
    const before = await canvases(page);
    const [response, flow] = [await canvases(page, 'response'), await canvases(page, 'flow')];
    const words = await textOf(sentence(page));
    const moved = await dragSlider(page, 'theta1', 0.9);
    expect(moved).toBeGreaterThan(1.2);
    // w = θ², so JJᵀ = diag(4θ²).
    await expect.poll(async () => (await cells(page, 'JJᵀ'))[0]).toBeCloseTo(4 * moved ** 2, 1);
    await expect.poll(async () => (await cells(page, 'JJᵀ')).slice(1)).toEqual([0, 0, 2.25]);
    await expect.poll(() => sentence(page).innerText()).not.toBe(words);
    await expect.poll(() => sentence(page).innerText()).toContain('along w₂ ×2.25');
    await expect.poll(() => canvases(page, 'response')).not.toEqual(response);
    await expect.poll(() => canvases(page, 'flow')).not.toEqual(flow);
    await expectScene(page, theta, [moved, 0.75]);
    await expectOneEntry(page, theta, [1, 0.75]);
    await expect.poll(() => box(page, 'theta1').inputValue()).toBe('1.00');
    await expect.poll(() => canvases(page)).toEqual(before);
  });

  test('dragged while its box has the focus is one entry of the history', async () => {
    const page = await open('?theta=1,0.75');
    await box(page, 'theta1').focus();
    const moved = await dragSlider(page, 'theta1', 0.9);
    await expectScene(page, theta, [moved, 0.75]);
    await expectOneEntry(page, theta, [1, 0.75]);
  });

  test('dragged while keys are pressed is one entry of the history', async () => {
    const page = await open('?theta=1,0.75');
    await grabSlider(page, 'theta1', 0.5);
    const { x, y } = await middleOf(slider(page, 'theta1'));
    for (const [key, at] of [
      ['down', 20],
      ['up', 40],
    ] as const) {
      await page.keyboard[key]('Shift');
      await page.keyboard.press('a');
      for (let i = 0; i < 4; i++) {
        await page.mouse.move(x + at + 3 * i, y);
        await settle(page);
      }
    }
    await page.mouse.up();
    const moved = Number(await still(page, () => box(page, 'theta1').inputValue()));
    expect(moved).not.toBe(1);
    await expectScene(page, theta, [moved, 0.75]);
    await expectOneEntry(page, theta, [1, 0.75]);
  });

  test('takes fine steps with Shift, ten steps with Page keys, and its ends with Home and End', async () => {
    const page = await open('?theta=1,0.75');
    const value = () => box(page, 'theta1').inputValue();
    const press = async (key: string) => {
      await slider(page, 'theta1').press(key);
      await settle(page);
    };
    await press('ArrowRight');
    await expect.poll(() => value()).toBe('1.01');
    await press('ArrowDown');
    await press('Shift+ArrowRight');
    await expect.poll(() => value()).toBe('1.001');
    await press('Shift+ArrowLeft');
    await press('PageUp');
    await expect.poll(() => value()).toBe('1.10');
    await press('PageDown');
    await press('Home');
    await expect.poll(() => slider(page, 'theta1').inputValue()).toBe('0');
    await press('End');
    await expect.poll(() => slider(page, 'theta1').inputValue()).toBe('1');
    await expect.poll(() => slider(page, 'theta1').getAttribute('aria-valuetext')).toBe(await value());
    await expectScene(page, theta, [Number(await value()), 0.75]);
  });

  test('held by a key is one entry of the history', async () => {
    const page = await open('?theta=1,0.75');
    await slider(page, 'theta1').focus();
    for (let i = 0; i < 12; i++) await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
    await expectScene(page, theta, [1.12, 0.75]);
    await expectOneEntry(page, theta, [1, 0.75]);
  });

  test('is put back by Escape while it is dragged', async () => {
    const page = await open('?theta=1,0.75');
    const thumb = await still(page, () => slider(page, 'theta1').inputValue());
    await grabSlider(page, 'theta1', 0.95);
    await expect.poll(() => box(page, 'theta1').inputValue()).not.toBe('1.00');
    await page.keyboard.press('Escape');
    await settle(page);
    await expect.poll(() => box(page, 'theta1').inputValue()).toBe('1.00');
    await page.mouse.move(200, 500, { steps: 3 });
    await settle(page);
    await page.mouse.up();
    await settle(page);
    await expect.poll(() => box(page, 'theta1').inputValue()).toBe('1.00');
    await expect.poll(() => slider(page, 'theta1').inputValue()).toBe(thumb);
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
  });
});

describe('a number box', () => {
  test('keeps every digit that is typed, in the scene and in the link', async () => {
    const page = await open('?theta=1,0.75');
    await type(page, 'theta1', '0.123456789012345');
    await expectScene(page, theta, [0.123456789012345, 0.75]);
    // Leaving the box must not commit the shorter text it shows.
    await box(page, 'theta2').focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => sceneOf(page).theta).toEqual([0.123456789012345, 0.75]);
    await type(page, 'theta2', '-.5');
    await expectScene(page, theta, [0.123456789012345, -0.5]);
  });

  test('takes numbers beyond the ends of its slider', async () => {
    const page = await open('?theta=1,0.75');
    await type(page, 'theta1', '17.5');
    await expect.poll(() => box(page, 'theta1').inputValue()).toBe('17.50');
    await expect.poll(() => slider(page, 'theta1').inputValue()).toBe('1');
    await expect.poll(() => slider(page, 'theta1').getAttribute('aria-valuetext')).toBe('17.50');
    await expectScene(page, theta, [17.5, 0.75]);
  });

  test.each([
    ['abc', 'this is not a number'],
    ['3,14', 'decimals are written with a point'],
    ['1e999', 'the number is too large'],
    ['', 'a number is missing'],
  ])('explains “%s” and keeps the value', async (text, why) => {
    const page = await open('?theta=1,0.75');
    const [link, before] = [page.url(), await cells(page, 'JJᵀ')];
    await type(page, 'theta1', text);
    await expect.poll(() => errorOf(page, 'theta1').innerText()).toContain(why);
    await expect.poll(() => box(page, 'theta1').getAttribute('aria-invalid')).toBe('true');
    const described = await still(page, () => box(page, 'theta1').getAttribute('aria-describedby'));
    await expect.poll(() => page.locator(`[id="${described}"]`).innerText()).toContain(why);
    await expect.poll(() => box(page, 'theta1').inputValue()).toBe(text);
    await expect.poll(() => cells(page, 'JJᵀ')).toEqual(before);
    await expect.poll(() => page.url()).toBe(link);
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
    await box(page, 'theta1').press('Escape');
    await settle(page);
    await expect.poll(() => errorOf(page, 'theta1').count()).toBe(0);
    await expect.poll(() => box(page, 'theta1').inputValue()).toBe('1.00');
  });

  test('takes a minus sign copied from the page', async () => {
    const page = await open('?theta=1,0.75');
    await type(page, 'theta1', '−0.5');
    await expectScene(page, theta, [-0.5, 0.75]);
  });

  test('is undone by keys even while it has the focus, unless something is being typed', async () => {
    const page = await open('?theta=1,0.75');
    await type(page, 'theta1', '2');
    await expectScene(page, theta, [2, 0.75]);
    await box(page, 'theta1').press('Control+z');
    await settle(page);
    await expect.poll(() => box(page, 'theta1').inputValue()).toBe('1.00');
    await box(page, 'theta1').press('Control+Shift+Z');
    await settle(page);
    await expect.poll(() => box(page, 'theta1').inputValue()).toBe('2.00');
    await box(page, 'theta1').press('End');
    await page.keyboard.type('5');
    await page.keyboard.press('Control+z');
    await settle(page);
    await expectScene(page, theta, [2, 0.75]);
  });
});

describe('undo and redo', () => {
  test('by keys and by buttons, one entry for each gesture', async () => {
    const page = await open('?theta=1,0.75');
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
    const first = await dragSlider(page, 'theta1', 0.9);
    const second = await dragSlider(page, 'theta2', 0.8);
    await expectScene(page, theta, [first, second]);
    await page.keyboard.press('Control+z');
    await expectScene(page, theta, [first, 0.75]);
    await undo(page).click();
    await expectScene(page, theta, [1, 0.75]);
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
    await page.keyboard.press('Control+Shift+Z');
    await expectScene(page, theta, [first, 0.75]);
    await redo(page).click();
    await expectScene(page, theta, [first, second]);
    await expect.poll(() => redo(page).isDisabled()).toBe(true);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    await expectScene(page, theta, [first, second]);
  });

  test('Reset leads to the first picture and can be undone', async () => {
    const page = await open('?map=polar&theta=2,1&colour=gain');
    const before = await canvases(page);
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await expectScene(page, (scene) => scene, defaultScene);
    await expect.poll(() => canvases(page)).not.toEqual(before);
    await undo(page).click();
    await expectScene(page, theta, [2, 1]);
    await expect.poll(() => canvases(page)).toEqual(before);
  });
});
