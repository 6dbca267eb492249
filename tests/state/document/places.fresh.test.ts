import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type PlaceSpec, places } from '../../../src/state/document/places';
import { decodeDocument } from '../../../src/state/link/document-link';
import { catches, holdTo } from '../../contract';
import { placeContract } from './place-contract';

describe('every place', () => {
  holdTo(
    placeContract,
    places.map((place) => [place.id, place]),
  );

  test('is told apart from the others', () => {
    for (const key of ['id', 'label', 'title', 'about'] as const) {
      expect(new Set(places.map((place) => place[key])).size).toBe(places.length);
    }
  });
});

const planted: PlaceSpec = { id: 'garden', label: 'Garden', title: 'A garden of planted places', about: 'It grows.' };

describe('the contract', () => {
  catches(placeContract, planted, {
    'can stand in a link and name a folder': {
      'an id in capitals': { ...planted, id: 'Garden' },
      'an id with a blank': { ...planted, id: 'a garden' },
    },
    'is told in words': {
      'no label': { ...planted, label: '' },
      'a title that is none': { ...planted, title: 'garden' },
      'half a sentence': { ...planted, about: 'it grows' },
    },
  });
});

describe('a place that is added', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.doMock('../../../src/state/document/places', async (original) => {
      const module = await original<typeof import('../../../src/state/document/places')>();
      return { ...module, places: [...places, planted], placeIds: [...module.placeIds, planted.id] };
    });
  });
  afterEach(() => vi.doUnmock('../../../src/state/document/places'));

  test('is opened by its link, which is written again as it was', async () => {
    const link = await import('../../../src/state/link/document-link');
    const { document, issues } = link.decodeDocument('?v=1&place=garden&eta=0.1');
    expect([document.place, issues]).toEqual(['garden', []]);
    expect(link.encodeDocument(document)).toContain('place=garden');
    expect(link.decodeDocument(link.encodeDocument(document)).document).toEqual(document);
  });
});

test.each(['garden', 'Explore', 'constructor', ''])('place=%s is none: the first opens, with a notice', (id) => {
  const { document, issues } = decodeDocument(`?place=${id}`);
  expect(document.place).toBe(places[0].id);
  expect(issues.map(({ key, used }) => [key, used])).toEqual([['place', places[0].id]]);
});
