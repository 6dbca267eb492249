import type { Preset } from '../../state/library/presets';
import { decode } from '../../state/link/link';
import { buildModel } from '../build/build-model';
import { keptTogether } from '../numbers/format';
import { fillText } from './figure-text';

/** What to see in a preset. Its numbers are those of its own scene. */
export function presetText({ about, query }: Preset): string {
  if (!about.includes('{')) return about;
  return keptTogether(fillText(about, [buildModel(decode(query).scene)]));
}
