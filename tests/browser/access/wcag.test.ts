/**
 * What WCAG 2.2 asks at level AA that can be seen by a machine, for every place of the app: a new place is held to it by
 * its line in the table. Each check is shown a fault that is made on purpose.
 */
import { describe, expect, test } from 'vitest';
import { placeIds } from '../../../src/state';
import { some, tries } from '../../tries.ts';
import { drawn } from '../page/actions.ts';
import { openPage } from '../page/page.ts';
import { checks } from './wcag-checks.ts';

const links = [
  ...placeIds.map((id) => `?place=${id}`),
  '?place=compare&map=polar&theta=0.3,0.5&p1=&p2=theta:3,0.5&panel=1',
  '?map=deep-linear&plane=1&colour=gain&starts=1,1',
  '?map=custom',
  '?embed=1',
];
const tried = links.slice(0, tries(links.length, 2));

const options = { reducedMotion: 'reduce' } as const;

test.each(tried)('nothing is wrong with %s', async (link) => {
  const page = await openPage(link, options);
  await page.locator('main').first().waitFor();
  await page.waitForLoadState('networkidle');
  for (const [name, check] of Object.entries(checks)) {
    await expect.poll(() => check(page), { message: name }).toEqual([]);
  }
});

describe('a fault is seen:', () => {
  const faults: Readonly<Record<keyof typeof checks, () => void>> = {
    'axe finds nothing in the light theme': () => document.body.append(document.createElement('input')),
    'axe finds nothing in the dark theme': () => document.body.append(document.createElement('img')),
    'at 320 px, which is 1280 px at 400 %, nothing runs off sideways': () => {
      const wide = document.createElement('p');
      document.querySelector('main')?.prepend(Object.assign(wide, { textContent: 'wide' }));
      Object.assign(wide.style, { width: '330px', flex: 'none' });
    },
    'at 200 px nothing runs off sideways': () => {
      document.body.append(Object.assign(document.createElement('i'), { textContent: 'x'.repeat(60) }));
    },
    'targets are 24 px or stand apart': () => {
      for (const name of ['a', 'b']) {
        const small = document.body.appendChild(Object.assign(document.createElement('button'), { textContent: name }));
        Object.assign(small.style, { width: '9px', height: '9px', padding: '0', minHeight: '0' });
      }
    },
    'nothing moves where that is not wanted': () => {
      document.body.animate([{ opacity: 1 }, { opacity: 0.5 }], { duration: 60_000 });
    },
    'what is chosen stands out in forced colours': () => {
      for (const each of document.querySelectorAll<HTMLElement>('.family')) each.style.outline = 'none';
    },
    'pictures and swatches keep their colours in forced colours': () => {
      document.querySelector<HTMLElement>('.plot')?.style.setProperty('forced-color-adjust', 'auto');
    },
    'sliders keep their tracks in forced colours': () => {
      for (const each of document.querySelectorAll<HTMLElement>('input[type="range"]')) each.style.opacity = '0';
    },
  };

  test.each(some(Object.entries(checks), 1))('%s', async (name, check) => {
    const page = await openPage('', options);
    await drawn(page);
    await page.evaluate(`(${faults[name]})()`);
    await expect.poll(() => check(page)).not.toEqual([]);
  });
});
