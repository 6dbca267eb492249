/** A tour of the app in another engine than that of all other tests. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { decode } from '../../../src/state/link/link.ts';
import { inLongRun } from '../../tries.ts';
import { patience } from '../page/patience.ts';
import { type Firefox, installedFirefox, startFirefox } from './firefox.ts';

const path = installedFirefox();
const why = path === undefined ? ', not run: none is installed' : inLongRun ? '' : ', left to the long run';

describe.skipIf(why !== '')(`in Firefox${why}`, () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await startFirefox(path ?? '');
  }, 6 * patience);
  afterAll(() => firefox?.close());

  const settled = { timeout: 2 * patience };
  const search = () => firefox.run(() => location.search);
  const scene = async () => decode(await search()).scene;
  const count = (selector: string) => firefox.run((list) => document.querySelectorAll(list).length, selector);
  const middleOf = async (selector: string): Promise<[number, number]> => {
    await expect.poll(() => count(selector), settled).toBeGreaterThan(0);
    return firefox.run((list) => {
      const element = document.querySelector(list);
      element?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      return [x + width / 2, y + height / 2];
    }, selector);
  };
  const click = async (selector: string) => firefox.drag(...(await middleOf(selector)));
  /** Shares of the pixels of each picture that something is drawn on, and whether that is more than nothing. */
  const areDrawn = () =>
    firefox.run(() =>
      Array.from(document.querySelectorAll('.plot'), (plot) =>
        Array.from(plot.querySelectorAll('canvas')).some((canvas) =>
          canvas
            .getContext('2d')
            ?.getImageData(0, 0, canvas.width, canvas.height)
            .data.some((value) => value !== 0),
        ),
      ),
    );

  test('the first page opens and is drawn', async () => {
    await firefox.open(inject('siteUrl'));
    await expect.poll(areDrawn, settled).toEqual([true, true]);
    await expect.poll(() => firefox.run(() => document.title), settled).toContain('Reparam');
  });

  test('the start is dragged, and the link says where to', async () => {
    const before = (await scene()).start;
    await firefox.drag(...(await middleOf('[data-handle="start"] .handle-target')), [40, -30], [20, -20]);
    await expect.poll(async () => (await scene()).start, settled).not.toEqual(before);
  });

  test('a number is typed, and undone', async () => {
    await click('.number[data-key="eta"] .number-box input');
    await firefox.run(() => (document.activeElement as HTMLInputElement).select());
    await firefox.keys('0.25\uE007');
    await expect.poll(async () => (await scene()).dynamics.rate, settled).toBe(0.25);
    await click('button[aria-label="Undo"]');
    await expect.poll(async () => (await scene()).dynamics.rate, settled).toBe(0.05);
  });

  test('a figure is exported', async () => {
    await click('.export button');
    await click('[role="menuitem"][aria-label="Whole figure as SVG"]');
    const file = join(firefox.downloads, 'reparam-squared.svg');
    const text = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    await expect.poll(text, settled).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    expect(text()).not.toMatch(/NaN|Infinity/);
  });

  test('a figure of the gallery is opened in Compare, and is there again when the page is loaded again', async () => {
    await firefox.open(`${inject('siteUrl')}?place=compare`);
    await click('.figure-card[data-figure="inverse"]');
    await expect.poll(() => count('.board canvas'), settled).toBeGreaterThan(3);
    const [link, panels] = [await search(), await count('.board canvas')];
    expect(link).toContain('p1=');
    await firefox.reload();
    await expect.poll(() => count('.board canvas'), settled).toBe(panels);
    await expect.poll(search, settled).toBe(link);
  });

  test('no page has made an error, and one that is planted is seen', async () => {
    await expect.poll(() => firefox.errors(), settled).toEqual([]);
    await firefox.run(() => {
      const script = document.createElement('img');
      script.src = 'https://example.invalid/pixel.png';
      document.body.append(script);
    });
    await expect.poll(async () => (await firefox.errors()).join('\n'), settled).toContain('img-src');
  });
});
