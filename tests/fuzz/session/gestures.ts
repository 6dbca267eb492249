/** What a person may do with a page, as data. Which control it is done to is a share of all that there are then. */
import type { Dice } from '../../dice.ts';
import { anyFile } from '../kinds/files.ts';
import { anyFormula } from '../kinds/formulas.ts';
import { anyLink } from '../kinds/links.ts';
import { anyTable } from '../kinds/tables.ts';

export type Gesture =
  | { readonly do: 'press'; readonly which: number }
  | { readonly do: 'keys'; readonly which: number; readonly keys: readonly string[] }
  | { readonly do: 'drag'; readonly which: number; readonly by: readonly (readonly [dx: number, dy: number])[] }
  | { readonly do: 'type'; readonly which: number; readonly text: string }
  | { readonly do: 'choose'; readonly which: number; readonly option: number }
  | { readonly do: 'visit'; readonly link: string }
  | { readonly do: 'drop'; readonly name: string; readonly text: string }
  | { readonly do: 'resize'; readonly width: number; readonly height: number }
  | { readonly do: 'press key'; readonly key: string };

/** Where a gesture finds what it is done to. */
export const controls: Readonly<Record<'press' | 'keys' | 'drag' | 'type' | 'choose', string>> = {
  press: 'button:enabled, summary, [role="menuitem"], input[type="checkbox"], label:has(input[type="radio"])',
  keys: 'input[type="range"]',
  drag: '.handle-target, input[type="range"], .plot-overlay',
  type: '.number-box input, input[type="text"], textarea',
  choose: 'select',
};

const moves = [
  'ArrowRight',
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Shift+ArrowRight',
];
const anywhere = ['Escape', 'Tab', 'Shift+Tab', 'Enter', 'Delete', 'Control+z', 'Control+Shift+z', 'ArrowRight', ' '];
const numbers = [
  '0',
  '-0',
  '1',
  '-1.5',
  '1e-9',
  '1e308',
  '-1e308',
  '5e-324',
  '1,5',
  'abc',
  '',
  '1e999',
  '2.5',
  '12',
  '400',
];
const sizes = [
  [390, 844],
  [1440, 900],
  [320, 640],
  [1024, 768],
] as const;

const somewhere = (d: Dice): number => 400 * d.next() ** 3 * d.pick([1, -1]);
const several = <T>(d: Dice, most: number, make: () => T): T[] => Array.from({ length: 1 + d.below(most) }, make);

type Maker = (d: Dice) => Gesture;

const press: Maker = (d) => ({ do: 'press', which: d.next() });
const keys: Maker = (d) => ({ do: 'keys', which: d.next(), keys: several(d, 4, () => d.pick(moves)) });
const drag: Maker = (d) => {
  const by = several(d, 5, () => [Math.round(somewhere(d)), Math.round(somewhere(d))] as const);
  return { do: 'drag', which: d.next(), by };
};
const type: Maker = (d) => ({ do: 'type', which: d.next(), text: d.below(4) === 0 ? anyFormula(d) : d.pick(numbers) });
const choose: Maker = (d) => ({ do: 'choose', which: d.next(), option: d.next() });
// A page does not become a frame, in which nothing is undone.
const visit: Maker = (d) => ({ do: 'visit', link: anyLink(d).replaceAll('embed=1', 'embed=0') });
const dropTable: Maker = (d) => ({ do: 'drop', name: 'a.csv', text: anyTable(d) });
const dropScene: Maker = (d) => ({ do: 'drop', name: 'a.json', text: anyFile(d) });
const pressKey: Maker = (d) => ({ do: 'press key', key: d.pick(anywhere) });
const resize: Maker = (d) => {
  const [width, height] = d.pick(sizes);
  return { do: 'resize', width, height };
};

/** As often as they stand here. */
const makers: readonly Maker[] = [
  ...[press, press, press, press, press, keys, keys, keys, drag, drag, drag, drag, type, type, type, choose],
  ...[visit, dropTable, dropScene, pressKey, pressKey, resize],
];

export const anyGesture = (d: Dice): Gesture => d.pick(makers)(d);
