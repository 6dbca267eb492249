import { mark } from '../../model/overlay/legend-types';
import { allOfIt, isShown, overlay } from '../../model/overlay/overlay';

export const vector = overlay({
  key: 'vector',
  picture: 'response',
  numbers: (source) => {
    if (!isShown(source, 'vector')) return undefined;
    const { vector: drawn, parametric } = source.response;
    return { at: drawn.at, symbol: drawn.symbol, fixedLength: parametric.scale.mode === 'article' };
  },
  covered: allOfIt,
  legend: ({ symbol, fixedLength }) => {
    const name = symbol === 'θ' ? 'θ, the parameter' : 'w, the function';
    return [mark('vector', fixedLength ? `${name}: direction only` : name)];
  },
});

export const overlays = [vector];
