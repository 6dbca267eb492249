/**
 * The part of mathjs that is used: it parses and differentiates trees. Nothing of it is evaluated, and only texts that
 * our own reader has normalized reach it. Loaded on demand, see `engine.ts`.
 */
import { create, derivativeDependencies, type MathNode, parseDependencies } from 'mathjs/number';

const math = create({ parseDependencies, derivativeDependencies });

export const parse = (text: string): MathNode => math.parse(text);

/** ∂/∂symbol, as the rules leave it; our graph simplifies while it reads. */
export const differentiate = (formula: MathNode, symbol: string): MathNode =>
  math.derivative(formula, symbol, { simplify: false });

export type { MathNode };
