// The yardstick of Compare: the flow fields of w = θᴺ for several N, under one loss whose optimum the slider moves.
import { axis, createContext, drawOnInput, medianNorm, placeOf, quiver } from './quiver.js';

const query = new URLSearchParams(location.search);
const [n, width, height] = ['n', 'width', 'height'].map((key) => Number(query.get(key)));
const exponents = query.get('N').split(',').map(Number);

const input = document.querySelector('input');
const flow = axis(placeOf(n, width, height), -0.3, 2.3);
const panels = exponents.map((N) => ({ N, context: createContext(width, height) }));
const optimum = [0, 1.2];

function descent(x, y, out) {
  out[0] = optimum[0] - x;
  out[1] = optimum[1] - y;
}

function draw() {
  optimum[0] = input.valueAsNumber;
  const reference = medianNorm(flow, descent);
  for (const { N, context } of panels) {
    context.clearRect(0, 0, width, height);
    const power = 2 - 2 / N;
    quiver(context, '#d9733f', flow, reference, 0.5, (x, y, out) => {
      out[0] = x >= 0 && y >= 0 ? N * N * x ** power * (optimum[0] - x) : Number.NaN;
      out[1] = x >= 0 && y >= 0 ? N * N * y ** power * (optimum[1] - y) : Number.NaN;
    });
  }
}

drawOnInput(input, draw);
