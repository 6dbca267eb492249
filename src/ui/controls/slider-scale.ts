import { atPortion, type NumberSpec, portion } from '../../core';
import { undefinedText } from '../../model/numbers/format';

/** Where a value stands on the slider, 0 to 1; values outside the range stand at its ends. */
export function position({ range, scale }: NumberSpec, value: number): number {
  const t = portion(value, range, scale === 'log');
  return t > 0 ? Math.min(1, t) : 0;
}

/** The value at a place on the slider; at its ends exactly the ends of the range. */
export function fromPosition({ range, scale }: NumberSpec, t: number): number {
  return t >= 1 ? range[1] : atPortion(t, range, scale === 'log');
}

/** The nearest display step: of the spec on a linear slider, two significant digits on a log one. The ends stay. */
export function snapped(spec: NumberSpec, value: number, fine: boolean): number {
  const { range, scale } = spec;
  if (range.includes(value)) return value;
  if (scale === 'log') return Number(value.toPrecision(fine ? 3 : 2));
  const unit = unitOf(spec, fine);
  return tidied(Math.round(value / unit) * unit);
}

/** A tenth of the step where it is asked for; what counts things has no tenths. */
const unitOf = ({ step, whole }: NumberSpec, fine: boolean): number =>
  fine ? Math.max(step / 10, whole ? 1 : 0) : step;

/** Products of decimal steps without their binary tail, and no negative zero. */
const tidied = (x: number): number => Number(x.toPrecision(12)) + 0;

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** How many steps a key goes. */
export const strides: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/**
 * The value a key leads to: arrows step, Page keys ten steps, Home and End the range's ends, Shift a tenth. Undefined
 * for other keys, and where the step leads beyond all numbers.
 */
export function keyStep(spec: NumberSpec, value: number, key: Key): number | undefined {
  const next = stepped(spec, value, key);
  return next === undefined || !Number.isFinite(next) ? undefined : next;
}

function stepped(spec: NumberSpec, value: number, { key, shiftKey }: Key): number | undefined {
  const [low, high] = spec.range;
  if (key === 'Home') return low;
  if (key === 'End') return high;
  const stride = strides[key];
  if (stride === undefined) return undefined;
  if (spec.scale === 'log')
    return tidied(Number((value * 10 ** ((stride * (shiftKey ? 0.1 : 1)) / 20)).toPrecision(3)));
  const unit = unitOf(spec, shiftKey);
  return tidied(Math.round((value + stride * unit) / unit) * unit);
}

/** Characters that fit into a box; a unit takes some of the room. */
const room = { plain: 8, unit: 5 };

/** The value as it stands in the box: with the decimals of its step, or all its digits where it has more and they fit. */
export function boxText({ step, scale, unit }: NumberSpec, value: number): string {
  if (Number.isNaN(value)) return undefinedText;
  const most = unit ? room.unit : room.plain;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const short = value.toFixed(decimals);
  if (scale !== 'log' && Number(short) === value && short.length <= most) return short;
  const exact = String(value);
  if (exact.length <= most) return exact;
  return shortest(value, most);
}

/** As many digits as fit, one in any case; what is too small even for one is not told from 0. */
function shortest(value: number, most: number): string {
  for (let digits = 6; digits > 0; digits--) {
    const rounded = Number(value.toPrecision(digits));
    // Fewer digits of the largest numbers round to infinity.
    if (!Number.isFinite(rounded)) break;
    const text = String(rounded);
    if (text.length <= most) return text;
  }
  const power = value.toExponential(0).replace('+', '');
  return power.length <= most || Math.abs(value) > 1 ? power : '0';
}
