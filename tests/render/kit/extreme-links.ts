/** Links with numbers at the ends of the format, over all maps, losses and keys that there are. */
import { defaultChoice, documentKeys, mapOf, maps } from '../../../src/state';
import { seeded } from '../../seeded';

type KeyNote = ReturnType<typeof documentKeys>[number];

/** What says which map, loss or θ there is. */
const choices = ['v', 'map', 'loss', 'theta', 'w'];
const largest = 1.7976931348623157e308;
/** Half of it is 0. */
const smallest = 5e-324;
const number = /(?<![\w.])-?\d+(\.\d+)?(e-?\d+)?(?![\w.])/g;

/** Powers of ten up to the ends of the format, where the number was one; it stays as it was half the time. */
function extreme(text: string, next: () => number): string {
  return text.replace(number, (given) => {
    if (next() < 0.5) return given;
    const end = next();
    if (end < 0.05) return String(end < 0.02 ? smallest : largest);
    const sign = next() < 0.3 ? '-' : '';
    const reach = [12, 60, 308][Math.floor(next() * 3)];
    return `${sign}${(1 + next()).toFixed(2)}e${Math.round((2 * next() - 1) * (reach - 1))}`;
  });
}

const notes = documentKeys();
const optionsOf = (owner: string): readonly KeyNote[] => notes.filter((note) => note.with === owner);
const free = notes.filter((note) => note.with === undefined && !choices.includes(note.key));

/** A window about some point, as narrow or as wide as a link can say. */
function windowText(next: () => number): string {
  const half = 10 ** ((2 * next() - 1) * 9);
  const [x, y] = [half * (2 * next() - 1), half * (2 * next() - 1)];
  return [x - half, x + half, y - half, y + half].join();
}

/** A query that names the map and the loss, and some of the keys of a scene. */
export function extremeQuery(map: string, loss: string, next: () => number): string {
  const write = ({ key, example }: KeyNote) => [key, extreme(example, next)];
  const own = [...optionsOf(`map=${map}`), ...optionsOf(`loss=${loss}`)].filter(() => next() < 0.6);
  const some = free.filter(() => next() < 0.2);
  const said = new Map([...own, ...some].map(write) as [string, string][]);
  if (next() < 0.6) {
    said.set('theta', extreme(Array.from({ length: thetaLength(map) }, () => next().toFixed(3)).join(), next));
  }
  for (const key of ['window', 'view']) if (next() < 0.3) said.set(key, windowText(next));
  return [`map=${map}`, `loss=${loss}`, ...[...said].map(([key, value]) => `${key}=${encodeURIComponent(value)}`)].join(
    '&',
  );
}

/** Entries of θ of the map as it is by default; a link whose options make them more or fewer loses its θ. */
function thetaLength(map: string): number {
  const family = maps.find(map);
  return family ? mapOf(defaultChoice(family)).p : 0;
}

/** So many queries for a map with each of some losses, the same for the same seed. */
export function extremeQueries(map: string, ids: readonly string[], each: number): readonly string[] {
  return ids.flatMap((loss) => {
    const next = seeded(`extreme ${map} ${loss}`);
    return Array.from({ length: each }, () => extremeQuery(map, loss, next));
  });
}
