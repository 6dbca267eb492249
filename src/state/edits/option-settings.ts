import type { OptionSpec, Options, OptionValue } from '../../core';
import type { ChoiceWord, Setting } from '../declaration/setting';
import type { Change } from '../scene/change';
import { losses, type Member, maps } from '../scene/registry';
import type { Scene } from '../scene/scene';
import { setMapOption } from './actions';
import { setLossOption } from './edits';

/** What the options of a map set. Texts are edited together, in a form of their own. */
export const mapSettings = (id: string): readonly Setting[] =>
  settingsOf(maps.find(id), ({ map }) => map.options, setMapOption);

/** What the options of a loss set. */
export const lossSettings = (id: string): readonly Setting[] =>
  settingsOf(losses.find(id), ({ loss }) => loss.options, setLossOption);

type OptionsOf = (scene: Scene) => Options;
type SetOption = (scene: Scene, key: string, value: OptionValue) => Change;

function settingsOf(member: Member | undefined, options: OptionsOf, set: SetOption): readonly Setting[] {
  return Object.values(member?.options ?? {}).flatMap((spec) => settingOf(spec, options, set) ?? []);
}

function settingOf(spec: OptionSpec, options: OptionsOf, setOption: SetOption): Setting | undefined {
  const { key, label } = spec;
  const set = (scene: Scene, value: OptionValue) => setOption(scene, key, value);
  const value = (scene: Scene) => options(scene)[key];
  if (spec.kind === 'text') return undefined;
  if (spec.kind === 'flag') return { kind: 'flag', key, label, read: (scene) => value(scene) === true, set };
  if (spec.kind === 'choice') {
    const words: Record<string, ChoiceWord> = Object.fromEntries(spec.choices.map((word) => [word.value, word]));
    return { kind: 'choice', key, label, words, read: (scene) => String(value(scene)), set };
  }
  return { kind: 'number', spec, read: (scene) => Number(value(scene)), set };
}
