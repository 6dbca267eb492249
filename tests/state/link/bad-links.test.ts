import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../../src/state';
import { tries } from '../../tries';
import { badLinks } from '../bad-links';

const seed = 1;
const links = badLinks(tries(100_000, 2000), seed);

describe(`${links.length} bad links (seed ${seed})`, () => {
  test('each yields an issue that names its key, and a scene', () => {
    const silent: string[] = [];
    for (const { query, why, key } of links) {
      const { issues } = decode(query);
      if (!issues.some((issue) => issue.key === key)) silent.push(`${why}: ${query} should blame ${key}`);
    }
    expect(silent.slice(0, 5)).toEqual([]);
  });

  test('the scene they open is sound: its own link opens the same scene without issues', () => {
    for (const { query } of links.slice(0, tries(3000, 200))) {
      const { scene } = decode(query);
      expect(decode(encode(scene))).toEqual({ scene, issues: [] });
    }
  });

  test('issues say the value found and the value used, and stay short', () => {
    for (const { query } of links.slice(0, tries(3000, 500))) {
      for (const { key, found, used, message } of decode(query).issues) {
        expect(message).toContain(`\`${key}=${found}\``);
        expect(message).toContain(used === '' ? 'It was left out.' : `Used ${used} instead.`);
        expect(message.length).toBeLessThan(400);
      }
    }
  });
});

test('every corruption occurs, and a shorter list begins a longer one', () => {
  const names = new Set(links.map(({ why }) => why));
  expect(names.size).toBeGreaterThanOrEqual(18);
  expect(badLinks(50, seed)).toEqual(links.slice(0, 50));
  expect(badLinks(50, seed + 1)).not.toEqual(links.slice(0, 50));
});
