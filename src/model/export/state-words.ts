import { type OptionSpec, type Options, readNamed, type TextOption } from '../../core';
import { fixed, plain } from '../numbers/format';
import type { Model } from '../types/types';
import { recipeWords } from '../words/recipe';

/** h = 2, keep the sign: options by their symbols, or by their names where they have none. */
function optionWords(specs: Readonly<Record<string, OptionSpec>>, options: Options): string {
  const words = Object.values(specs).flatMap((spec) => {
    const value = options[spec.key];
    if (spec.kind === 'flag') return value === true ? [spec.label] : [];
    if (spec.kind === 'choice') return spec.choices.filter((each) => each.value === value).map(({ label }) => label);
    if (spec.kind === 'text') return textWords(spec, String(value));
    return typeof value === 'number' ? [`${spec.symbol} = ${plain(value, 4)}${spec.unit === '°' ? '°' : ''}`] : [];
  });
  return words.join(', ');
}

/** w₁ = t1^2, a = 2: the parameters are told with θ. */
function textWords({ names, key, say }: TextOption, text: string): string[] {
  if (say) return [say(text)];
  if (names === 'parameters') return [];
  if (names === undefined) return [`${key} = ${text}`];
  const read = readNamed(text);
  return read.ok ? read.list.map((each) => `${each.key} = ${plain(each.value, 4)}`) : [];
}

/** Squared, θ₁ = 1.10, θ₂ = 0.55 */
export function mapWords({ family, map, scene, theta }: Model): string {
  const entries = map.parameters.map(({ symbol }, i) => `${symbol} = ${fixed(theta[i])}`).join(', ');
  return [family.label, optionWords(family.options, scene.map.options), entries].filter(Boolean).join(', ');
}

/** Point loss, w*₁ = 1.5, w*₂ = 1.2 */
export function lossWords({ lossFamily, scene }: Model): string {
  return [`${lossFamily.label} loss`, optionWords(lossFamily.options, scene.loss.options)].filter(Boolean).join(', ');
}

/** How the runs go and what their clock is. */
export function runWords({ scene: { dynamics }, chart }: Model): string {
  const { kind, rate, steps, horizon } = dynamics;
  const how =
    kind === 'descent'
      ? [`${steps} steps, η = ${plain(rate)}`, recipeWords(dynamics)].filter(Boolean).join(', ')
      : `up to t = ${plain(horizon)}`;
  return `Gradient ${kind}, ${how}; clock: ${chart.xLabel}`;
}

/** The state in one line. */
export const stateWords = (model: Model): string => `${mapWords(model)}. ${lossWords(model)}. ${runWords(model)}.`;
