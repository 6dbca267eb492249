import type { Point } from '../../core';
import { mark } from '../../model/overlay/legend-types';
import { allOfIt, isShown, overlay } from '../../model/overlay/overlay';
import type { Window } from '../../state/scene/scene';

export const vector = overlay({
  key: 'vector',
  picture: 'response',
  numbers: (source) => {
    if (!isShown(source, 'vector')) return undefined;
    const { vector: drawn, parametric } = source.response;
    return { at: drawn.at, symbol: drawn.symbol, fixedLength: parametric.scale.mode === 'article' };
  },
  covered: allOfIt,
  legend: ({ at, symbol, fixedLength }, { response }) => {
    const name = symbol === 'θ' ? 'θ, the parameter' : 'w, the function';
    const outside = !fixedLength && !isInside(at, response.window);
    return [
      mark(
        'vector',
        fixedLength ? `${name}: direction only` : outside ? `${name}, ends outside` : name,
        outside ? name : undefined,
        symbol === 'θ' ? 'parameter' : 'weight',
      ),
      ...(outside ? [{ kind: 'note' as const, words: `${symbol} ends outside the picture` }] : []),
    ];
  },
});

const isInside = ([x, y]: Point, [left, right, low, high]: Window): boolean =>
  x >= left && x <= right && y >= low && y <= high;

export const overlays = [vector];
