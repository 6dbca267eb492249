/** Links that are wrong in a stated way: a sound link, and one named corruption of it. */
import { defaultChoice, documentKeys, losses, mapOf, maps, presets } from '../../src/state';
import { type Dice, dice } from '../dice';

export interface BadLink {
  readonly query: string;
  /** What was done to the link, in words. */
  readonly why: string;
  /** The key an issue must name. */
  readonly key: string;
}

/** Keys whose value is one real number, and keys with two. */
const scalars = ['eta', 'time', 'scale', 'linedensity'];
const counts = ['steps', 'grid', 'viewgrid'];
const points = ['start', 'g', 'theta', 'w'];
const windows = ['window', 'view'];
const words = ['map', 'loss', 'run', 'pace', 'arrows', 'colour', 'lines', 'draw', 'hide'];

const notNumbers = [
  'abc',
  '3,14',
  '1e999',
  '-1e400',
  'Infinity',
  '-Infinity',
  'NaN',
  '',
  '0x10',
  '%201',
  '1%20',
  '+1',
  '--1',
  '1e',
  '1.',
  '1_000',
  '1abc',
  '%D9%A1',
  '%E2%88%925',
  '1e-999',
  '1n',
  '1/3',
  '0b1',
  '%00',
  '1%0A',
  'e5',
  '.',
  '-',
  'null',
  'undefined',
  '[1]',
  '1;2',
  '%EF%BC%91',
  '1.2.3',
];
const notWords = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  'Squared',
  'POLAR',
  '0',
  'null',
  'powr',
  'squared%20',
  '%F0%9F%99%82',
  'flow%00',
  'rate,speed',
  'w%2Ctheta%2Cw',
  'undefined',
  'prototype',
];
const brokenPercents = ['%', '%E0%A4', '%zz', '1%', '%C3%28', '%u0031', '%ff', '0.5%2'];
const outOfBounds: Readonly<Record<string, readonly string[]>> = {
  eta: ['0', '-0.05', '1e7', '-0'],
  time: ['0', '-1', '1e300'],
  scale: ['0', '-1', '1e9', '0.0001'],
  linedensity: ['0', '-1', '0.2', '4.1'],
  steps: ['0', '-5', '10001', '1e3', '1.5', '12.0', '99999999999999999999'],
  grid: ['2', '302', '-9', '9.5', '1e9'],
  viewgrid: ['2', '302', '-9', '9.5', '0'],
};

/** One corruption: the key it spoils, the keys it puts into the link, and those that must make room. */
interface Corruption {
  readonly key: string;
  readonly add: readonly string[];
  readonly remove?: readonly string[];
}

const notes = documentKeys();
const known = notes.map(({ key }) => key);
/** Keys of positions on fibres, e.g. A. */
const positions = maps.members.flatMap((family) => mapOf(defaultChoice(family)).fibre.key ?? []);
/** A text can say anything; what is wrong with a typed map is for the tests of typed maps. */
const isTyped = ({ with: owner }: (typeof notes)[number]) => owner === 'map=custom';
const options = notes.filter((note) => note.with !== undefined && !positions.includes(note.key));
const numeric = options.filter((note) => !isTyped(note));
/** Keys that depend on one another; a corruption of one of them brings its own set. */
const choices = ['map', 'loss', 'theta', 'w', ...positions, ...options.map(({ key }) => key)];

const value = (key: string, text: string): Corruption => ({ key, add: [`${key}=${text}`], remove: [key] });
const alone = (key: string, query: string): Corruption => ({ key, add: query.split('&'), remove: choices });

