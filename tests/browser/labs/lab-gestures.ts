/** The main gesture of each lab: what a hand does in it, and what is then seen. */

import type { Locator, Page } from 'playwright-core';
import type { LabName } from '../../../src/labs';
import { boundsOf } from '../page/actions.ts';

type Spot = readonly [x: number, y: number];

interface Gesture {
  /** Ends `…by hand:`. */
  readonly what: string;
  /** Where it begins, if not at the lab as it is opened. */
  readonly from?: string;
  does(page: Page): Promise<void>;
  /** The lab in the link afterwards. */
  readonly link: RegExp;
  /** The sentence afterwards. */
  readonly sentence: RegExp;
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/** Drags over a place through spots, in px from its corner. */
async function dragOver(page: Page, target: Locator, [first, ...others]: readonly Spot[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const { x, y } = await boundsOf(target);
  await page.mouse.move(x + first[0], y + first[1]);
  await page.mouse.down();
  for (const [dx, dy] of others) await page.mouse.move(x + dx, y + dy, { steps: 3 });
  await page.mouse.up();
}

/** Takes a level of a chart by its middle and moves it. */
async function dragLevel(page: Page, key: string, by: Spot): Promise<void> {
  const grip = page.locator(`.lab-grip[data-level="${key}"]`).first();
  await grip.scrollIntoViewIfNeeded();
  const { width, height } = await boundsOf(grip);
  await dragOver(page, grip, [
    [width / 2, height / 2],
    [width / 2 + by[0], height / 2 + by[1]],
  ]);
}

export const labGestures: Readonly<Record<LabName, Gesture>> = {
  incremental: {
    what: 'the start of all weights is moved below what two layers need',
    from: 'incremental;N:2',
    does: (page) => dragLevel(page, 'w0', [0, 120]),
    link: /^incremental;N:2;w0:\d(\.\d+)?e-\d+$/,
    sentence: /one after another/,
  },
  'depth-that-hurts': {
    what: 'the factors are drawn in another way',
    does: (page) => page.getByRole('radio', { name: 'U(−1, 1)' }).check(),
    link: /^depth-that-hurts;start:uniform$/,
    sentence: /U\(−1, 1\)/,
  },
  'matrix-factorization': {
    what: 'an entry is shown',
    from: 'matrix-factorization;problem:corner',
    does: (page) => button(page, 'Entry 2, 2').click(),
    link: /^matrix-factorization;problem:corner;mask:1111$/,
    sentence: /layers end at a distance of/,
  },
  'kernel-to-rich': {
    what: 'α is moved, and the level set with it',
    does: (page) => dragLevel(page, 'alpha', [-120, 0]),
    link: /^kernel-to-rich;alpha:(0\.00|\d(\.\d+)?e-)/,
    sentence: /From α = (0\.00|\d(\.\d+)?e−)/,
  },
  'depth-preconditioner': {
    what: 'a loop is drawn',
    does: (page) =>
      dragOver(page, page.locator('.lab-draw'), [
        [250, 120],
        [300, 120],
        [300, 180],
        [250, 180],
      ]),
    link: /^depth-preconditioner;loop:(-?[\d.]+,){7,}-?[\d.]+$/,
    sentence: /Around this loop/,
  },
  convergence: {
    what: 'ηM² is moved beyond 4',
    from: 'convergence;start:catapult',
    does: (page) => dragLevel(page, 'product', [130, 0]),
    link: /^convergence;start:catapult;M:[\d.]+$/,
    sentence: /^Gradient descent diverges/,
  },
  'quadratic-network': {
    what: 'the cone is turned by dragging and by keys',
    does: async (page) => {
      const cone = page.locator('.lab-turn');
      await dragOver(page, cone, [
        [150, 150],
        [190, 150],
      ]);
      await cone.focus();
      await page.keyboard.press('ArrowUp');
    },
    link: /^quadratic-network;turn:45;tilt:20$/,
    sentence: /is kept/,
  },
  disparity: {
    what: 'a unit is made the twin of the next',
    does: async (page) => {
      await button(page, 'Unit 1: as drawn').click();
      await button(page, 'Unit 1: dead').click();
    },
    link: /^disparity;units:tooooo$/,
    sentence: /H has rank/,
  },
  'dead-units': {
    what: 'another unit is changed',
    does: (page) => button(page, 'Unit 3').click(),
    link: /^dead-units;which:1010$/,
    sentence: /^With 2 of 4 units/,
  },
  'inverse-stability': {
    what: 'the fan is turned by dragging and by keys',
    does: async (page) => {
      const fan = page.locator('.lab-turn');
      await dragOver(page, fan, [
        [150, 150],
        [150, 170],
      ]);
      await fan.focus();
      await page.keyboard.press('ArrowLeft');
    },
    link: /^inverse-stability;turn:30;tilt:40$/,
    sentence: /slopes the functions are/,
  },
};
