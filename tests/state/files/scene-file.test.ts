import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../src/state/files/json-error';
import { largestSceneFile, readSceneFile, writeSceneFile } from '../../../src/state/files/scene-file';
import { presets } from '../../../src/state/library/presets';
import { decode, encode } from '../../../src/state/link/link';
import { cpuTime } from '../../cpu-time';
import { tries } from '../../tries';
import { scenes } from '../arbitrary';

const good = { format: 'reparam-scene', version: 1, link: 'v=1&map=polar' };
const changed = (change: object): string => JSON.stringify({ ...good, ...change });
const without = (key: keyof typeof good): string => JSON.stringify({ ...good, [key]: undefined });

/** Files that are no scenes, and what must be said of them. */
const bad: readonly (readonly [file: string, says: string])[] = [
  ['', 'the file is empty'],
  [' \r\n\t', 'the file is empty'],
  ['\u{feff}', 'the file is empty'],
  ['\u0000\u0001\u0002', 'an unexpected \u{fffd} in line 1, column 1'],
  ['\u{fffd}PNG\r\n', 'an unexpected \u{fffd} in line 1, column 1'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'an unexpected < in line 1, column 1'],
  ['v=1&map=polar', 'an unexpected v in line 1, column 1'],
  ['https://example.org/?map=polar', 'an unexpected https in line 1, column 1'],
  ['w1,w2\r\n0.1,0.2', 'an unexpected w1 in line 1, column 1'],
  ['{', 'the end of the file in line 1, column 2'],
  ['{"format": "reparam-scene"', 'the end of the file in line 1, column 27'],
  ['{\n  "format": "reparam-scene",\n}', 'an unexpected } in line 3, column 1'],
  ['{\r\n"format": "reparam-scene"\r\n"version": 1}', 'in line 3, column 1'],
  ["{'format': 'reparam-scene'}", "an unexpected ' in line 1, column 2"],
  ['{format: "reparam-scene"}', 'an unexpected format in line 1, column 2'],
  ['{"format" "reparam-scene"}', 'in line 1, column 11'],
  ['{"format":: 1}', 'an unexpected : in line 1, column 11'],
  ['{"format": }', 'an unexpected } in line 1, column 12'],
  ['{"a": 1,, "b": 2}', 'an unexpected , in line 1, column 9'],
  ['{"a": 1]', 'an unexpected ] in line 1, column 8'],
  ['[1, 2,]', 'an unexpected ] in line 1, column 7'],
  ['{"a": NaN}', 'an unexpected NaN in line 1, column 7'],
  ['{"a": Infinity}', 'an unexpected Infinity in line 1, column 7'],
  ['{"a": undefined}', 'an unexpected undefined in line 1, column 7'],
  ['{"a": 01}', 'an unexpected 01 in line 1, column 7'],
  ['{"a": .5}', 'an unexpected .5 in line 1, column 7'],
  ['{"a": 1.}', 'an unexpected 1. in line 1, column 7'],
  ['{"a": +1}', 'an unexpected +1 in line 1, column 7'],
  ['{"a": 0x10}', 'an unexpected 0x10 in line 1, column 7'],
  ['{"a": True}', 'an unexpected True in line 1, column 7'],
  ['{"a": "b\n"}', 'a text that is not closed'],
  ['{"a": "\\x41"}', 'a text that is not closed'],
  ['{"a": 1} // note', 'an unexpected / in line 1, column 10'],
  ['{"a": 1}{"a": 1}', 'an unexpected { in line 1, column 9'],
  [JSON.stringify(good).slice(0, -20), 'a text that is not closed'],
  ['['.repeat(200_000), 'the end of the file in line 1, column 200001'],
  ['null', 'holds null'],
  ['42', 'holds a number'],
  ['true', 'holds true or false'],
  ['"v=1&map=polar"', 'holds a text'],
  [JSON.stringify([good]), 'holds a list'],
  ...['javascript:alert(1)', '????', 'data:text/html,x', 'mailto:a@b.c?map=polar', 'hello=1&there=2', 'map polar'].map(
    (link): [string, string] => [changed({ link }), '“link” is '],
  ),
  ['{}', '“format” is missing'],
  [without('format'), '“format” is missing'],
  [changed({ format: 'reparam-data' }), '“format” is "reparam-data"'],
  [changed({ format: ['reparam-scene'] }), '“format” is a list'],
  [without('version'), '“version” is missing'],
  [changed({ version: '1' }), '“version” is "1"'],
  [changed({ version: 0 }), '“version” is 0'],
  [changed({ version: 1.5 }), '“version” is 1.5'],
  [changed({ version: null }), '“version” is null'],
  [changed({ version: 2 }), 'written by a later version of Reparam'],
  [changed({ version: 1e300 }), 'written by a later version of Reparam'],
  [without('link'), '“link” is missing'],
  [changed({ link: 7 }), '“link” is 7'],
  [changed({ link: { map: 'polar' } }), '“link” is something else'],
  [changed({ link: 'https://example.org/' }), 'an address without a scene'],
  ['{"__proto__": {"format": "reparam-scene", "version": 1, "link": ""}}', '“format” is missing'],
  [changed({ link: 'x'.repeat(largestSceneFile) }), 'never larger than 1 MB'],
];

