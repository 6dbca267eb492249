/**
 * Everything a formula can do to numbers: its value, and its slopes for forward-mode differentiation.
 *
 * Where a function has a kink the slope is a stated choice, the same here and in the symbolic Jacobian: relu′(0) = 0
 * (from the left), |x|′ and sign′ at 0 are 0, and where the arguments of min or max are equal the first one is followed.
 */
interface Operation {
  readonly arity: 1 | 2;
  /** y is ignored where the arity is 1. */
  apply(x: number, y: number): number;
  /** ∂/∂x at (x, y), where the value is z. */
  slopeX(x: number, y: number, z: number): number;
  /** ∂/∂y; absent where the arity is 1. */
  slopeY?(x: number, y: number, z: number): number;
}

type Unary = (x: number) => number;
const unary = (apply: Unary, slopeX: (x: number, y: number, z: number) => number): Operation => ({
  arity: 1,
  apply,
  slopeX,
});

/** (1 + e⁻ˣ)⁻¹ */
const sigmoid: Unary = (x) => 1 / (1 + Math.exp(-x));

/** log(1 + eˣ), without overflow. */
const softplus: Unary = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

const relu: Unary = (x) => Math.max(x, 0);

/** x where the condition on c holds, and else 0, whatever x is there; undefined with c. */
const gate =
  (open: (c: number) => boolean) =>
  (c: number, x: number): number =>
    Number.isNaN(c) ? c : open(c) ? x : 0;

const always = (value: number) => (): number => value;

const operations = {
  add: { arity: 2, apply: (x, y) => x + y, slopeX: always(1), slopeY: always(1) },
  sub: { arity: 2, apply: (x, y) => x - y, slopeX: always(1), slopeY: always(-1) },
  mul: { arity: 2, apply: (x, y) => x * y, slopeX: (_x, y) => y, slopeY: (x) => x },
  div: { arity: 2, apply: (x, y) => x / y, slopeX: (_x, y) => 1 / y, slopeY: (_x, y, z) => -z / y },
  pow: {
    arity: 2,
    apply: (x, y) => x ** y,
    slopeX: (x, y) => (y === 0 ? 0 : y * x ** (y - 1)),
    slopeY: (x, _y, z) => z * Math.log(x),
  },
  neg: unary((x) => -x, always(-1)),
  exp: unary(Math.exp, (_x, _y, z) => z),
  log: unary(Math.log, (x) => 1 / x),
  sqrt: unary(Math.sqrt, (_x, _y, z) => 0.5 / z),
  cbrt: unary(Math.cbrt, (_x, _y, z) => 1 / (3 * z * z)),
  sin: unary(Math.sin, Math.cos),
  cos: unary(Math.cos, (x) => -Math.sin(x)),
  tan: unary(Math.tan, (x) => 1 / Math.cos(x) ** 2),
  asin: unary(Math.asin, (x) => 1 / Math.sqrt(1 - x * x)),
  acos: unary(Math.acos, (x) => -1 / Math.sqrt(1 - x * x)),
  atan: unary(Math.atan, (x) => 1 / (1 + x * x)),
  sinh: unary(Math.sinh, Math.cosh),
  cosh: unary(Math.cosh, Math.sinh),
  tanh: unary(Math.tanh, (x) => 1 / Math.cosh(x) ** 2),
  asinh: unary(Math.asinh, (x) => 1 / Math.sqrt(x * x + 1)),
  acosh: unary(Math.acosh, (x) => 1 / Math.sqrt(x * x - 1)),
  atanh: unary(Math.atanh, (x) => 1 / (1 - x * x)),
  abs: unary(Math.abs, (x) => Math.sign(x)),
  sign: unary(Math.sign, always(0)),
  relu: unary(relu, (x) => (x > 0 ? 1 : 0)),
  softplus: unary(softplus, sigmoid),
  sigmoid: unary(sigmoid, (x) => sigmoid(x) * sigmoid(-x)),
  min: {
    arity: 2,
    apply: Math.min,
    slopeX: (x, y) => (x <= y ? 1 : 0),
    slopeY: (x, y) => (x > y ? 1 : 0),
  },
  max: {
    arity: 2,
    apply: Math.max,
    slopeX: (x, y) => (x >= y ? 1 : 0),
    slopeY: (x, y) => (x < y ? 1 : 0),
  },
  /** x where c > 0, else 0: what a kink leaves in a derivative; not typed by anyone. */
  ifPositive: {
    arity: 2,
    apply: gate((c) => c > 0),
    slopeX: always(0),
    slopeY: (c) => (c > 0 ? 1 : 0),
  },
  /** x where c ≥ 0, else 0. */
  ifNotNegative: {
    arity: 2,
    apply: gate((c) => c >= 0),
    slopeX: always(0),
    slopeY: (c) => (c >= 0 ? 1 : 0),
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;

/** The same table with one type for all entries. */
export const operationOf = (name: OperationName): Operation => operations[name];
