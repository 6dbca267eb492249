import { isDocumentKey } from '../link/document-link';
import { shorten } from '../reading/issues';
import { parseQuery } from '../reading/query';
import { findJsonError } from './json-error';

/** What a scene file calls itself, and the version of its own format; the link inside has one of its own. */
const format = 'reparam-scene';
const version = 1;

/** No scene of ours comes near; a file that does was chosen by mistake. */
export const largestSceneFile = 1_000_000;

export type SceneFile =
  | { readonly ok: true; readonly query: string }
  /** `why` is a sentence without its full stop: what is wrong, and where. */
  | { readonly ok: false; readonly why: string };

const refused = (why: string): SceneFile => ({ ok: false, why });

/**
 * A scene as a JSON file. The link holds all of it; `about` and the keys beside it are for people, and are
 * not read back.
 */
export function writeSceneFile(query: string, about = ''): string {
  const link = query.replace(/^\?/, '');
  const keys = Object.fromEntries(parseQuery(link).map(({ key, text }) => [key, text]));
  return `${JSON.stringify({ format, version, link, ...(about && { about }), keys }, null, 2)}\n`;
}

/** Reads the query string out of a scene file. Total: any text at all gives one or says what is wrong with it. */
export function readSceneFile(text: string): SceneFile {
  if (text.length > largestSceneFile) return refused(tooLarge);
  // Some editors put a byte order mark in front.
  const json = text.replace(/^\u{feff}/u, '');
  if (json.trim() === '') return refused('the file is empty');
  const parsed = parse(json);
  return parsed.ok ? readFields(parsed.value) : refused(parsed.why);
}

export const tooLarge = `a scene file is never larger than ${largestSceneFile / 1e6} MB`;

function parse(json: string): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    const error = findJsonError(json);
    const place = error ? `: ${error.found} in line ${error.line}, column ${error.column}` : '';
    return { ok: false, why: `this is not JSON${place}` };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readFields(value: unknown): SceneFile {
  if (!isRecord(value)) return refused(`the file holds ${kindOf(value)}, and a scene file holds an object`);
  const field = (key: string) => (Object.hasOwn(value, key) ? value[key] : undefined);
  if (field('format') !== format) return refused(`“format” ${found(field('format'))}, and should be "${format}"`);
  const written = field('version');
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 1) {
    return refused(`“version” ${found(written)}, and should be a whole number from 1`);
  }
  if (written > version) {
    return refused(
      `“version” is ${written}: the file was written by a later version of Reparam, this one reads ${version}`,
    );
  }
  const link = field('link');
  return typeof link === 'string' ? readLink(link) : refused(`“link” ${found(link)}, and should be a text`);
}

/** The link; of a whole address, as people paste it, the part after the question mark. */
function readLink(link: string): SceneFile {
  const text = link.trim();
  const query = isAddress(text) ? queryOf(text) : text.replace(/^\?/, '');
  if (query === undefined) return refused('“link” is an address without a scene in it');
  // Without any key it is the scene that opens by itself; with nothing but foreign ones it is no link of ours.
  const keys = parseQuery(query.replace(/#.*/s, '')).map(({ key }) => key);
  const ours = query === '' || query.startsWith('#p') || keys.some((key) => isDocumentKey(key));
  return ours ? { ok: true, query } : refused(`“link” is "${shorten(text)}", which holds no key of a scene`);
}

const isAddress = (text: string): boolean => /^[a-z][a-z\d+.-]*:/i.test(text) && !text.startsWith('?');

/** Of a fragment only panels that stand in it belong to the scene. */
function queryOf(address: string): string | undefined {
  return /^https?:/i.test(address) ? /\?([^#]*(?:#p\d.*)?)/.exec(address)?.[1] : undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return { string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? 'something else';
}

function found(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (typeof value === 'string') return `is "${shorten(value)}"`;
  return typeof value === 'number' || typeof value === 'boolean' ? `is ${value}` : `is ${kindOf(value)}`;
}
