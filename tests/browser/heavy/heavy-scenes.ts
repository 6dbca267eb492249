/** Links to scenes that cost as much as a link can ask for, made by chance and the same for the same name. */
import { seeded } from '../../seeded.ts';

type Random = () => number;
type Keys = Readonly<Record<string, string | number>>;

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)];
const list = (n: number, entry: (i: number) => string | number): string =>
  Array.from({ length: n }, (_, i) => entry(i)).join();

/** Eight parameters in sums of terms that cannot be shortened; some have poles or edges. */
function typed(random: Random): Keys {
  const name = () => `t${1 + Math.floor(8 * random())}`;
  const terms = [
    () => `${name()}*exp(-${name()}^2/9)`,
    () => `sin(${name()}+${name()})*${name()}`,
    () => `log(4+${name()}^2)*${name()}`,
    () => `${name()}/(2+${name()}^2)`,
    () => `${name()}/(3+${name()})`,
    () => `cos(${name()}*${name()})`,
  ];
  const sum = (i: number) => [`t${1 + i}`, ...Array.from({ length: 7 }, () => pick(random, terms)())].join('+');
  return {
    map: 'custom',
    f1: sum(0),
    f2: sum(1),
    vars: list(8, (i) => `t${i + 1}:${(0.2 + random()).toFixed(2)}`),
  };
}

const families: readonly ((random: Random) => Keys)[] = [
  typed,
  () => ({ map: 'hadamard' }),
  () => ({ map: 'deep-linear', h: 4 }),
  () => ({ map: 'depth', N: 6 }),
  () => ({ map: 'difference' }),
];

/** Points over the usual window of the flow field. */
const points = (random: Random, n: number) => list(2 * n, () => (0.1 + 2 * random()).toFixed(3));

const rows = (random: Random) =>
  Array.from({ length: 60 }, () => [0, 0, 0].map(() => random().toFixed(2)).join()).join('~');

/** Everything at its most, though not all of it in each scene. */
const heavy: readonly ((random: Random) => Keys)[] = [
  (random) => ({ lines: pick(random, ['unbroken', 'even']), linedensity: 4, seeds: points(random, 12) }),
  (random) => ({ gainmap: pick(random, ['gradient', 'most', 'least']) }),
  () => ({ plane: 1, planegrid: 301, image: 1 }),
  (random) => ({ starts: points(random, 32), steps: 10_000, eta: 0.0007, momentum: 0.9, schedule: 'cosine' }),
  (random) => ({ starts: points(random, 32), run: 'flow', time: 1e6 }),
  () => ({ viewgrid: 301, grid: 301, colour: 'gain' }),
  (random) => ({ loss: 'lp', p: 10, data: rows(random) }),
  () => ({ mirror: 1 }),
];

const query = (keys: Keys): string =>
  Object.entries(keys)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');

/** A scene with about half of all that is heavy. */
export function heavyScene(name: string): string {
  const random = seeded(name);
  const parts = heavy.filter(() => random() < 0.5).map((part) => part(random));
  return `?${query(Object.assign({}, pick(random, families)(random), ...parts))}`;
}

/** A board of twelve such panels, each its own map. */
export function heavyBoard(name: string): string {
  const random = seeded(name);
  const parts = heavy.filter(() => random() < 0.4).map((part) => part(random));
  const shared = query(Object.assign({ panel: 1 }, ...parts));
  const panel = () => {
    const keys = Object.entries({ ...pick(random, families)(random), picture: 'flow' });
    return encodeURIComponent(keys.map(([key, value]) => `${key}:${value}`).join(';'));
  };
  const panels = Array.from({ length: 12 }, (_, i) => `p${i + 1}=${panel()}`).join('&');
  return `?place=compare&${shared}#${panels}`;
}
