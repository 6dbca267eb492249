import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { article } from '../../../.config/article/plugin.ts';
import { Palette } from '../../../.config/article/two-themes.ts';
import { darkTheme, lightTheme } from '../../../src/render';
import { glossary } from '../../../src/state/glossary';
import { chapters } from '../../../src/state/learn';
import { loadFigure } from '../../../src/state/learn/article';
import { sources } from '../../../src/state/learn/sources';
import { decodeDocument } from '../../../src/state/link/document-link';

import { loadParts } from '../../parts';
import { root } from '../../tooling/sandbox.ts';
import { missingIn, textOf } from './page-text';

const dist = `${root}dist/`;
const html = readFileSync(`${dist}learn.html`, 'utf8');
const css = readdirSync(`${dist}assets`)
  .filter((file) => /^article-.*\.css$/.test(file))
  .map((file) => readFileSync(`${dist}assets/${file}`, 'utf8'))
  .join('');

/** What an attribute says, wherever it stands. */
const all = (attribute: string): readonly string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value.replaceAll('&amp;', '&'));

beforeAll(async () => {
  const steps = chapters.flatMap((chapter) => chapter.steps);
  const links = steps.flatMap(({ figure, bet, task }) => [figure.link, bet?.on, task?.witness]);
  await Promise.all([loadParts(), ...links.map((link) => link && loadFigure(link))]);
});

describe('the article as one page', () => {
  test('says every sentence with the numbers of the app, and shows every picture', () => {
    expect([...missingIn(html, chapters)]).toEqual([]);
  });

  test('tells every word and every source', () => {
    const text = textOf(html);
    for (const { says } of Object.values(glossary)) expect(text).toContain(textOf(says));
    for (const { title } of Object.values(sources)) expect(text).toContain(title);
  });

  test('has no number that is none', () => {
    expect(html).not.toMatch(/NaN|Infinity|\[object/);
    expect(textOf(html)).not.toMatch(/\bundefined\b(?! arrows)|\bnull\b/);
  });

  test('runs nothing and styles nothing where it stands, as its policy asks', () => {
    expect(html).not.toMatch(/<script|\son[a-z]+=|\sstyle=|<style/i);
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'self'[^"]*"/);
    expect(html).not.toMatch(/script-src/);
  });

  test('leads nowhere that there is not', () => {
    const ids = all('id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of all('href')) {
      if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
      else if (link.startsWith('./?')) expect(decodeDocument(link.slice(2)).issues, link).toEqual([]);
    }
    expect(all('href').filter((link) => link.startsWith('./?place=learn&chapter=')).length).toBe(
      chapters.reduce((sum, { steps }) => sum + steps.length, 0),
    );
  });

  test('has a colour for each that its pictures name, light and dark', () => {
    const named = new Set([...html.matchAll(/var\((--c\d+)\)/g)].map(([, name]) => name));
    expect(named.size).toBeGreaterThan(5);
    for (const name of named) expect(css.split(`${name}:`).length, name).toBe(3);
  });
});

describe('what it lacks is found', () => {
  const { title, steps } = chapters[2];
  test.each([
    ['a sentence', (page: string) => page.replaceAll(steps[1].figure.caption, '')],
    ['a title', (page: string) => page.replaceAll(`<h2>${title}</h2>`, '')],
    ['a picture', (page: string) => page.replace(/<svg[\s\S]*?<\/svg>/, '')],
    ['another number', (page: string) => page.replace(/(class="reading">)[^<]*/, '$1(0, 0)')],
    ['a chapter', (page: string) => page.replace('id="gauge" ', 'id="gauges" ')],
  ])('%s', (_, spoil) => {
    expect([...missingIn(spoil(html), chapters)]).not.toEqual([]);
  });
});

describe('a picture for both themes', () => {
  test('has a variable where its colours differ', () => {
    const palette = new Palette();
    const both = palette.merge('<path fill="#fff" stroke="none"/>', '<path fill="#000" stroke="none"/>');
    expect(both).toBe('<path fill="var(--c0)" stroke="none"/>');
    expect([palette.css(lightTheme), palette.css(darkTheme)]).toEqual(['--c0:#fff;', '--c0:#000;']);
  });

  test('must not differ in more', () => {
    expect(() => new Palette().merge('<path d="M0 0" fill="#fff"/>', '<path d="M1 0" fill="#000"/>')).toThrow(
      'colours',
    );
  });
});

describe('where a link is posted', () => {
  const index = readFileSync(`${root}index.html`, 'utf8');
  const tagsOf = (url: string) => {
    const { transformIndexHtml } = article(url);
    if (typeof transformIndexHtml !== 'function') throw new Error('the plugin writes no tags');
    const tags = Reflect.apply(transformIndexHtml, undefined, [index]) as { attrs: Record<string, string> }[];
    return new Map(tags.map(({ attrs }) => [attrs.property, attrs.content]));
  };

  test.each(['index.html', 'learn.html'])('%s says what it is', (file) => {
    const page = readFileSync(`${dist}${file}`, 'utf8');
    expect(page).toMatch(/<meta\s+name="description"\s+content="[^"]{50,160}"/);
    for (const property of ['og:title', 'og:description', 'og:image', 'og:image:alt'])
      expect(page).toContain(`property="${property}"`);
    expect(page).toContain('content="summary_large_image"');
  });

  test('its addresses are whole where that of the site is known, and lead beside the page otherwise', () => {
    expect(tagsOf('https://example.org/reparam').get('og:image')).toBe('https://example.org/reparam/preview.png');
    expect(tagsOf('https://example.org/reparam/').get('og:url')).toBe('https://example.org/reparam/');
    expect(tagsOf('').get('og:image')).toBe('./preview.png');
    expect(tagsOf('').has('og:url')).toBe(false);
  });

  test('its image has the size that is promised, and is light', () => {
    const image = readFileSync(`${dist}preview.png`);
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(image.length).toBeGreaterThan(15_000);
    expect(image.length).toBeLessThan(200_000);
  });
});
