// The field that every page draws: JJᵀg = (4θ₁²g₁, 4θ₂²g₂) of w = θ² on n × n gradients g, as long as the square root of
// its norm, with an open head.

const theta2 = 0.55;
const low = -2.2;
const high = 2.2;

export const domain = [low, high];

export const spacingOf = (n) => (high - low) / 1.1 / (n - 1);

/** Tail and vector of every arrow in axis units, with its length. */
export function arrows(theta1, n) {
  const spacing = spacingOf(n);
  const rows = [];
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const [x, y] = [(i - (n - 1) / 2) * spacing, (j - (n - 1) / 2) * spacing];
      const [u, v] = [4 * theta1 * theta1 * x, 4 * theta2 * theta2 * y];
      const norm = Math.hypot(u, v);
      const length = Math.min(2, 0.36 * Math.sqrt(norm)) * spacing;
      rows.push({ x, y, dx: norm > 0 ? u / norm : 0, dy: norm > 0 ? v / norm : 0, length });
    }
  }
  return rows;
}

const [cos, sin] = [Math.cos(0.46), Math.sin(0.46)];

/** The five points of an arrow’s line: tail, tip, one side of the head, tip, the other side. */
export function outline({ x, y, dx, dy, length }) {
  const head = 0.45 * length;
  const [tx, ty] = [x + dx * length, y + dy * length];
  return [
    [x, y],
    [tx, ty],
    [tx - head * (cos * dx - sin * dy), ty - head * (cos * dy + sin * dx)],
    [tx, ty],
    [tx - head * (cos * dx + sin * dy), ty - head * (cos * dy - sin * dx)],
  ];
}
