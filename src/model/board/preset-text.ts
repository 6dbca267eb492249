import type { Preset } from '../../state/library/presets';
import { decode } from '../../state/link/link';
import { buildModel } from '../build/build-model';
import { keptTogether } from '../numbers/format';
import { fillText } from './figure-text';

/** What to see in a preset. Its numbers are those of its own scene. */
export function presetText({ about, query }: Preset): string {
  if (!about.includes('{')) return about;
  // There is one scene to speak of, so no text need name it.
  const named = about.replace(/\{([^{} ]+)\}/g, '{$1 1}');
  return keptTogether(fillText(named, [buildModel(decode(query).scene)]));
}
