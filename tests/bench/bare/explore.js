// The arrows of both pictures of Explore, on the page or in a worker.
import { axis, medianNorm, placeOf, quiver } from './quiver.js';

const theta2 = 0.55;
const optimum = [1.5, 1.2];

function gradient(x, y, out) {
  out[0] = x;
  out[1] = y;
}

function descent(x, y, out) {
  out[0] = optimum[0] - x;
  out[1] = optimum[1] - y;
}

/** Gives a function that draws both pictures for a θ₁. */
export function explore(contexts, { n, inFlow, width, height }) {
  const response = axis(placeOf(n, width, height), -2.2, 2.2);
  const flow = axis(placeOf(inFlow, width, height), -0.3, 2.3);
  // These do not depend on θ.
  const references = [medianNorm(response, gradient), medianNorm(flow, descent)];
  return (theta1) => {
    const [g1, g2] = [4 * theta1 * theta1, 4 * theta2 * theta2];
    for (const context of contexts) context.clearRect(0, 0, width, height);
    quiver(contexts[0], '#848b95', response, references[0], 0, gradient);
    quiver(contexts[0], '#c8480c', response, references[0], 0, (x, y, out) => {
      out[0] = g1 * x;
      out[1] = g2 * y;
    });
    quiver(contexts[1], '#d9733f', flow, references[1], 0.5, (x, y, out) => {
      out[0] = x >= 0 && y >= 0 ? 4 * x * (optimum[0] - x) : Number.NaN;
      out[1] = x >= 0 && y >= 0 ? 4 * y * (optimum[1] - y) : Number.NaN;
    });
  };
}
