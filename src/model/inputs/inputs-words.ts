import type { DataSet, Point } from '../../core';
import { count, pair, plain } from '../numbers/format';
import type { AxisName, DataPoints, InputsModel } from '../types/types';

/** Named as the columns are, where they have names. */
export function axesOf(names: DataSet['names'] | undefined, isScaled: boolean): readonly [AxisName, AxisName] {
  const unit = isScaled ? ', standardised' : '';
  const axis = (i: 0 | 1): AxisName => ({
    words: names ? `${names[i]}${unit}` : 'input',
    symbol: 'x',
    sub: `${i + 1}`,
  });
  return [axis(0), axis(1)];
}

/** What is told of the rows in a legend: how many are on the wrong side, or how far f is off. */
export function fitWords({ kind, missed, error, table: { n } }: DataPoints): string {
  if (kind === 'numbers') return `off by ${plain(error)} in the root of the mean square`;
  return missed === 0 ? `all ${n} rows on their side` : `${missed} of ${count(n, 'row')} on the wrong side`;
}

/** f(x) = 0.5 x₁ − 2 x₂ */
export const formula = ([a, b]: Point): string => `f(x) = ${plain(a)} x₁ ${b < 0 ? '−' : '+'} ${plain(Math.abs(b))} x₂`;

export function describeInputs({ w, axes, data, functions }: Omit<InputsModel, 'description'>): string {
  const [x, y] = axes.map(({ words, symbol, sub }) => `${words} ${symbol}${sub}`);
  const ends = functions
    .filter(({ key }) => key !== 'w')
    .map(({ key, w: at }) => `${functionWords[key]} ${pair(...at)}`);
  return [
    `Function over its inputs: ${formula(w)}, over ${x} and ${y}.`,
    data ? `${count(data.table.n, 'row')} of data for ${data.target}: ${fitWords(data)}.` : '',
    ends.length > 0 ? `Drawn as well: the functions of ${ends.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export const functionWords = {
  w: 'w',
  optimum: 'the optimum',
  canonical: 'the canonical end',
  parametric: 'the parametric end',
} as const;
