import type { OptionSpec } from '../../core';
import { defaultScene } from '../fields/defaults';
import { sceneFields } from '../fields/fields';
import { fibreOf, homeTheta } from '../scene/fibre-view';
import { writeNumbers } from '../scene/numbers';
import { defaultChoice, losses, type Member, mapOf, maps, type Registry } from '../scene/registry';
import { intervalWords, optionCodec } from '../scene/syntax';
import { documentNotes, panelNotes } from './document-notes';
import { documentParts } from './document-parts';
import { version } from './link';
import { panelParts } from './panel-link';

/** What a key of a link means, for people who write links by hand. */
export interface KeyNote {
  readonly key: string;
  readonly meaning: string;
  readonly example: string;
  /** The text a link without this key stands for. */
  readonly default: string;
  /** The words it can be, where they are few and named. */
  readonly values?: readonly string[];
  /** What the key goes with, e.g. `map=power`; absent where it always means the same. */
  readonly with?: string;
}

/** One note per key, in the order of links; made from the same tables as the codec. */
export function documentKeys(): readonly KeyNote[] {
  return [
    {
      key: 'v',
      meaning: 'version of the link format; a link without it is of version 1',
      example: String(version),
      default: '1',
    },
    choiceNote(maps, 'the parameterization', defaultScene.map.id),
    ...optionNotes(maps),
    ...thetaNotes(),
    choiceNote(losses, 'the loss', defaultScene.loss.id),
    ...optionNotes(losses),
    ...sceneFields.map(({ key, meaning, example, defaultText }) => ({ key, meaning, example, default: defaultText })),
  ];
}

/** Notes on the keys of a document beside its scene, and on those of a panel beside its scene. */
export function documentBoardKeys(): readonly KeyNote[] {
  return [
    ...notesOf(documentParts, documentNotes),
    {
      key: 'p1',
      meaning:
        'a panel of Compare, and so are `p2` to `p99`: the scene of the link, except for the keys given here, as key:value;key:value',
      example: 'map:polar;theta:3,0.5',
      default: 'no panel',
    },
    ...notesOf(panelParts, panelNotes).map((note) => ({ ...note, with: 'a panel' })),
  ];
}

interface Part {
  readonly key: string;
  readonly fallbackText: string;
}

interface Note {
  readonly meaning: string;
  readonly example: string;
}

function notesOf(parts: Readonly<Record<string, Part>>, notes: Readonly<Record<string, Note>>): readonly KeyNote[] {
  return Object.entries(parts).flatMap(([name, { key, fallbackText }]) => {
    const note = notes[name];
    return note ? [{ key, ...note, default: fallbackText === '' ? 'empty' : fallbackText }] : [];
  });
}

function choiceNote<M extends Member>({ key, ids }: Registry<M>, what: string, usual: string): KeyNote {
  return { key, meaning: `${what}, by its name`, values: ids, example: ids[1] ?? usual, default: usual };
}

function optionNotes<M extends Member>({ key, members }: Registry<M>): readonly KeyNote[] {
  return members.flatMap(({ id, options }) =>
    Object.values(options).map((spec) => {
      const text = optionCodec(spec).write(spec.default);
      return {
        key: spec.key,
        meaning: optionMeaning(spec),
        example: optionExample(spec),
        default: text,
        with: `${key}=${id}`,
      };
    }),
  );
}

function optionMeaning(spec: OptionSpec): string {
  if (spec.kind === 'flag') return `1 or 0: ${spec.label}`;
  if (spec.kind === 'text') return spec.label;
  if (spec.kind === 'choice') return `${spec.label}: ${spec.choices.map(({ value }) => value).join(', ')}`;
  const unit = spec.unit === undefined ? '' : `, in ${spec.unit}`;
  const ends = spec.bounds === undefined ? '' : ` (${intervalWords(spec.bounds)})`;
  return `${spec.label}${unit}${ends}`;
}

function optionExample(spec: OptionSpec): string {
  if (spec.kind === 'text') return spec.example;
  return optionCodec(spec).write(spec.kind === 'flag' ? true : spec.default);
}

function thetaNotes(): readonly KeyNote[] {
  const usual = writeNumbers(defaultScene.theta);
  return [
    {
      key: 'theta',
      meaning: 'all entries of θ, separated by commas; matrices row by row',
      example: usual,
      default: `the default θ of the map, ${usual} for map=${defaultScene.map.id}`,
    },
    {
      key: 'w',
      meaning: 'instead of `theta`: the function w₁,w₂; θ is the one nearest to the default of the map',
      example: '1,0.5',
      default: 'not given; `theta` says it all',
    },
    ...maps.members.flatMap(fibreNote),
  ];
}

function fibreNote(family: (typeof maps.members)[number]): readonly KeyNote[] {
  const map = mapOf(defaultChoice(family));
  const { key, parameters, keeps } = map.fibre;
  if (key === undefined) return [];
  const usual = writeNumbers(fibreOf(map, homeTheta(map)) ?? []);
  const names = parameters.map(({ symbol }) => symbol).join(', ');
  const meaning = `beside \`w\`, which θ of all that compute it: ${keeps}, as ${names}`;
  return [{ key, meaning, example: usual, default: usual, with: `map=${family.id}` }];
}
