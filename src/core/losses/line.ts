import type { Binding, Loss, LossHandle, Point, RealOption } from '../types';
import { defineLoss } from './define';

interface LineOptions extends Record<string, number> {
  a: number;
  b: number;
  c: number;
}

const coefficient = <K extends 'a' | 'b' | 'c'>(key: K, value: number): RealOption & { key: K } => ({
  kind: 'real',
  key,
  symbol: key,
  label: `coefficient ${key} of the line`,
  default: value,
  range: key === 'c' ? [-6, 6] : [-3, 3],
  step: 0.05,
});

/** Moves the line parallel to itself, and turns it about its foot (the point nearest the origin). */
function handlesOf({ a, b, c }: LineOptions): LossHandle[] {
  const square = a * a + b * b;
  const norm = Math.sqrt(square);
  const foot: Point = [(-a * c) / square, (-b * c) / square];
  const arm: Point = [foot[0] - b / norm, foot[1] + a / norm];
  return [
    {
      key: 'line',
      label: 'line of optima, moved parallel',
      symbol: 'L = 0',
      at: foot,
      drag: ([x, y]) => ({ c: -(a * x + b * y) }),
    },
    {
      key: 'tilt',
      label: 'line of optima, turned about its foot',
      symbol: 'turn',
      at: arm,
      drag: ([x, y]) => turned(foot, norm, [x - foot[0], y - foot[1]]),
    },
  ];
}

function turned(foot: Point, norm: number, along: Point): Record<string, number> {
  const length = Math.hypot(along[0], along[1]);
  if (length === 0) return {};
  // Four decimals: a drag needs no more, and links stay short.
  const short = (x: number) => Math.round(x * 1e4) / 1e4 + 0;
  const [a, b] = [short((norm * along[1]) / length), short((-norm * along[0]) / length)];
  return { a, b, c: short(-(a * foot[0] + b * foot[1])) };
}

function bindLine(options: LineOptions): Binding<Loss> {
  const { a, b, c } = options;
  const square = a * a + b * b;
  if (!(square > 0) || !Number.isFinite(square)) {
    const message = 'a = b = 0 leaves no line: one of them must not be 0';
    return { ok: false, problems: [{ option: 'a', message }] };
  }
  return {
    ok: true,
    value: {
      q: 2,
      value: (w) => (a * w[0] + b * w[1] + c) ** 2 / (2 * square),
      gradient(w, out) {
        const residual = (a * w[0] + b * w[1] + c) / square;
        out[0] = residual * a;
        out[1] = residual * b;
      },
      hessian(_w, out) {
        out[0] = (a * a) / square;
        out[1] = (a * b) / square;
        out[2] = out[1];
        out[3] = (b * b) / square;
      },
      minimiser: {
        kind: 'line',
        through: [(-a * c) / square, (-b * c) / square],
        along: [-b / Math.sqrt(square), a / Math.sqrt(square)],
      },
      handles: handlesOf(options),
    },
  };
}

export const line = defineLoss<'line', LineOptions>({
  id: 'line',
  label: 'Line',
  about: 'Half the squared distance to a line: every point of it is an optimum, so the parameterization decides which.',
  tex: 'L(w) = \\frac{(a w_1 + b w_2 + c)^2}{2(a^2+b^2)}',
  options: { a: coefficient('a', 1), b: coefficient('b', 2), c: coefficient('c', -3) },
  bind: bindLine,
});
