import type { NetworkEdge, NetworkGraph } from '../../types/types';

/** All nodes of a layer to all of the next, W₁ … W_N standing in θ one after another, each row by row. */
export function denseNetwork(layers: readonly number[]): NetworkGraph {
  let next = 0;
  const edges = layers.slice(1).flatMap((rows, layer): NetworkEdge[] =>
    Array.from({ length: rows * layers[layer] }, (_, k) => ({
      layer,
      from: k % layers[layer],
      to: Math.floor(k / layers[layer]),
      entry: next++,
    })),
  );
  return { layers, edges };
}

/** The entries of θ along a way from one input to the output, and the sign of what it adds. */
interface Way {
  readonly entries: readonly number[];
  readonly sign?: -1;
}

/** Each of q weights by itself, the sum over its ways of the product along each; all ways are alike in length. */
export function diagonalNetwork(q: number, waysOf: (i: number) => readonly Way[]): NetworkGraph {
  const ways = Array.from({ length: q }, (_, i) => waysOf(i).map((way) => ({ ...way, input: i }))).flat();
  const depth = ways[0]?.entries.length ?? 1;
  const edges = ways.flatMap(({ entries, sign, input }, k): NetworkEdge[] =>
    entries.map((entry, layer) => ({
      layer,
      from: layer === 0 ? input : k,
      to: layer === depth - 1 ? 0 : k,
      entry,
      ...(sign && layer === depth - 1 && { sign }),
    })),
  );
  return { layers: [q, ...new Array<number>(depth - 1).fill(ways.length), 1], edges };
}

/** wᵢ = θᵢᴺ: the same number on all edges of a way. */
export const powerNetwork = (q: number, N: number): NetworkGraph =>
  diagonalNetwork(q, (i) => [{ entries: new Array<number>(N).fill(i) }]);
