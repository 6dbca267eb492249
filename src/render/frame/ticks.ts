import { tickStep, ticks } from 'd3';
import { textWidth } from '../display/text-size';
import type { Window } from '../display/transform';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

export interface Ticks {
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
}

/** Nearest neighbours along an axis, in px, before label widths are known. */
const closest = 42;
/** Free px between two labels side by side. */
const gap = 14;

/** Ticks of both axes. They share one step, so that grid cells are square, unless one axis is too short for it. */
export function windowTicks(window: Window, pxPerUnit: number, fontSize: number): Ticks {
  const [x0, x1, y0, y1] = window;
  const step = commonStep(window, pxPerUnit, fontSize);
  const least = closest / 2 / pxPerUnit;
  return { x: atLeastTwo(x0, x1, step, gap / pxPerUnit), y: atLeastTwo(y0, y1, step, least) };
}

/** The smallest nice step whose labels stand clear of each other along x. */
function commonStep([x0, x1]: Window, pxPerUnit: number, fontSize: number): number {
  let step = niceStep(closest / pxPerUnit);
  for (let tries = 0; tries < 6; tries++) {
    if (step * pxPerUnit >= widestLabel(ticksBy(x0, x1, step), fontSize) + gap) break;
    step = niceStep(step * 1.5);
  }
  return step;
}

export function widestLabel(ticks: readonly Tick[], fontSize: number): number {
  return Math.max(0, ...ticks.map((tick) => textWidth(tick.label, fontSize)));
}

function atLeastTwo(low: number, high: number, step: number, least: number): readonly Tick[] {
  const ticks = ticksBy(low, high, step);
  const finer = niceStep(step / 2.6);
  return ticks.length >= 2 || finer < least ? ticks : ticksBy(low, high, finer);
}

/** The smallest of 1, 2, 5 × 10ᵏ that is no less than x. */
export function niceStep(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  const rest = x / power;
  const digit = rest <= 1.0001 ? 1 : rest <= 2.0001 ? 2 : rest <= 5.0001 ? 5 : 10;
  return digit * power;
}

export function ticksBy(low: number, high: number, step: number): readonly Tick[] {
  const count = Math.max(1, (high - low) / step);
  const decimals = Math.max(0, -Math.floor(Math.log10(tickStep(low, high, count)) + 1e-9));
  const label = tickLabel((x) => fixed(x, decimals), Math.max(Math.abs(low), Math.abs(high)), step);
  return ticks(low, high, count).map((value) => ({ value, label: label(value) }));
}

const fixed = (x: number, decimals: number): string => (x + 0).toFixed(decimals).replace('-', '−');

/** Plain decimals with a real minus sign; powers of ten where decimals would grow long. */
function tickLabel(plain: (x: number) => string, largest: number, step: number): (x: number) => string {
  if (largest < 1e5 && step >= 1e-4) return plain;
  const digits = Math.min(6, Math.max(0, Math.floor(Math.log10(largest)) - Math.floor(Math.log10(step))));
  return (x) => (x === 0 ? '0' : powerLabel(x, digits));
}

/** e.g. 2e−7 */
export function powerLabel(x: number, digits = 0): string {
  return x
    .toExponential(digits)
    .replace(/\.?(?<!0)0*e/, (tail) => (tail.includes('.') ? 'e' : tail))
    .replace('e+', 'e')
    .replaceAll('-', '−');
}
