import type { Binding, Loss, LossHandle, Point, RealOption } from '../types/types';
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

/** Moves the line parallel to itself, and turns it about the origin: its distance from there, and c, stay. */
function handlesOf({ a, b, c }: LineOptions): LossHandle[] {
  const norm = Math.hypot(a, b);
  const distance = -c / norm;
  const foot: Point = [(a / norm) * distance, (b / norm) * distance];
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
      label: 'line of optima, turned about the origin',
      symbol: 'turn',
      at: [foot[0] - b / norm, foot[1] + a / norm],
      drag: (to) => turned(norm, distance, to),
    },
  ];
}

/** The normal (a, b) of the line whose point one unit beside its foot is seen from the origin in the direction of `to`. */
function turned(norm: number, distance: number, [x, y]: Point): Record<string, number> {
  if (x === 0 && y === 0) return {};
  const angle = Math.atan2(y, x) - Math.atan2(1, distance);
  // Four decimals: a drag needs no more, and links stay short.
  const short = (value: number) => (Math.abs(value) < 1e11 ? Math.round(value * 1e4) / 1e4 + 0 : value);
  return { a: short(norm * Math.cos(angle)), b: short(norm * Math.sin(angle)) };
}

/** Squares of coefficients are added: outside of these bounds they overflow, or lose their digits. */
const tame = { least: 1e-140, most: 1e140 } as const;

/** The same line with coefficients whose squares can be added; they stay as they are where they can. */
function tamed({ a, b, c }: LineOptions): LineOptions {
  const size = Math.max(Math.abs(a), Math.abs(b));
  if (size === 0 || (size >= tame.least && size <= tame.most)) return { a, b, c };
  return { a: a / size, b: b / size, c: c / size };
}

const refused = (option: string, message: string): Binding<Loss> => ({ ok: false, problems: [{ option, message }] });

function bindLine(options: LineOptions): Binding<Loss> {
  const { a, b, c } = tamed(options);
  const square = a * a + b * b;
  if (square === 0) return refused('a', 'a = b = 0 leaves no line: one of them must not be 0');
  if (!Number.isFinite(c)) return refused('c', 'the line lies farther out than any number reaches');
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
