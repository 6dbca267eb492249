import { type Issue, issue } from '../reading/issues';
import { type Param, parseQuery, writeQuery } from '../reading/query';
import type { Scene } from '../scene/scene';
import { type Decoded, readScene, writeScene } from './codec';

/** Turns the keys of one version into those of the next. */
type Migration = (params: readonly Param[]) => readonly Param[];

/** `migrations[i]` leads from version i + 1 to version i + 2. */
const migrations: readonly Migration[] = [];

/** Version written into new links. */
export const version = migrations.length + 1;

/** The keys of a link, brought up to date. */
export function openLink(search: string): { readonly params: readonly Param[]; readonly issues: readonly Issue[] } {
  const params = parseQuery(search);
  const { from, issues } = readVersion(params);
  const rest = params.filter(({ key }) => key !== 'v');
  return { params: migrate(rest, from, migrations), issues };
}

/** Writes a link without its `?`: the version, what is beside the scene, the scene, what comes after it. */
export function writeLink(scene: Scene | undefined, before: readonly Param[], after: readonly Param[]): string {
  if (scene === undefined) return writeQuery([...before, ...after]);
  return writeQuery([{ key: 'v', text: String(version) }, ...before, ...writeScene(scene), ...after]);
}

/**
 * Reads the scene of a link's query string. Total: any string gives a scene, and each thing wrong with it an issue
 * that names the key, what was found and what was used. A link may hold more: see `document-link.ts`.
 */
export function decode(search: string): Decoded {
  const { params, issues } = openLink(search);
  const decoded = readScene(params);
  return { scene: decoded.scene, issues: [...issues, ...decoded.issues] };
}

/** Writes a scene as a query string, without its `?`: short, readable, and decode reads it back exactly. */
export function encode(scene: Scene): string {
  return writeLink(scene, [], []);
}

/** Brings the keys of a link written in version `from` up to date. */
export function migrate(params: readonly Param[], from: number, steps: readonly Migration[]): readonly Param[] {
  return steps.slice(from - 1).reduce((current, step) => step(current), params);
}

/** The version a link was written in. A link without one is of version 1; a later one is read as well as can be. */
function readVersion(params: readonly Param[]): { readonly from: number; readonly issues: readonly Issue[] } {
  const found = params.filter(({ key }) => key === 'v');
  const [first, ...more] = found;
  if (!first) return { from: 1, issues: [] };
  const { text, broken } = first;
  const issues = more.map((again) => issue('v', again.text, text, 'the key is given twice'));
  const from = /^[1-9]\d{0,3}$/.test(text) && !broken ? Number(text) : undefined;
  if (from !== undefined && from <= version) return { from, issues };
  const why = from === undefined ? 'this is no version of links' : 'the link was written by a later version of Reparam';
  return { from: version, issues: [issue('v', text, String(version), why), ...issues.slice(0, 10)] };
}
