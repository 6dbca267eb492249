import type { OptionSpec, Options } from '../../src/core';
import type { Table } from '../../src/model/export/table';
import type { LabNumbers } from '../../src/model/labs/types';
import { darkTheme, lightTheme, nodesOf } from '../../src/render';
import { readLab, refuseValue, usualOptions, writeLab } from '../../src/state/labs/lab-link';
import { chapters } from '../../src/state/learn';
import { sourceOf } from '../../src/state/learn/sources';
import { decodeDocument } from '../../src/state/link/document-link';
import type { Contract } from '../contract';
import { notFinite } from '../render/kit/recorder';
import { type Member, type Outcome, outcomeOf } from './members';

/** A member with what comes out of it at first sight. */
export interface Held extends Member {
  readonly outcome: Outcome;
}

/** Words that a number slipped into which is none. */
const broken = /NaN|Infinity|undefined|null|\[object/;

const specsOf = ({ lab }: Member): OptionSpec[] => Object.values<OptionSpec>(lab.fields);

function* keyProblems(member: Member): Generator<string> {
  for (const [name, spec] of Object.entries<OptionSpec>(member.lab.fields)) {
    if (spec.key !== name) yield `${name} has the key ${spec.key}`;
    if (!/^[a-zA-Z][a-zA-Z0-9]*$/.test(name)) yield `${name} cannot stand in a link`;
    const why = refuseValue(spec, spec.default);
    if (why !== undefined) yield `${name} refuses its own default: ${why}`;
    const ends = spec.kind === 'real' || spec.kind === 'integer' ? spec.range : [];
    for (const end of ends)
      if (refuseValue(spec, end) !== undefined) yield `${name} refuses ${end}, an end of its slider`;
    if (spec.kind === 'integer' && spec.bounds.max === undefined) yield `${name} may be as large as one likes`;
    if (spec.kind === 'text' && refuseValue(spec, spec.example) !== undefined) yield `${name} refuses its example`;
  }
  const { looks, strip, byHand = [], fields } = member.lab;
  for (const key of [...looks, ...byHand, ...(strip ? [strip] : [])]) if (!(key in fields)) yield `there is no ${key}`;
  if (strip && !looks.includes(strip)) yield 'its strip would run the simulation again';
}

/** Another value than the default, for each kind. */
function otherValue(spec: OptionSpec): Options[string] {
  if (spec.kind === 'flag') return !spec.default;
  if (spec.kind === 'choice') return spec.choices.find(({ value }) => value !== spec.default)?.value ?? spec.default;
  if (spec.kind === 'text') return spec.example;
  return spec.range[0] === spec.default ? spec.range[1] : spec.range[0];
}

function* linkProblems(member: Member): Generator<string> {
  const { name, lab } = member;
  const options = Object.fromEntries(specsOf(member).map((spec) => [spec.key, otherValue(spec)]));
  const text = writeLab(name, lab.fields, options);
  const read = readLab(text, lab.fields);
  if (JSON.stringify(read) !== JSON.stringify({ options, issues: [] }))
    yield `${text} is read as ${JSON.stringify(read)}`;
  if (writeLab(name, lab.fields, usualOptions(lab.fields)) !== name) yield 'its defaults stand in the link';
  const bad = readLab(
    specsOf(member).reduce((link, { key }) => `${link};${key}:?!`, name),
    lab.fields,
  );
  const refusing = specsOf(member).filter((spec) => spec.kind !== 'text' || refuseValue(spec, '?!') !== undefined);
  if (bad.issues.length !== refusing.length) yield 'bad values are taken without a word';
}

function* wordProblems({ lab: { words } }: Member): Generator<string> {
  for (const [key, text] of Object.entries({ claim: words.claim, paper: words.paper, here: words.here })) {
    if (!/^\p{Lu}.{20,}[.?]$/su.test(text)) yield `its ${key} is no sentence`;
  }
  if (!/^\p{Lu}.{3,39}$/u.test(words.label)) yield 'it has no short name';
  if (!/^https:\/\//.test(words.source.url)) yield 'its source has no address';
  if (words.tries.length < 2) yield 'there is nothing to try';
  if (words.differs.length < 1) yield 'it does not say where the toy differs from the paper';
  for (const text of [...words.tries.map(({ say }) => say), ...words.differs]) {
    if (!/^[\p{Lu}“].{20,}[.?]$/su.test(text)) yield `“${text}” is no sentence`;
  }
}

/** Papers that Learn tells of, where their labs are offered. */
const told = chapters.flatMap(({ steps }) => steps.flatMap(({ papers = [] }) => papers));

function* learnProblems({ name, lab: { words } }: Member): Generator<string> {
  if (sourceOf(words.cite)?.url !== words.source.url) yield `${words.cite} is not its paper`;
  if (!told.includes(words.cite)) yield `Learn does not tell of ${words.cite}`;
  const { document, issues } = decodeDocument(`?place=labs&lab=${name}`);
  for (const { message } of issues) yield message;
  if (document.place !== 'labs' || document.lab !== name) yield 'its link opens something else';
}

/** A level that a hand takes must not jump, and must set what can be set. */
function* handProblems({ lab, outcome: { last } }: Held): Generator<string> {
  const options = usualOptions(lab.fields);
  const fields: Readonly<Record<string, OptionSpec | undefined>> = lab.fields;
  for (const picture of lab.pictures) {
    for (const { key, at, moves } of picture.curves?.(last).levels ?? []) {
      for (const [name, value] of Object.entries(moves?.(at) ?? {})) {
        const spec = fields[name];
        const where = `the level ${key} of ${picture.id}`;
        if (!spec) yield `${where} sets ${name}, which there is not`;
        else if (refuseValue(spec, value) !== undefined) yield `${where} sets ${name} to ${value}, which is refused`;
        else if (typeof value === 'number' && Math.abs(value - Number(options[name])) > 0.01 * Math.abs(value))
          yield `${where} jumps from ${options[name]} to ${value} when it is taken`;
      }
    }
  }
}

function* tryProblems({ lab, outcome: { last } }: Held): Generator<string> {
  const options = usualOptions(lab.fields);
  for (const { say, done } of lab.words.tries)
    if (done(options, last)) yield `“${say}” is done before anybody did a thing`;
}

function* repeatProblems(member: Held): Generator<string> {
  const again = outcomeOf(member);
  if (JSON.stringify(again.result) !== JSON.stringify(member.outcome.result))
    yield 'the same options give another result';
}

const inCells = ({ rows }: Table): readonly unknown[] => rows.flat();

function* numberProblems({ outcome }: Held): Generator<string> {
  for (const [when, { readouts, sentence, notes, tables, moment = '' }] of Object.entries(times(outcome))) {
    for (const text of [
      sentence,
      moment,
      ...notes,
      ...readouts.flatMap(({ value, label, paper = '' }) => [value, label, paper]),
    ]) {
      if (broken.test(text)) yield `${when}, it says ${text}`;
    }
    if (readouts.length === 0) yield `${when}, it has no number`;
    if (!/[.!]$/.test(sentence)) yield `${when}, ${sentence} is no sentence`;
    if (tables.length === 0) yield `${when}, it has no data`;
    for (const { id, table } of tables) yield* tableProblems(`${when}, its table ${id}`, table);
  }
}

const times = ({ first, last }: Outcome): Record<string, LabNumbers> => ({ 'at first': first, 'in the end': last });

function* tableProblems(where: string, table: Table): Generator<string> {
  const names = table.columns.map(({ name }) => name);
  if (new Set(names).size < names.length) yield `${where} has two columns of one name`;
  if (names.some((name) => !/^[a-zA-Z][a-zA-Z0-9_]*$/.test(name))) yield `${where} has a column that is no variable`;
  if (table.rows.length === 0) yield `${where} is empty`;
  const cells = inCells(table);
  if (cells.some((cell) => typeof cell !== 'number' && typeof cell !== 'string')) yield `${where} has cells of no use`;
}

const sizes = [
  { width: 330, height: 240 },
  { width: 560, height: 386 },
];

function* pictureProblems({ lab, outcome }: Held): Generator<string> {
  const ids = lab.pictures.map(({ id }) => id);
  if (ids.length === 0 || new Set(ids).size < ids.length) yield 'its pictures cannot be told apart';
  for (const [when, numbers] of Object.entries(times(outcome))) {
    for (const picture of lab.pictures) {
      for (const size of sizes) {
        const height = Math.round(picture.height?.(size.width, numbers) ?? size.height);
        const built = picture.build(numbers, { ...size, height }, size.width > 400 ? lightTheme : darkTheme);
        const where = `${when}, ${picture.id} at ${size.width} px`;
        const bad = notFinite(nodesOf(built));
        if (bad.length > 0) yield `${where} is not finite: ${bad.join(', ')}`;
        const texts = [
          built.title,
          built.description,
          ...nodesOf(built).flatMap((node) => (node.kind === 'text' ? node.text : [])),
        ];
        for (const text of texts) if (broken.test(text)) yield `${where} says ${text}`;
        if (numbers === outcome.last && built.front.length === 0) yield `${where} is empty`;
      }
      const [a, b] = [picture.parts(numbers), picture.parts(numbers)];
      if (a.length === 0 || a.some((part, i) => part !== b[i]))
        yield `${when}, ${picture.id} is drawn again for nothing`;
    }
  }
}

/** What every lab is held to. */
export const labContract = {
  'has controls that a link can hold': keyProblems,
  'is brought back by its link': linkProblems,
  'is told in words': wordProblems,
  'has its place in Learn': learnProblems,
  'follows a hand': handProblems,
  'leaves its tries to do': tryProblems,
  'gives the same for the same options': repeatProblems,
  'tells its numbers': numberProblems,
  'is drawn': pictureProblems,
} as const satisfies Contract<Held>;
