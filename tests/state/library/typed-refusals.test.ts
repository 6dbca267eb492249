import { beforeAll, describe, expect, test } from 'vitest';
import { defaultScene, maps } from '../../../src/state';
import { typeMap } from '../../../src/state/library/typed-map';
import { decode } from '../../../src/state/link/link';
import { generateMaps } from '../../core/expression/generate';
import { seeded } from '../../seeded';
import { tries } from '../../tries';

beforeAll(() => maps.find('custom')?.load?.());

const random = seeded('refusals');
const pick = (from: string): string => from[Math.floor(random() * from.length)];

/** Good texts with some characters taken out, put in or doubled, among them what no formula and no link may hold. */
function damaged(text: string): string {
  let result = text;
  for (let k = 0; k <= 2 * random(); k++) {
    const at = Math.floor(random() * (result.length + 1));
    const kind = random();
    if (kind < 0.35) result = result.slice(0, at) + result.slice(at + 1 + Math.floor(3 * random()));
    else if (kind < 0.8)
      result = result.slice(0, at) + pick('+*/^()|=,;.0w19tqé[{!\u0007\u200b\ud800𝒙~') + result.slice(at);
    else if (kind < 0.95) result = result.slice(0, at) + result;
    else result = result.slice(0, at) + result.repeat(40);
  }
  return result;
}

const texts = generateMaps(random, tries(400, 60), 2).map((text) => {
  // Commas inside of brackets part operands; the one between the formulas is followed by the second’s first product.
  const at = text.indexOf(', t2*t3');
  return [text.slice(0, at), text.slice(at + 2)] as const;
});

test('whatever is wrong with a formula, a column of its own text is shown', () => {
  let refused = 0;
  const messages = new Set<string>();
  for (const [f1, f2] of texts) {
    const options = random() < 0.5 ? { f1: damaged(f1), f2 } : { f1, f2: damaged(f2) };
    const typed = typeMap(defaultScene, options);
    if (typed.ok) continue;
    refused++;
    for (const { option, column, message } of typed.problems) {
      messages.add(message.replace(/[“"][^”]*[”"]|\d+/g, '…'));
      if (option !== 'f1' && option !== 'f2') throw new Error(`${option}: ${message}`);
      expect(Number.isInteger(column), `${JSON.stringify(options[option])}: ${message}`).toBe(true);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual(options[option].length + 1);
    }
  }
  expect(refused).toBeGreaterThan(texts.length / 2);
  expect(messages.size).toBeGreaterThan(tries(10, 6));
});

test('a link blames the formula that is wrong, and no other', () => {
  let blamed = 0;
  for (const [f1, f2] of texts) {
    const key = random() < 0.5 ? 'f1' : 'f2';
    const options = { f1, f2, [key]: damaged(key === 'f1' ? f1 : f2) };
    // A link holds no half of a letter.
    if (/\p{Surrogate}/u.test(options[key])) continue;
    const query = Object.entries(options).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
    const { issues } = decode(`map=custom&${query.join('&')}`);
    if (typeMap(defaultScene, options).ok || issues.length === 0) continue;
    blamed++;
    // Where both can be read, but are finite nowhere together, none of the texts is wrong by itself.
    const blames = issues.filter(({ message }) => !message.includes('no θ was found')).map((issue) => issue.key);
    if (blames.length > 0) expect(blames, options[key]).toContain(key);
    expect(blames, options[key]).not.toContain(key === 'f1' ? 'f2' : 'f1');
  }
  expect(blamed).toBeGreaterThan(texts.length / 3);
});

test.each(['f1=0,0', 'f1=0,0&f2=t2', 'f1=t1+&f2=t2'])('%s is not the fault of f2', (query) => {
  expect(decode(`map=custom&${query}`).issues.map(({ key }) => key)).not.toContain('f2');
});

describe('the column is where it begins to be wrong', () => {
  test.each([
    ['t1+\u0007t2', 't2', 'f1', 4],
    ['t1', 't2+\u200b', 'f2', 4],
    ['𝒙\u0007', 't2', 'f1', 3],
    [`${'t1+'.repeat(333)}t1+t2`, 't2', 'f1', 1001],
    ['0,0', 't2', 'f1', 3],
    ['t1', 't2, 0', 'f2', 5],
    ['t1, t2', 't2', 'f1', 5],
    ['t1; t2; t3', '', 'f1', 5],
  ])('%j, %j', (f1, f2, option, column) => {
    const typed = typeMap(defaultScene, { f1, f2 });
    if (typed.ok) throw new Error('it was read');
    expect(typed.problems.map((each) => [each.option, each.column])).toEqual([[option, column]]);
  });
});
