import {
  type Binding,
  type Family,
  families,
  type Loss,
  type LossFamily,
  lossFamilies,
  type OptionSpec,
  type Options,
  type OptionValue,
  type ParameterMap,
} from '../../core';
import type { Choice } from './scene';
import { optionCodec } from './syntax';

/** What families of maps and families of losses have in common, as far as a link is concerned. */
export interface Member {
  readonly id: string;
  readonly label: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  complete?(options: Options): Options;
}

/** A list of members that a link key chooses from. */
export interface Registry<M extends Member> {
  readonly key: 'map' | 'loss';
  readonly members: readonly M[];
  readonly ids: readonly string[];
  /** The member with this id; ids are compared with the list, so `constructor` is none. */
  find(id: string): M | undefined;
}

function registry<M extends Member>(key: 'map' | 'loss', members: readonly M[]): Registry<M> {
  return { key, members, ids: members.map((m) => m.id), find: (id) => members.find((m) => m.id === id) };
}

/** The parameterizations a link can name. */
export const maps: Registry<Family> = registry<Family>('map', Object.values(families));
/** The losses a link can name. */
export const losses: Registry<LossFamily> = registry<LossFamily>('loss', Object.values(lossFamilies));

/** The options of a member as its specs set them, in the order of the specs. */
function defaultOptions(member: Member): Options {
  return Object.fromEntries(Object.values(member.options).map((spec) => [spec.key, spec.default]));
}

/** A member with its default options; always the same object, so that it is bound once. */
export function defaultChoice(member: Member): Choice {
  const old = defaults.get(member);
  if (old !== undefined) return old;
  const choice = { id: member.id, options: defaultOptions(member) };
  defaults.set(member, choice);
  return choice;
}

const defaults = new WeakMap<Member, Choice>();

/** Options with one of them changed, or why that value cannot be used. */
export function withOption(
  member: Member,
  options: Options,
  key: string,
  value: OptionValue,
): { readonly ok: true; readonly options: Options } | { readonly ok: false; readonly why: string } {
  const spec = Object.hasOwn(member.options, key) ? member.options[key] : undefined;
  if (spec === undefined) return { ok: false, why: `${member.label} has no option ${key}` };
  const why = optionCodec(spec).refuse(value);
  // −0 is 0, as in a link.
  return why === undefined ? { ok: true, options: { ...options, [key]: value === 0 ? 0 : value } } : { ok: false, why };
}

// Maps and losses that are bound hold no state that a caller could notice, and choices are never changed in place.
const boundMaps = new WeakMap<Choice, Binding<ParameterMap>>();
const boundLosses = new WeakMap<Choice, Binding<Loss>>();

/** The map a choice stands for. */
export function bindMap(choice: Choice): Binding<ParameterMap> {
  return remember(boundMaps, choice, () => maps.find(choice.id)?.bind(choice.options));
}

/** The loss a choice stands for. */
export function bindLoss(choice: Choice): Binding<Loss> {
  return remember(boundLosses, choice, () => losses.find(choice.id)?.bind(choice.options));
}

function remember<T extends ParameterMap | Loss>(
  known: WeakMap<Choice, Binding<T>>,
  choice: Choice,
  bind: () => Binding<T> | undefined,
): Binding<T> {
  const old = known.get(choice);
  if (old !== undefined) return old;
  const unknown: Binding<T> = { ok: false, problems: [{ option: 'id', message: `unknown id ${choice.id}` }] };
  const bound = bind() ?? unknown;
  // What is pending is bound again once its family is loaded.
  if (!isPending(bound)) known.set(choice, bound);
  return bound;
}

const isPending = (bound: Binding<ParameterMap | Loss>): boolean => bound.ok && 'pending' in bound.value;

/** Whether the map of a choice can be drawn: its family is loaded, and its options bind. */
export function isReady(choice: Choice): boolean {
  const bound = bindMap(choice);
  return bound.ok && !isPending(bound);
}

/** The map of a choice known to be good, such as one with default options. */
export function mapOf(choice: Choice): ParameterMap {
  const bound = bindMap(choice);
  if (!bound.ok) throw new Error(`invalid ${choice.id}: ${bound.problems.map((p) => p.message).join('; ')}`);
  return bound.value;
}
