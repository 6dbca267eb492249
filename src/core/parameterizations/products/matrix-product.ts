import { followedLimit } from '../../flow-limits/followed-limit';
import { linearNetwork } from '../../networks/linear-network';
import type { Binding, Fibre, NumberSpec, ParameterMap } from '../../types/types';
import { bound, subscript } from '../parts/define';
import { layerBalance } from '../parts/layer-balance';
import { layeredMap } from '../parts/layered-map';
import { denseNetwork } from '../parts/network-graph';
import { moveOneLayer } from '../parts/one-layer';
import { productCurvature } from './product-curvature';

/**
 * Entries of W₁, …, W_N, each row by row. At their defaults every layer hands on as many numbers as the narrowest one can,
 * unchanged: balanced, and of the highest rank that W can have.
 */
function layerEntries(widths: readonly number[]): NumberSpec[] {
  const narrowest = Math.min(...widths);
  // Rows and columns of one digit each need nothing between them.
  const between = Math.max(...widths) > 9 ? '-' : '';
  return widths.slice(1).flatMap((rows, j) =>
    Array.from({ length: rows * widths[j] }, (_, k) => {
      const [row, column] = [Math.floor(k / widths[j]), k % widths[j]];
      return {
        key: `W${[j + 1, row + 1, column + 1].join(between)}`,
        symbol: subscript(`${subscript('W', j + 1)},`, row + 1, column + 1),
        label: `W ${j + 1}, row ${row + 1}, column ${column + 1}`,
        default: row === column && row < narrowest ? 1 : 0,
        range: [-2, 2] as const,
        step: 0.01,
      };
    }),
  );
}

/** Every w near one θ by one layer alone. Behind a layer that is narrower than both ends none of them reaches every W. */
function oneLayerFibre(map: Pick<ParameterMap, 'p' | 'q' | 'evaluate'>, starts: readonly number[]): Fibre {
  const beside = moveOneLayer(
    map,
    starts.slice(1).map((end, j) => [starts[j], end] as const),
  );
  return {
    parameters: [],
    keeps: 'all layers but one, which moves as little as it can',
    followed: () => false,
    of: (theta) => beside(theta) !== undefined,
    lift: (w, _f, near, out) => beside(near)?.lift(w, out) ?? false,
    beside,
  };
}

/**
 * The map w = vec(W_N ⋯ W₁), row by row, of layers of any widths: inputs first, outputs last, q their product. θ holds
 * W₁, …, W_N, each row by row. JJᵀ and what balanced layers make of it: S. Arora, N. Cohen, E. Hazan, ICML 2018,
 * arXiv:1802.06509, theorem 1; with several outputs S. Arora, N. Cohen, W. Hu, Y. Luo, NeurIPS 2019, arXiv:1905.13655.
 */
export function matrixProduct(widths: readonly number[]): Binding<ParameterMap> {
  if (!(widths.length >= 2 && widths.every((width) => Number.isInteger(width) && width >= 1))) {
    const message = 'widths are whole numbers from 1 on, at least those of the inputs and of the outputs';
    return { ok: false, problems: [{ option: 'widths', message }] };
  }
  const product = layeredMap(widths);
  const single = widths[widths.length - 1] === 1;
  return bound({
    ...product,
    parameters: layerEntries(widths),
    tex: {
      map: 'W = W_N \\cdots W_1',
      jacobian: 'J = [\\,\\cdots \\;|\\; W_{N:j+1} \\otimes W_{j-1:1}^\\top \\;|\\; \\cdots\\,]',
      preconditioner: 'JJ^\\top = \\sum_j W_{N:j+1} W_{N:j+1}^\\top \\otimes W_{j-1:1}^\\top W_{j-1:1}',
    },
    thetaIsVector: false,
    curvature: productCurvature(widths),
    limit: followedLimit(product),
    ...(widths.length > 2 && { conserved: layerBalance(widths) }),
    ...(single && { network: denseNetwork(widths) }),
    fibre: oneLayerFibre(product, linearNetwork(widths).starts),
  });
}
