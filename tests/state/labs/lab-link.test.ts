import { describe, expect, test } from 'vitest';
import type { OptionSpecs } from '../../../src/core';
import { labIn, readLab, usualOptions, writeLab } from '../../../src/state/labs/lab-link';
import { decodeDocument, encodeDocument } from '../../../src/state/link/document-link';

interface Options {
  readonly [key: string]: number | string;
  readonly seed: number;
  readonly text: string;
}

const fields: OptionSpecs<Options> = {
  seed: {
    ...{ kind: 'integer', key: 'seed', symbol: 'seed', label: 'Seed', whole: true },
    ...{ default: 1, bounds: { min: 1, max: 999 }, range: [1, 999], step: 1 },
  },
  text: { kind: 'text', key: 'text', label: 'Text', default: 'a', example: 'b', longest: 20 },
};

describe('the values of a lab', () => {
  test('stand in one key of the link, beside whatever else it holds', () => {
    const text = writeLab('dots', fields, { seed: 7, text: 'x;y:100%' });
    const link = `?v=1&place=labs&map=polar&lab=${encodeURIComponent(text)}`;
    const { document, issues } = decodeDocument(link);
    expect([document.place, document.lab, document.scene.map.id, issues]).toEqual(['labs', text, 'polar', []]);
    expect(labIn(document.lab)).toBe('dots');
    expect(readLab(document.lab, fields)).toEqual({ options: { seed: 7, text: 'x;y:100%' }, issues: [] });
    expect(decodeDocument(encodeDocument(document)).document).toEqual(document);
  });

  test('are left out where they are the usual ones', () => {
    expect(writeLab('dots', fields, usualOptions(fields))).toBe('dots');
    expect(encodeDocument(decodeDocument('?v=1&place=labs&lab=dots;seed:1').document)).toContain('lab=dots');
  });

  test.each([
    ['dots;seed:0', 'seed', '1'],
    ['dots;seed:1e9', 'seed', '1'],
    ['dots;seed:%ff', 'seed', '1'],
    [`dots;text:${'x'.repeat(21)}`, 'text', 'a'],
    ['dots;sede:3', 'sede', ''],
  ])('%s falls back with a notice', (text, key, used) => {
    const { options, issues } = readLab(text, fields);
    expect(options).toEqual(usualOptions(fields));
    expect(issues.map((issue) => [issue.key, issue.used])).toEqual([[key, used]]);
  });

  test.each(['', ';', ':', 'no lab at all', 'dots;;;'])('any text is read: %j', (text) => {
    expect(readLab(text, fields)).toEqual({ options: usualOptions(fields), issues: [] });
  });
});
