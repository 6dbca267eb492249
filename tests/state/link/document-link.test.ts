import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPanels,
  type Document,
  decodeDocument,
  defaultDocument,
  defaultScene,
  documentBoardKeys,
  documentOf,
  duplicatePanel,
  encodeDocument,
  setPanel,
} from '../../../src/state';
import { decode } from '../../../src/state/link/link';
import { tries } from '../../tries';
import { documents } from '../arbitrary';

/** As a browser hands an address to the app: search and hash apart. */
function read(address: string) {
  const url = new URL(address, 'http://localhost/');
  return decodeDocument(url.search, url.hash);
}

function withPanels(document: Document, queries: readonly string[]): Document {
  const added = addPanels(
    document,
    queries.map((query) => ({ scene: decode(query).scene })),
  );
  if (!added.ok) throw new Error(added.why);
  return added.document;
}

describe('the link of a document', () => {
  test('is read back exactly, whatever the document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { document: back, issues, broken } = read(encodeDocument(document));
        expect(back).toEqual(document);
        expect([issues, [...broken]]).toEqual([[], []]);
      }),
      { numRuns: tries(400, 30), seed: 3 },
    );
  });

  test('without panels is the link of its scene', () => {
    expect(encodeDocument(defaultDocument)).toBe('?v=1');
    expect(read('?v=1&map=polar').document).toEqual(documentOf(decode('map=polar').scene));
  });

  test('any text at all is read', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('p1=', 'p1=map:polar', ';', ':', '%', '&', 'p99=theta:', 'cols=9', '#p1='),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (search, hash) => {
        const { document } = decodeDocument(`?${search.join('')}`, `#${hash.join('')}`);
        expect(read(encodeDocument(document)).document).toEqual(document);
      }),
      { numRuns: tries(500, 100), seed: 5 },
    );
  });

  test('twelve panels with small differences take under 2,000 characters', () => {
    const radii = [0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4];
    const base = documentOf(decode('map=polar&loss=line&grid=13&view=-1,4,-1,4&colour=gain&start=0.5,0.25').scene);
    const link = encodeDocument(
      withPanels(
        base,
        radii.map((r) => `map=polar&theta=${r},0.5&loss=line&grid=13&view=-1,4,-1,4&colour=gain&start=0.5,0.25`),
      ),
    );
    expect(link.length).toBeLessThan(2000);
    expect(link.length).toBeLessThan(600);
    expect(read(link).document.board.panels).toHaveLength(12);
  });

  test('panels move to the fragment where the query would be too long for a server', () => {
    const names = Array.from({ length: 12 }, (_, i) => `${i} ${'é'.repeat(70)}`);
    const many = withPanels(
      defaultDocument,
      names.map(() => ''),
    );
    const panels = many.board.panels.map((panel, i) => ({ ...panel, name: names[i] }));
    const document = { ...many, board: { ...many.board, panels } };
    const url = new URL(encodeDocument(document), 'http://localhost/');
    expect(url.search.length).toBeLessThan(4000);
    expect(url.hash.length).toBeGreaterThan(100);
    expect(decodeDocument(url.search, url.hash).document).toEqual(document);
  });
});

describe('a broken panel', () => {
  const link =
    '?place=compare&map=polar&theta=2,0.5&p1=theta:3,0.5&p2=theta:three;map:polr&p3=picture:flow;theta:1,0.5';

  test('takes down no other', () => {
    const { document, issues, broken } = read(link);
    expect(issues).toEqual([]);
    expect(document.board.panels.map(({ scene }) => scene.theta)).toEqual([[3, 0.5], defaultScene.theta, [1, 0.5]]);
    expect([...broken.keys()]).toEqual([2]);
  });

  test('says what was wrong, key by key', () => {
    const found = read(link).broken.get(2) ?? [];
    expect(found.map(({ key, found: text }) => [key, text])).toEqual([
      ['map', 'polr'],
      ['theta', 'three'],
    ]);
  });

  test('names a misspelled key', () => {
    const { broken } = read('?p1=thetta:3,0.5');
    expect(broken.get(1)?.[0].message).toContain('did you mean `theta`');
  });

  test('a broken base breaks no panel that does not take its keys', () => {
    const { broken, issues, document } = read('?map=polar&theta=x&p1=theta:3,0.5&p2=');
    expect([...broken]).toEqual([]);
    expect(issues).toHaveLength(1);
    expect(document.board.panels[0].scene.theta).toEqual([3, 0.5]);
  });
});

