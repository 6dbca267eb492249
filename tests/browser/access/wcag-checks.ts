/** What WCAG 2.2 asks at level AA that can be seen by a machine. */
import type { Page } from 'playwright-core';
import { settle } from '../page/actions.ts';
import { violations } from './axe.ts';

/** What is wrong with a page as it stands; what it changes of the window it puts back. */
export type Check = (page: Page) => Promise<readonly string[]>;

const found = (page: Page, look: () => string[]): Promise<string[]> => settle(page).then(() => page.evaluate(look));

/** 1.4.10 and below: what sticks out of the window and cannot be scrolled to in a box of its own. Runs in the page. */
function sideways(): string[] {
  const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const isExcused = (element: Element): boolean => {
    if (element.closest('.hidden-visually, .skip-link, .plot, [hidden]')) return true;
    for (let box = element.parentElement; box; box = box.parentElement) if (scrolls(box)) return true;
    return false;
  };
  const out = Array.from(document.body.querySelectorAll('*')).filter((each) => {
    const { left, right, width, height } = each.getBoundingClientRect();
    return width > 0 && height > 0 && (right > innerWidth + 1 || left < -1) && !isExcused(each);
  });
  const { scrollWidth } = document.documentElement;
  return [
    ...(scrollWidth > innerWidth ? [`the page scrolls sideways: ${scrollWidth} of ${innerWidth} px`] : []),
    ...out.slice(0, 5).map((each) => `sticks out: ${each.outerHTML.slice(0, 80)}`),
  ];
}

const narrow =
  (width: number): Check =>
  async (page) => {
    const size = page.viewportSize() ?? { width: 1280, height: 800 };
    await page.setViewportSize({ width, height: 640 });
    await settle(page);
    const wrong = await found(page, sideways);
    await page.setViewportSize(size);
    return wrong;
  };

/** 2.5.8: 24 px, or as much room around, unless it stands in a sentence or the browser draws it. Runs in the page. */
function smallTargets(): string[] {
  const all = Array.from(
    document.querySelectorAll<HTMLElement>('a[href], button, select, summary, input, [role="menuitem"]'),
  );
  const seen = all.filter(
    (each) => each.getClientRects().length > 0 && !each.closest('.hidden-visually, .skip-link, p, li, td, [inert]'),
  );
  // A box of a choice is pressed by its label.
  const boxOf = (each: HTMLElement) =>
    (each.matches('[type="radio"], [type="checkbox"]')
      ? (each.closest('label') ?? each)
      : each
    ).getBoundingClientRect();
  const boxes = seen
    .map(boxOf)
    .map((box) => ({ ...box.toJSON(), mx: box.x + box.width / 2, my: box.y + box.height / 2 }));
  return seen.flatMap((each, i) => {
    const box = boxes[i];
    if (box.width === 0 || Math.min(box.width, box.height) >= 23.5) return [];
    const crowded = boxes.some((other, k) => {
      if (k === i || (other.mx === box.mx && other.my === box.my)) return false;
      const dx = Math.max(other.left - box.mx, 0, box.mx - other.right);
      const dy = Math.max(other.top - box.my, 0, box.my - other.bottom);
      return Math.hypot(dx, dy) < 12;
    });
    return crowded ? [`${Math.round(box.width)} × ${Math.round(box.height)} px: ${each.outerHTML.slice(0, 80)}`] : [];
  });
}

/** 2.3.3 and what people ask for by `prefers-reduced-motion`. Runs in the page. */
function moving(): string[] {
  const slow = Array.from(document.querySelectorAll('*')).filter((each) => {
    const { transitionDuration, animationName } = getComputedStyle(each);
    return transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0) || animationName !== 'none';
  });
  const running = document.getAnimations().length;
  return [
    ...slow.slice(0, 5).map((each) => `moves: ${each.outerHTML.slice(0, 80)}`),
    ...(running > 0 ? [`${running} animations`] : []),
  ];
}

