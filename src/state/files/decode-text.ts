interface DecodedText {
  readonly text: string;
  /** What was guessed, as a sentence; absent where nothing was. */
  readonly note?: string;
}

/**
 * Reads the bytes of a text file: UTF-8, UTF-16 with a byte order mark, and what is neither as Windows-1252, in which
 * spreadsheets of western Europe save, and of which Latin-1 is a part. Total.
 */
export function decodeText(bytes: ArrayBuffer): DecodedText {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, note: 'It is not UTF-8, so its letters were read as Windows-1252 (Latin-1).' };
  }
}