const corruptions: Readonly<Record<string, (d: Dice) => Corruption>> = {
  'not a number': (d) => value(d.pick([...scalars, ...counts]), d.pick(notNumbers)),
  'number out of bounds': (d) => {
    const key = d.pick([...scalars, ...counts]);
    return value(key, d.pick(outOfBounds[key]));
  },
  'unknown word': (d) => value(d.pick(words), d.pick(notWords)),
  'list too short': (d) => value(d.pick([...points, ...windows]), `${d.below(99)}`),
  'list too long': (d) =>
    value(
      d.pick([...points, ...windows]),
      Array(30 + d.below(50))
        .fill(1)
        .join(','),
    ),
  'bad number in a list': (d) => {
    const key = d.pick([...points, ...windows]);
    const texts = Array.from({ length: windows.includes(key) ? 4 : 2 }, (_, i) => String(i + 1));
    // A comma would make one entry more, and a list of three is a sound θ for some maps.
    texts[d.below(texts.length)] = d.pick(notNumbers.filter((text) => !text.includes(',')));
    return value(key, texts.join(','));
  },
  'window reversed or empty': (d) => {
    const [low, high] = [d.below(50), 50 + d.below(50)];
    const ends = [`${high},${low},0,1`, `0,1,${high},${low}`, `${low},${low},0,1`, `0,1,${high},${high}`];
    return value(d.pick(windows), d.pick(ends));
  },
  'window too large or too small': (d) =>
    value(d.pick(windows), d.pick(['0,1e300,0,1', '1e15,2e15,0,1', '0,1e-13,0,1'])),
  'broken percent-encoding': (d) =>
    value(d.pick(known.filter((key) => !choices.includes(key))), d.pick(brokenPercents)),
  'key twice': (d) => {
    const key = d.pick(scalars);
    return { key, add: [`${key}=1`, `${key}=${1 + d.below(9)}`], remove: [key] };
  },
  'misspelt key': (d) => ({ ...value(misspell(d, d.pick(known.filter((key) => key.length > 4))), '1'), remove: [] }),
  'key in another case': (d) => value(d.pick(['ETA', 'Map', 'THETA', 'Steps', 'G', 'W', 'Hide', 'eTa']), '1'),
  'w beside theta': () => alone('w', 'theta=1,1&w=1,1'),
  'option of another member': otherOption,
  'option with a bad value': (d) => {
    const { key, with: owner = '' } = d.pick(numeric);
    return alone(key, `${owner}&${key}=${d.pick(notNumbers)}`);
  },
  'value the mathematics refuses': refused,
  'layer unknown or twice': (d) =>
    value('hide', d.pick(['ellipse,ellipse', 'arrowheads', 'ellipse,', ',', 'none,field', 'field,field,field'])),
  'seeds that are no list of points': (d) =>
    value('seeds', d.pick(['1', '1,2,3', '', '1,2,', '1,x', 'none,1', Array(50).fill(1).join(',')])),
  'version unknown': (d) => value('v', d.pick(['2', '99', '0', '-1', '1.0', 'x', '', '1e0', '%'])),
};

function misspell(d: Dice, key: string): string {
  const at = d.below(key.length - 1);
  const swapped = key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2);
  const dropped = key.slice(0, at) + key.slice(at + 1);
  const doubled = key.slice(0, at) + key[at] + key.slice(at);
  const found = d.pick([swapped, dropped, doubled]);
  return known.includes(found) ? `${key}s` : found;
}

function otherOption(d: Dice): Corruption {
  const { key, default: text, with: owner = '' } = d.pick(options);
  const [kind] = owner.split('=');
  // Two members may have an option of one name, as power and depth have N.
  const members = kind === 'map' ? maps.members : losses.members;
  const others = members.filter((member) => !Object.hasOwn(member.options, key)).map(({ id }) => id);
  return alone(key, `${kind}=${d.pick(others)}&${key}=${text}`);
}

function refused(d: Dice): Corruption {
  const n = 1 + d.below(9);
  const cases: readonly (readonly [key: string, query: string])[] = [
    ['w', `map=squared&w=-${n},1`],
    ['w', `map=exponential&w=${n},-1`],
    ['w', `map=inverse&w=0,${n}`],
    ['A', `map=deep-linear&A=${n},${n},1,1`],
    ['A', `map=deep-linear&w=1,1&A=0,0,0,${n}`],
    ['A', `map=deep-linear&h=1&A=0&w=1,${n}`],
    ['balance', `map=depth&balance=1,-${n},0,0`],
    ['balance', `map=depth&balance=1,1,0,-${n}`],
    ['rho', `map=weight-norm&rho=-${n}`],
    ['theta', `map=weight-norm&theta=0,0,${n}`],
    ['theta', `map=exponential&theta=${n}000,1`],
    ['theta', `map=inverse&theta=0,${n}`],
    ['theta', `map=deep-linear&theta=${n},1`],
    ['theta', `map=power&N=0.5&theta=-${n},1`],
    ['theta', `map=squared&theta=1,1,${n}`],
    ['theta', `map=squared&theta=1e200,${n}`],
    ['h', `map=deep-linear&h=${n + 4}`],
    ['N', `map=power&signed=1&N=-${n}`],
    ['N', 'map=power&N=0'],
    ['signed', `map=power&signed=${n + 1}`],
    ['h1', `loss=point&h1=-${n}`],
    ['a', `loss=line&a=0&b=0&c=${n}`],
  ];
  return alone(...d.pick(cases));
}

const names = Object.keys(corruptions);
/** Links without a fault, to be spoilt. */
const sound = ['', 'utm_source=mail&fbclid=IwAR0x', ...presets.map(({ query }) => query)];

/** The first `count` bad links of a seed; a longer list begins with the shorter one. */
export function badLinks(count: number, seed: number): readonly BadLink[] {
  const d = dice(`bad links ${seed}`);
  return Array.from({ length: count }, () => {
    const why = d.pick(names);
    const { key, add, remove = [] } = corruptions[why](d);
    const kept = d
      .pick(sound)
      .split('&')
      .filter((piece) => piece !== '' && !remove.includes(piece.split('=')[0]));
    const at = d.below(kept.length + 1);
    return { query: [...kept.slice(0, at), ...add, ...kept.slice(at)].join('&'), why, key };
  });
}
