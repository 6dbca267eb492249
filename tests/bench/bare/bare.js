// The yardstick of Explore: the arrows of both pictures for w = θ², and nothing else.
import { axis, createContext, drawOnInput, medianNorm, placeOf, quiver } from './quiver.js';

const query = new URLSearchParams(location.search);
const [n, width, height] = ['n', 'width', 'height'].map((key) => Number(query.get(key)));
const inFlow = Number(query.get('flow') ?? n);
const theta2 = 0.55;
const optimum = [1.5, 1.2];

const input = document.querySelector('input');
const contexts = [0, 1].map(() => createContext(width, height));
const response = axis(placeOf(n, width, height), -2.2, 2.2);
const flow = axis(placeOf(inFlow, width, height), -0.3, 2.3);

function gradient(x, y, out) {
  out[0] = x;
  out[1] = y;
}

function descent(x, y, out) {
  out[0] = optimum[0] - x;
  out[1] = optimum[1] - y;
}

// These do not depend on θ.
const references = [medianNorm(response, gradient), medianNorm(flow, descent)];

function draw() {
  const theta1 = input.valueAsNumber;
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
}

drawOnInput(input, draw);
