/** Links with typed maps, read and written before the engine is there and after. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, decodeDocument, encode, encodeDocument, mapOf, maps, presets } from '../../../src/state';
import { isWaiting } from '../../../src/state/document/waiting';
import { hostile } from '../../core/expression/hostile';
import { cpuTime } from '../../cpu-time';
import { tries } from '../../tries';
import { scenes } from '../arbitrary';

const typed = presets.filter(({ query }) => query.includes('map=custom')).map(({ query }) => query);
const before = typed.map((query) => decode(query));
const waiting = typed.map((query) => isWaiting(decodeDocument(query).document));
const written = before.map(({ scene }) => encode(scene));
const handWritten = 'map=custom&f1=r*cos(phi)&f2=r*sin(phi)&theta=2,0.5';
const early = decodeDocument(handWritten).document;
const load = () => maps.find('custom')?.load?.();

test('without the engine a link of ours is read whole, and waits', () => {
  expect(typed.length).toBeGreaterThan(6);
  expect(before.flatMap(({ issues }) => issues)).toEqual([]);
  expect(waiting).not.toContain(false);
  expect(isWaiting(decodeDocument('map=polar').document)).toBe(false);
  expect(mapOf(before[0].scene.map).pending).toBe(true);
});

test('with the engine the same links open the same scenes, and write the same links', async () => {
  await load();
  for (const [i, query] of typed.entries()) {
    const { scene, issues } = decode(query);
    expect(issues).toEqual([]);
    expect(scene).toEqual(before[i].scene);
    expect(encode(scene)).toBe(written[i]);
    expect(isWaiting(decodeDocument(query).document)).toBe(false);
    expect(mapOf(scene.map).pending).toBeUndefined();
  }
});

test('a link written by hand, without a list of parameters, is read in full once the engine is there', async () => {
  await load();
  expect(isWaiting(early)).toBe(false);
  const { scene, issues } = decode(handWritten);
  expect(issues).toEqual([]);
  expect(mapOf(scene.map).parameters.map(({ key }) => key)).toEqual(['r', 'phi']);
  expect(scene.theta).toEqual([2, 0.5]);
  // What it left open is said from now on, so that the link can be read without the engine.
  expect(scene.map.options.vars).toMatch(/^r:[\d.]+,phi:[\d.]+$/);
  const { document } = decodeDocument(encodeDocument(early));
  expect(document.scene.map.options).toMatchObject({ f1: 'r*cos(phi)', f2: 'r*sin(phi)' });
});

test('any scene with a typed map is read back from its link with the engine as without', async () => {
  await load();
  const custom = scenes.filter(({ map }) => map.id === 'custom');
  fc.assert(
    fc.property(custom, (scene) => {
      expect(decode(encode(scene))).toEqual({ scene, issues: [] });
    }),
    { numRuns: tries(200, 40), seed: 5 },
  );
});

test(`${hostile.length} hostile texts in a link: each names f1 and gives a scene, in 100 ms`, async () => {
  await load();
  for (const text of hostile) {
    const query = `map=custom&f1=${encodeURIComponent(toWellFormed(text))}`;
    const time = cpuTime(() => decode(query));
    expect(time, text.slice(0, 80)).toBeLessThan(100);
    const { scene, issues } = decode(query);
    // Some of the corpus say w₂ too, as one text for both; in a link w₂ is told by itself.
    if (issues.length === 0) expect(scene.map.options.f1).toBe(toWellFormed(text));
    for (const { key } of issues) expect(['f1', 'f2']).toContain(key);
  }
});

const toWellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '�');

test('what is wrong is told with its column', async () => {
  await load();
  const { issues } = decode('map=custom&f1=t1*snh(t2)&f2=t2');
  expect(issues.map(({ key }) => key)).toEqual(['f1']);
  expect(issues[0].message).toContain('column 4: unknown function “snh”: did you mean “sinh”?');
});

test('panels carry typed maps of their own', async () => {
  await load();
  const { document, issues, broken } = decodeDocument(
    'place=compare&map=polar&p1=map:custom;f1:t1%2Bt2^3;f2:t2;theta:1,0.5&p2=map:custom;f1:a*t1;f2:t2/t1;k:a:2&p3=map:custom;f1:t1*(;f2:t2',
  );
  expect(issues).toEqual([]);
  expect([...broken.keys()]).toEqual([3]);
  expect(document.board.panels.map(({ scene }) => mapOf(scene.map).p)).toEqual([2, 2, 2]);
  const again = decodeDocument(encodeDocument(document));
  expect(again.document).toEqual(document);
});
