import type { Document } from '../document/document';
import { sceneInExplore } from '../document/document-edits';
import { decode } from '../link/link';
import { parseQuery, writeQuery } from '../reading/query';
import type { Scene } from '../scene/scene';
import { type Preset, type PresetGroup, presetGroups } from './presets';

/** A preset and its place in its group, from 0. */
export interface PresetPlace {
  readonly preset: Preset;
  readonly group: PresetGroup;
  readonly index: number;
}

export function findPreset(id: string): PresetPlace | undefined {
  for (const group of presetGroups) {
    const index = group.presets.findIndex((each) => each.id === id);
    const preset = group.presets[index];
    if (preset) return { preset, group, index };
  }
  return undefined;
}

/** A document with the scene of a preset in Explore, and with the strip that tells of it. */
export const openPreset = (document: Document, { id, query }: Preset): Document => ({
  ...sceneInExplore.put(document, decode(query).scene),
  from: '',
  preset: id,
  tour: 0,
});

/** What says the same in another way, and would stand beside it. */
const others: Readonly<Record<string, readonly string[]>> = {
  w: ['theta'],
  theta: ['w', 'A', 'delta', 'm', 'balance', 'rho'],
  map: ['theta', 'w', 'A', 'N', 'h'],
};

/** The link, without its `?`, of a preset in which what it says to try is done. */
export function witnessOf({ query, try: { witness } }: Preset): string {
  const changes = parseQuery(witness);
  const replaced = new Set(changes.flatMap(({ key }) => [key, ...(others[key] ?? [])]));
  return writeQuery([...parseQuery(query).filter(({ key }) => !replaced.has(key)), ...changes]);
}

/** The scene of the same. */
export const witnessScene = (preset: Preset): Scene => decode(witnessOf(preset)).scene;