/** 1.4.11: what is chosen looks unlike what is not, where colours are the reader's own. Runs in the page. */
function chosenAlike(): string[] {
  const pairs: readonly (readonly [chosen: string, other: string])[] = [
    ['[aria-current]:not([aria-current="false"])', ':not([aria-current])'],
    ['[aria-pressed="true"]', '[aria-pressed="false"]'],
    ['[aria-checked="true"]', '[aria-checked="false"]'],
    ['[data-selected="true"]', '[data-selected="false"]'],
    [':has(> input[type="radio"]:checked)', ':has(> input[type="radio"]:not(:checked))'],
  ];
  const looks = (element: Element): string =>
    [element, ...element.querySelectorAll('span')]
      .map((each) => {
        const { outline, backgroundColor, color, borderBottom, boxShadow } = getComputedStyle(each);
        return [outline, backgroundColor, color, borderBottom, boxShadow].join();
      })
      .join('; ');
  return pairs.flatMap(([chosen, other]) =>
    Array.from(document.querySelectorAll(chosen)).flatMap((one) => {
      const rival = Array.from(one.parentElement?.children ?? []).find(
        (each) => each !== one && each.tagName === one.tagName && each.matches(other),
      );
      return one.getClientRects().length > 0 && rival && looks(one) === looks(rival)
        ? [`looks like the others: ${one.outerHTML.slice(0, 100)}`]
        : [];
    }),
  );
}

/** Tracks, swatches and pictures that a reader's own colours would leave without any. Runs in the page. */
function lostColours(): string[] {
  const kept = Array.from(document.querySelectorAll('.plot, .mark, .family svg, .chart-area'));
  return kept
    .filter((each) => getComputedStyle(each).getPropertyValue('forced-color-adjust') !== 'none')
    .map((each) => `loses its colours: ${each.outerHTML.slice(0, 80)}`);
}

const forced =
  (look: () => string[]): Check =>
  async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const wrong = await found(page, look);
    await page.emulateMedia({ forcedColors: 'none' });
    return wrong;
  };

/** How many colours a line through the middle of a picture has: a thumb on a track has three at least. */
async function coloursAlong(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, 1).getContext('2d');
    context?.drawImage(image, 0, -Math.floor(image.height / 2));
    const pixels = context?.getImageData(0, 0, image.width, 1).data.buffer ?? new ArrayBuffer(0);
    return new Set(new Uint32Array(pixels)).size;
  }, png.toString('base64'));
}

/** 1.4.11: a slider without its track is a button without a meaning. */
const sliders: Check = async (page) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await settle(page);
  const slider = page.locator('input[type="range"]:not(.hidden-visually):visible').first();
  const colours = (await slider.count()) === 0 ? undefined : await coloursAlong(page, await slider.screenshot());
  await page.emulateMedia({ forcedColors: 'none' });
  return colours === undefined || colours > 2 ? [] : ['a slider has no track'];
};

const inTheme =
  (colorScheme: 'light' | 'dark'): Check =>
  async (page) => {
    await page.emulateMedia({ colorScheme });
    const wrong = await violations(page);
    await page.emulateMedia({ colorScheme: 'light' });
    return wrong;
  };

const still: Check = async (page) => found(page, moving);
const roomy: Check = async (page) => found(page, smallTargets);

export const checks: Readonly<Record<string, Check>> = {
  'axe finds nothing in the light theme': inTheme('light'),
  'axe finds nothing in the dark theme': inTheme('dark'),
  'at 320 px, which is 1280 px at 400 %, nothing runs off sideways': narrow(320),
  'at 200 px nothing runs off sideways': narrow(200),
  'targets are 24 px or stand apart': roomy,
  'nothing moves where that is not wanted': still,
  'what is chosen stands out in forced colours': forced(chosenAlike),
  'pictures and swatches keep their colours in forced colours': forced(lostColours),
  'sliders keep their tracks in forced colours': sliders,
};