describe('a question', () => {
  const asked = (text: string) => {
    const { document, broken } = read(`?p1=${text}`);
    return { question: document.board.panels[0].question, issues: (broken.get(1) ?? []).map(({ key }) => key) };
  };

  test('is drawn or chosen, in the author’s words, from the author’s choices', () => {
    expect(asked('ask:draw').question).toEqual({ kind: 'draw', text: '', own: null });
    expect(asked('ask:choose;question:Where to?;choices:left|right;right:2').question).toEqual({
      kind: 'choose',
      text: 'Where to?',
      own: { texts: ['left', 'right'], right: 1 },
    });
  });

  test.each([
    ['ask:guess', null, ['ask']],
    ['ask:draw;choices:a|b', { kind: 'draw', text: '', own: null }, ['choices']],
    ['ask:choose;choices:a', { kind: 'choose', text: '', own: null }, ['choices']],
    ['ask:choose;choices:a|a', { kind: 'choose', text: '', own: null }, ['choices']],
    ['ask:choose;choices:a|b;right:3', { kind: 'choose', text: '', own: { texts: ['a', 'b'], right: 0 } }, ['right']],
  ])('%s says what is wrong with it', (text, question, issues) => {
    expect(asked(text)).toEqual({ question, issues });
  });

  test('of a dialog is made fit for a link', () => {
    const { document } = read('?p1=');
    const own = { texts: ['a|b', ' c\u0000 '], right: 1 };
    const set = setPanel(document, 1, { question: { kind: 'choose', text: ' x\n', own } });
    expect(set.board.panels[0].question).toEqual({
      kind: 'choose',
      text: 'x',
      own: { texts: ['a/b', 'c'], right: 1 },
    });
    expect(read(encodeDocument(set)).document).toEqual(set);
  });
});

test('a duplicate asks what its panel asks', () => {
  const { document } = read('?p1=ask:choose;choices:left|right');
  const made = duplicatePanel(document, 1);
  if (!made.ok) throw new Error(made.why);
  expect(made.document.board.panels[1].question).toEqual(document.board.panels[0].question);
});

describe('reading by hand', () => {
  test('another map takes nothing from the base map', () => {
    const { document, broken } = read('?map=power&N=4&theta=1,2&p1=map:polar&p2=N:6');
    expect([...broken]).toEqual([]);
    expect(document.board.panels.map(({ scene }) => [scene.map.id, scene.map.options.N])).toEqual([
      ['polar', undefined],
      ['power', 6],
    ]);
    expect(document.board.panels[1].scene.theta).toEqual([1, 2]);
  });

  test('what is linked must be the same in all panels', () => {
    const { document, issues } = read('?linked=loss,grid&p1=&p2=m1:3');
    expect(document.board.linked).toEqual(['grid']);
    expect(issues[0].key).toBe('linked');
  });

  test('more panels than a grid holds are left out, and that is said', () => {
    const panels = Array.from({ length: 15 }, (_, i) => `p${i + 1}=`).join('&');
    const { document, issues } = read(`?${panels}`);
    expect(document.board.panels).toHaveLength(12);
    expect(issues.map(({ key }) => key)).toEqual(['panels']);
  });

  test('the tolerance of arrival is a part of the whole, written as short as it is exact', () => {
    const { document } = read('?board=together&tol=0.001&p1=&p2=map:polar');
    expect([document.board.arrangement, document.board.tolerance]).toEqual(['together', 0.001]);
    expect(encodeDocument(document)).toContain('board=together&tol=0.001');
    expect(encodeDocument({ ...document, board: { ...document.board, tolerance: 1e-4 } })).not.toContain('tol=');
    for (const bad of ['0', '1', '-0.1', '1e999', 'ten']) {
      const { document: other, issues } = read(`?tol=${bad}`);
      expect(other.board.tolerance).toBe(1e-4);
      expect(issues.map(({ key }) => key)).toEqual(['tol']);
    }
  });

  test('a panel to select that is not there', () => {
    const { document, issues } = read('?panel=4&p1=');
    expect(document.focus).toBeNull();
    expect(issues[0].message).toContain('there is no such panel');
  });
});

describe('the notes on keys of documents', () => {
  const notes = documentBoardKeys();
  /** What a key needs beside it. */
  const besides = (key: string) => (['chapter', 'step'].includes(key) ? '&place=learn' : '');
  const linkOf = (key: string, value: string, owner: string | undefined) =>
    owner === undefined ? `?p1=&p2=${besides(key)}&${key}=${value}` : `?p1=${key}:${value}`;

  test.each(notes)('$with $key: its example is a sound link', ({ key, example, with: owner }) => {
    const { issues, broken } = read(linkOf(key === 'p1' ? 'p3' : key, example, owner));
    expect([issues, [...broken]]).toEqual([[], []]);
  });

  test.each(notes.filter(({ key }) => key !== 'p1'))('$with $key: its default is left out', (note) => {
    const value = note.default === 'empty' ? '' : note.default;
    const { document, issues } = read(linkOf(note.key, value, note.with));
    expect(issues).toEqual([]);
    expect(encodeDocument(document)).toBe(
      encodeDocument(read(note.with ? '?p1=' : `?p1=&p2=${besides(note.key)}`).document),
    );
  });
});

test.each([13, 36, 37, 99])('%d panels are counted as they are, and twelve of them opened', (count) => {
  const panels = Array.from({ length: count }, (_, i) => `p${i + 1}=`).join('&');
  const { document, issues } = decodeDocument(`place=compare&${panels}`);
  expect(document.board.panels).toHaveLength(12);
  expect(issues.map(({ found }) => found)).toEqual([String(count)]);
});

test('a name may have letters that this browser does not know yet', () => {
  const name = 'a \u{326d4} \u{3fffd}';
  const { document, broken } = decodeDocument(`?p3=name:${encodeURIComponent(name)}`);
  expect([document.board.panels[0]?.name, broken.size]).toEqual([name, 0]);
  expect(decodeDocument(encodeDocument(document)).document).toEqual(document);
});
