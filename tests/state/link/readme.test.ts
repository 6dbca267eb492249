import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentBoardKeys, documentKeys } from '../../../src/state/link/docs';
import { decode } from '../../../src/state/link/link';

const path = new URL('../../../README.md', import.meta.url);
const [open, close] = ['with REPARAM_UPDATE=1 -->\n', '<!-- end of keys -->'];

function table(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = [...documentKeys(), ...documentBoardKeys()].map(
    ({ key, meaning, example, default: usual, with: companion }) => {
      const note = companion ? `${meaning} (with \`${companion}\`)` : meaning;
      return `| \`${key}\` | ${cell(note)} | \`${example}\` | ${usual === '' ? '' : `\`${usual}\``} |`;
    },
  );
  return ['| key | meaning | example | default |', '|---|---|---|---|', ...rows, ''].join('\n');
}

test('the README documents every key of a link, from the same tables as the codec', () => {
  const text = readFileSync(path, 'utf8');
  const [start, end] = [text.indexOf(open) + open.length, text.indexOf(close)];
  if (process.env.REPARAM_UPDATE) writeFileSync(path, text.slice(0, start) + table() + text.slice(end));
  else expect(text.slice(start, end)).toBe(table());
});

test('the link of the README opens without a notice', () => {
  const [link] = /\?map=polar[^`]*/.exec(readFileSync(path, 'utf8')) ?? [''];
  expect(link).not.toBe('');
  expect(decode(link).issues).toEqual([]);
});
