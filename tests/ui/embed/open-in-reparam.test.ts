import { expect, test } from 'vitest';
import { withoutEmbed } from '../../../src/ui/embed/open-in-reparam';

test.each([
  ['http://a/?embed=1', 'http://a/?'],
  ['http://a/?embed=1&embed=1', 'http://a/?'],
  ['http://a/?map=polar&embed=1&theta=1,2&embed=0#p1=embed=1', 'http://a/?map=polar&theta=1,2#p1=embed=1'],
  ['http://a/?embed&embedding=1', 'http://a/?embedding=1'],
  ['http://a/', 'http://a/?'],
])('%s leads to the whole page', (link, whole) => {
  expect(withoutEmbed(link)).toBe(whole);
});
