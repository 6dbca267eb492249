import { decode } from '../state/link';
import type { Preset } from '../state/presets';
import { buildModel } from './build-model';
import { fillText } from './figure-text';
import { keptTogether } from './format';

/** What to see in a preset. Its numbers are those of its own scene. */
export function presetText({ about, query }: Preset): string {
  if (!about.includes('{')) return about;
  return keptTogether(fillText(about, [buildModel(decode(query).scene)]));
}
