/** What a person can set: numbers, flags, choices and texts, and what is wrong with them. */

/** The numbers that can be used: `above` and `below` leave the end itself out, and an end not given is none. */
export interface Interval {
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly below?: number;
}

/** One real number a person can move: its slider, number box, link key, sweep and spoken name follow from this. */
export interface NumberSpec {
  readonly key: string;
  /** Unicode symbol for labels, e.g. `θ₁`. */
  readonly symbol: string;
  /** Name in words, for screen readers and messages, e.g. `theta 1`. */
  readonly label: string;
  readonly default: number;
  /** What the mathematics allows, in a link and in the box alike; any finite number where absent. */
  readonly bounds?: Interval;
  /** Whether it counts something. */
  readonly whole?: true;
  /** The slider's ends, within the bounds; numbers outside may be typed. */
  readonly range: readonly [min: number, max: number];
  readonly step: number;
  readonly scale?: 'linear' | 'log';
  readonly unit?: 'rad' | '°';
  /** Why a value within the bounds cannot be used, as a sentence; undefined where it can. */
  readonly refuse?: (x: number) => string | undefined;
}

export interface RealOption extends NumberSpec {
  readonly kind: 'real';
}
/** It counts things that are allocated: its bounds are never left out. */
export interface IntegerOption extends NumberSpec {
  readonly kind: 'integer';
  readonly whole: true;
  readonly bounds: Interval;
}
export interface FlagOption {
  readonly kind: 'flag';
  readonly key: string;
  readonly label: string;
  readonly default: boolean;
}
export interface ChoiceOption {
  readonly kind: 'choice';
  readonly key: string;
  readonly label: string;
  readonly default: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}
/** One line of text, such as a typed formula or a small table. What it means is for `bind` to say. */
export interface TextOption {
  readonly kind: 'text';
  readonly key: string;
  /** Name in words, e.g. `w₁ as typed`. */
  readonly label: string;
  readonly default: string;
  /** Another text, for people who write links by hand. */
  readonly example: string;
  /** Characters it may have at most. */
  readonly longest: number;
  /** Where it lists names with numbers, which are shown as such and not as a text. */
  readonly names?: 'parameters' | 'constants';
  /** The text in a few words, where it is too long to be shown. */
  say?(text: string): string;
}
/** A text that can tell by itself why it cannot be used, as a sentence; undefined where it can. */
interface CheckedText extends TextOption {
  refuse?(text: string): string | undefined;
}
export type OptionSpec = RealOption | IntegerOption | FlagOption | ChoiceOption | CheckedText;
export type OptionValue = number | boolean | string;
export type Options = Readonly<Record<string, OptionValue>>;

/** One spec per option of O; the key of each spec equals its property name. */
export type OptionSpecs<O extends Options> = { readonly [K in keyof O]: OptionSpec & { readonly key: K } };

export interface Problem {
  readonly option: string;
  readonly message: string;
  /** Where in the text of the option, in characters from 1. */
  readonly column?: number;
}
/** What came of binding the options of a family: what it makes of them, or why it cannot. */
export type Binding<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };
