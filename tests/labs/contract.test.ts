import { describe, test } from 'vitest';
import type { OptionSpec, Options } from '../../src/core';
import type { Slices } from '../../src/core/labs/slices';
import { type AnyLab, defineLab } from '../../src/labs/lab';
import { number, tableOf } from '../../src/model/export/table';
import type { LabNumbers } from '../../src/model/labs/types';
import { buildFigure, lightTheme, writeFigureSvg } from '../../src/render';
import { buildCurves } from '../../src/render/labs/curves-chart';
import { sources } from '../../src/state/learn/sources';
import { catches, holdTo } from '../contract';
import { expectGolden } from '../golden';
import { tableContract } from '../model/export/contract';
import { type Held, labContract } from './contract';
import { type Member, members, outcomeOf } from './members';

const heldOf = (member: Member): Held => ({ ...member, outcome: outcomeOf(member) });

const all = members.map((member) => [member.name, heldOf(member)] as const);

describe('labs', () => holdTo(labContract, all));

describe('data of labs', () =>
  holdTo(
    tableContract,
    all.flatMap(([name, { outcome }]) =>
      outcome.last.tables.map(({ id, label, table }) => [
        `${name}: ${label}`,
        { id, label, tables: [{ source: 'in the end', table }] },
      ]),
    ),
  ));

describe('labs in pictures', () => {
  test.each(all)('%s is drawn as it was', (name, { lab, outcome }) => {
    const width = 420;
    const panels = lab.pictures.map((picture) => {
      const height = Math.round(picture.height?.(width, outcome.last) ?? width / 1.45);
      return { heading: picture.title, picture: picture.build(outcome.last, { width, height }, lightTheme) };
    });
    const figure = buildFigure({ panels, columns: 2, title: lab.words.label }, lightTheme);
    expectGolden(`lab-${name}`, writeFigureSvg(figure, { theme: lightTheme }));
  });
});

interface Numbers extends LabNumbers {
  readonly y: readonly number[];
}

const eta: OptionSpec & { readonly key: 'eta' } = {
  kind: 'real',
  key: 'eta',
  symbol: 'η',
  label: 'Step',
  default: 0.5,
  bounds: { above: 0, max: 2 },
  range: [0.1, 1],
  step: 0.1,
};

function* simulate({ eta: step }: { readonly eta: number }): Slices<readonly number[]> {
  yield { done: 0.5, result: [1, 1 - step] };
  return [1, 1 - step, (1 - step) ** 2];
}

const numbers = (_: unknown, y: readonly number[]): Numbers => ({
  y,
  readouts: [{ key: 'last', label: 'Last value', value: String(y[y.length - 1]) }],
  sentence: 'The values fall.',
  notes: [],
  tables: [
    { id: 'values', label: 'Values', table: tableOf('Values', [number<number>('y', 'value', (x) => x)], [...y]) },
  ],
});

const sound = {
  name: 'planted',
  lab: defineLab<{ readonly eta: number }, readonly number[], Numbers>({
    fields: { eta },
    looks: [],
    numbers,
    pictures: [
      {
        id: 'values',
        title: 'Values',
        parts: ({ y }) => [y],
        build: ({ y }, size, theme) =>
          buildCurves(
            {
              ...{ x: { label: 'step', low: 0, high: 2 }, y: { label: 'y', low: 0, high: 1 } },
              curves: [{ key: 'y', label: 'y', ink: 0, x: [0, 1, 2], y }],
              ...{ title: 'Values', description: 'They fall.' },
            },
            size,
            theme,
          ),
      },
    ],
    words: {
      label: 'A planted lab',
      claim: 'What is planted here grows no further than this.',
      cite: 'gissin',
      source: { authors: 'Nobody', title: 'Nothing', where: 'Nowhere', year: 2020, url: sources.gissin.url },
      paper: 'There is no paper, and nothing is proved in it.',
      here: 'A few values are computed, one after another.',
      tries: [
        { say: 'Take the longest step that there is.', done: ({ eta: step }) => step === 1 },
        { say: 'Take the shortest step that there is.', done: ({ eta: step }) => step === 0.1 },
      ],
      differs: ['There is no paper to differ from at all.'],
    },
  }),
  simulate: simulate as unknown as Member['simulate'],
} satisfies Member;

const withLab = (part: Partial<AnyLab>): Held => heldOf({ ...sound, lab: { ...sound.lab, ...part } });
const withNumbers = (part: Partial<Numbers>): Held =>
  withLab({ numbers: (options, result) => ({ ...numbers(options, result as readonly number[]), ...part }) });
const withWords = (part: Partial<AnyLab['words']>): Held => withLab({ words: { ...sound.lab.words, ...part } });
const withEta = (part: object): Held =>
  withLab({ fields: { eta: { ...eta, ...part } as OptionSpec & { key: string } } });
const withLevel = (set: Options): Held =>
  withLab({
    pictures: sound.lab.pictures.map((picture) => ({
      ...picture,
      curves: () => ({
        ...{
          x: { label: 'x', low: 0, high: 1 },
          y: { label: 'y', low: 0, high: 1 },
          curves: [],
          title: '',
          description: '',
        },
        levels: [{ key: 'eta', axis: 'x', at: 0.5, label: 'η', ink: 'muted', moves: () => set }],
      }),
    })),
  });
const { tries } = sound.lab.words;
const { table } = numbers(undefined, [1]).tables[0];
let draws = 0;

describe('the contract of labs', () => {
  catches(labContract, heldOf(sound), {
    'has controls that a link can hold': {
      'a key of another name': withEta({ key: 'rate' }),
      'a default out of bounds': withEta({ default: 3 }),
      'a slider beyond the bounds': withEta({ range: [0, 1] }),
      'a strip that is no option': withLab({ strip: 'at' }),
      'a strip that runs the simulation': withLab({ strip: 'eta' }),
    },
    'is brought back by its link': {
      'a value that nobody refuses': withEta({
        kind: 'text',
        default: 'a',
        example: 'b',
        longest: 1,
        refuse: (text: string) => (text === 'b' ? 'no' : undefined),
      }),
    },
    'is told in words': {
      'a claim without an end': withWords({ claim: 'Something holds for all that is planted here' }),
      'nothing to try': withWords({ tries: [] }),
      'no difference from the paper': withWords({ differs: [] }),
      'no address': withWords({ source: { ...sound.lab.words.source, url: 'example.org' } }),
    },
    'has its place in Learn': {
      'the paper of another': withWords({ cite: 'arora2018' }),
      'a paper that Learn does not tell of': withWords({
        cite: 'soudry2018',
        source: { ...sound.lab.words.source, url: sources.soudry2018.url },
      }),
    },
    'follows a hand': {
      'a level that sets what there is not': withLevel({ rate: 1 }),
      'a level that sets what is refused': withLevel({ eta: 5 }),
      'a level that jumps': withLevel({ eta: 1 }),
    },
    'leaves its tries to do': {
      'a try that is done at once': withWords({ tries: [{ ...tries[0], done: () => true }, tries[1]] }),
    },
    'gives the same for the same options': {
      'chance without a seed': heldOf({
        ...sound,
        // biome-ignore lint/correctness/useYield: it is over at once
        *simulate() {
          draws += 1;
          return [draws];
        },
      }),
    },
    'tells its numbers': {
      'a number that is none': withNumbers({ readouts: [{ key: 'a', label: 'A', value: 'NaN' }] }),
      'no number': withNumbers({ readouts: [] }),
      'no data': withNumbers({ tables: [] }),
      'a column twice': withNumbers({
        tables: [{ id: 'a', label: 'A', table: { ...table, columns: [...table.columns, ...table.columns] } }],
      }),
    },
    'is drawn': {
      'no picture': withLab({ pictures: [] }),
      'a place that is none': withLab({
        pictures: sound.lab.pictures.map((picture) => ({
          ...picture,
          build: (...given: Parameters<typeof picture.build>) => {
            const built = picture.build(...given);
            const word = built.back.find((node) => node.kind === 'text');
            return { ...built, front: [...built.front, ...(word ? [{ ...word, x: Number.NaN }] : [])] };
          },
        })),
      }),
      'new parts each time': withLab({
        pictures: sound.lab.pictures.map((picture) => ({ ...picture, parts: () => [{}] })),
      }),
    },
  });
});