describe('a file that is no scene', () => {
  it.each(bad.map(([file, says]) => [file.length > 60 ? `${file.slice(0, 60)}…` : file, file, says]))(
    '%j says what is wrong',
    (_, file, says) => {
      const read = readSceneFile(file);
      expect(read.ok ? 'it was opened' : read.why).toContain(says);
    },
  );

  it('of any other kind is refused as well, without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !readSceneFile(text).ok));
    fc.assert(fc.property(fc.json(), (text) => !readSceneFile(text).ok));
  });

  it('is refused soon, however it is made', () => {
    const long = 'x'.repeat(900_000);
    const files = [`{"a":"${long}`, `{"a":"${'\\n'.repeat(450_000)}`, `{"a":${'1'.repeat(900_000)}x`];
    const time = cpuTime(() => expect(files.filter((file) => readSceneFile(file).ok)).toEqual([]));
    expect(time).toBeLessThan(5000);
  });
});

describe('a scene file', () => {
  it('gives back the link that was put into it, whatever the scene', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const query = encode(scene);
        expect(readSceneFile(writeSceneFile(`?${query}`, 'some words'))).toEqual({ ok: true, query });
      }),
    );
    for (const { query } of presets) expect(readSceneFile(writeSceneFile(query))).toEqual({ ok: true, query });
  });

  it('lists the keys of the link for people', () => {
    const file = JSON.parse(writeSceneFile('?v=1&map=power&N=-2&theta=1,2', 'Power'));
    expect(file.keys).toEqual({ v: '1', map: 'power', N: '-2', theta: '1,2' });
    expect(file.about).toBe('Power');
  });

  it.each([
    ['a byte order mark', `\u{feff}${JSON.stringify(good)}`],
    ['other fields', changed({ note: 'mine', keys: { map: 'squared' } })],
    ['a question mark', changed({ link: '?v=1&map=polar' })],
    ['a whole address', changed({ link: ' https://example.org/x/?v=1&map=polar#top ' })],
  ])('opens with %s', (_, file) => {
    expect(readSceneFile(file)).toEqual({ ok: true, query: 'v=1&map=polar' });
  });

  it('leaves what is wrong with the link to the reader of links', () => {
    const read = readSceneFile(changed({ link: 'map=nothing&theta=a' }));
    expect(read.ok && decode(read.query).issues.map(({ key }) => key)).toEqual(['map', 'theta']);
  });
});

describe('the place of an error', () => {
  it('is found exactly where the engine finds JSON broken', () => {
    const json = fc.json({ maxDepth: 3 });
    const broken = fc
      .tuple(json, fc.nat(), fc.constantFrom('', '}', ',', '"', 'x', '\n', '\\', '0'))
      .map(([text, at, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice(at % (text.length + 1)));
    fc.assert(
      fc.property(broken, (text) => {
        expect(findJsonError(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: tries(2000, 300) },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
