/** A link worth opening, with what there is to see. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** One sentence. `{κ 1}` in it stands for a number of its scene; see `model/readings`. */
  readonly about: string;
  /** A link of ours, without its `?`. */
  readonly query: string;
}

export interface PresetGroup {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly presets: readonly Preset[];
}
