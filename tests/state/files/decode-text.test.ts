import { expect, test } from 'vitest';
import { decodeText } from '../../../src/state/files/decode-text';

const text = 'Größe;Fläche;Höhe\n1;2;3';
const bytes = (...values: readonly number[]) => Uint8Array.from(values).buffer;
const latin1 = (words: string) => bytes(...Array.from(words, (letter) => letter.charCodeAt(0)));

test('UTF-8 is read as it is, with its byte order mark or without', () => {
  const { buffer } = new TextEncoder().encode(text);
  expect(decodeText(buffer)).toEqual({ text });
  expect(decodeText(new TextEncoder().encode(`\uFEFF${text}`).buffer)).toEqual({ text });
});

test('UTF-16 says so itself', () => {
  const words = Array.from(text, (letter) => letter.charCodeAt(0));
  expect(decodeText(bytes(0xff, 0xfe, ...words.flatMap((x) => [x & 255, x >> 8]))).text).toBe(text);
  expect(decodeText(bytes(0xfe, 0xff, ...words.flatMap((x) => [x >> 8, x & 255]))).text).toBe(text);
});

test('Latin-1 keeps its letters, and it is said that they were guessed', () => {
  const read = decodeText(latin1(text));
  expect(read.text).toBe(text);
  expect(read.note).toContain('Windows-1252');
});

test.each([[[]], [[0xff]], [[0xc3]], [[0x80, 0x81]]])('the bytes %j give a text', (values) => {
  expect(typeof decodeText(bytes(...values)).text).toBe('string');
});
