import { articleGroups } from './presets/article';
import { dataPresets } from './presets/data';
import { dynamicsPresets } from './presets/dynamics';
import { fibrePresets } from './presets/fibres';
import { planeGroup } from './presets/plane';
import type { Preset, PresetGroup } from './presets/preset';
import { scenePresets } from './presets/scenes';
import { startPresets } from './presets/starts';
import { typedPresets } from './typed-presets';

export type { Preset, PresetGroup, Try } from './presets/preset';

/** Links to start from: every panel of the article's figures, then scenes of our own. */
export const presetGroups: readonly PresetGroup[] = [
  ...articleGroups,
  scenePresets,
  startPresets,
  fibrePresets,
  dynamicsPresets,
  planeGroup,
  typedPresets,
  dataPresets,
];

/** All presets in one list. */
export const presets: readonly Preset[] = presetGroups.flatMap((group) => group.presets);
