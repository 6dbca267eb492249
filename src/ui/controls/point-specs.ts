import { type NumberSpec, type Point, subscript } from '../../core';

/** Specs of a point's two coordinates. */
export function pointSpecs(key: string, symbol: string, label: string): readonly NumberSpec[] {
  return [1, 2].map((i) => ({
    key: `${key}${i}`,
    symbol: subscript(symbol, i),
    label: `${label}, coordinate ${i}`,
    default: 0,
    range: [-3, 3] as const,
    step: 0.01,
  }));
}

/** The point with one coordinate changed. */
export const withEntry = ([x, y]: Point, index: number, value: number): Point =>
  index === 0 ? [value, y] : [x, value];
