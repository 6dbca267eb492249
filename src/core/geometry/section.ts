import type { ParameterMap, Section, Theta } from '../types/types';

/**
 * The section that keeps the position of θ on its fibre; where θ has none, as at a singular gauge, the one beside it.
 * Undefined where neither exists: then J has lost rank at θ.
 */
export function sectionThrough({ fibre }: ParameterMap, theta: Theta): Section | undefined {
  const position = new Float64Array(fibre.parameters.length);
  if (!fibre.of(theta, position)) return fibre.beside?.(theta);
  return {
    keeps: fibre.keeps,
    followed: fibre.followed?.(position) ?? position.length === 0,
    lift: (w, out) => fibre.lift(w, position, theta, out),
  };
}
