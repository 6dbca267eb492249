import type { Task } from '../../learn/types';

/** Something to bring about in a preset, as the tasks of Learn are. */
export interface Try extends Pick<Task, 'goal' | 'check' | 'hint'> {
  /** Keys of a link, in place of those of the preset, with which the check holds. */
  readonly witness: string;
}

/** A link worth opening, with what there is to see. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** One sentence. `{κ 1}` in it stands for a number of its scene; see `model/readings`. */
  readonly about: string;
  /** A link of ours, without its `?`. */
  readonly query: string;
  readonly try: Try;
}

export interface PresetGroup {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly presets: readonly Preset[];
}
