/**
 * Adaptive quadrature by the 15-point Kronrod rule over the 7-point Gauss rule, with nodes and weights of R. Piessens et al.,
 * QUADPACK (1983), routine QK15.
 */

/** Nodes in (0, 1) from the outermost inwards; those at odd places are the Gauss rule's. The last node is 0. */
const NODES = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
  0.4058451513773972, 0.20778495500789848,
];

const KRONROD = [
  0.022935322010529224, 0.06309209262997856, 0.10479001032225019, 0.14065325971552592, 0.1690047266392679,
  0.19035057806478542, 0.20443294007529889,
];
const KRONROD_CENTRE = 0.20948214108472782;

const GAUSS = [0.1294849661688697, 0.27970539148927664, 0.3818300505051189];
const GAUSS_CENTRE = 0.4179591836734694;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly error: number;
}

/** Both rules on one piece; their difference is taken for the error, which is far smaller. */
function rule(f: (x: number) => number, from: number, to: number): Piece {
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  const centre = f(middle);
  let kronrod = KRONROD_CENTRE * centre;
  let gauss = GAUSS_CENTRE * centre;
  for (let k = 0; k < NODES.length; k++) {
    const pair = f(middle - half * NODES[k]) + f(middle + half * NODES[k]);
    kronrod += KRONROD[k] * pair;
    if (k % 2 === 1) gauss += GAUSS[(k - 1) / 2] * pair;
  }
  return { from, to, value: half * kronrod, error: Math.abs(half * (kronrod - gauss)) };
}

interface QuadratureOptions {
  /** Error allowed over the sum of the absolute values of the pieces. */
  readonly relative?: number;
  /** Pieces at most; the best value so far is given when they are used up. */
  readonly pieces?: number;
}

/**
 * ∫ f from a to b. The piece with the largest error is halved until the sum of errors is small beside the integral. f must
 * be finite inside; at the ends it is never asked. Break points of f belong between two calls.
 */
export function integral(f: (x: number) => number, a: number, b: number, options: QuadratureOptions = {}): number {
  const { relative = 1e-12, pieces: most = 400 } = options;
  if (a === b) return 0;
  const pieces = [rule(f, a, b)];
  while (pieces.length < most) {
    let [error, size, worst] = [0, 0, 0];
    pieces.forEach((piece, k) => {
      error += piece.error;
      size += Math.abs(piece.value);
      if (piece.error > pieces[worst].error) worst = k;
    });
    if (!(error > relative * size)) break;
    const { from, to } = pieces[worst];
    const middle = (from + to) / 2;
    if (middle === from || middle === to) break;
    pieces.splice(worst, 1, rule(f, from, middle), rule(f, middle, to));
  }
  return pieces.reduce((sum, { value }) => sum + value, 0);
}
