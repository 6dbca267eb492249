import { createElement } from 'preact/compat';
import { renderToStaticMarkup, renderToStringAsync } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { type PlaceSpec, places } from '../../src/state';
import { PlaceLinks } from '../../src/ui/app/place-links';
import { type PlaceFiles, placeViews, viewsOf } from '../../src/ui/app/place-views';

const planted: PlaceSpec = { id: 'garden', label: 'Garden', title: 'A garden of planted places', about: 'It grows.' };
const files: PlaceFiles = { '/src/ui/garden/place.tsx': async () => ({ default: () => 'Roses' }) };
const ignore = (): void => undefined;

const viewFiles = Object.keys(import.meta.glob('/src/ui/*/place.tsx'));

describe('the views', () => {
  test('are there for every place, and for no other', () => {
    expect(Object.keys(placeViews).sort()).toEqual(places.map(({ id }) => id).sort());
    expect(viewFiles.map((file) => file.split('/')[3]).sort()).toEqual(places.map(({ id }) => id).sort());
  });

  test('are found by the name of the folder, and missing where there is none', () => {
    expect(Object.keys(viewsOf(['garden', 'shed'], files))).toEqual(['garden']);
  });

  test('are loaded when they are shown', async () => {
    const { garden } = viewsOf(['garden'], files);
    expect(await renderToStringAsync(createElement(garden, {}))).toContain('Roses');
  });
});

describe('the navigation', () => {
  const markup = (current: string) =>
    renderToStaticMarkup(createElement(PlaceLinks, { places: [...places, planted], current, onOpen: ignore }));
  const entries = (current: string) =>
    Array.from(markup(current).matchAll(/<button[^>]*>([^<]*)/g), ([button, label]) => ({
      label,
      open: button.includes('aria-current="page"'),
    }));

  test.each([...places, planted])('has an entry for $id, marked where it is open', ({ id, label }) => {
    expect(entries(id).filter(({ open }) => open)).toEqual([{ label, open: true }]);
  });

  test('has the entries in the order of the table', () => {
    expect(entries('').map(({ label }) => label)).toEqual([...places, planted].map(({ label }) => label));
  });
});
