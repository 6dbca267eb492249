// The yardstick of many starts: the arrows of both pictures for w = θ², and both dynamics from every start, in fixed
// steps of a fourth-order method written out for this one map.
import { axis, createContext, drawOnInput, medianNorm, placeOf, quiver } from './quiver.js';

const query = new URLSearchParams(location.search);
const [n, width, height] = ['n', 'width', 'height'].map((key) => Number(query.get(key)));
const starts = query.get('starts').split(',').map(Number);
const horizon = 10;
const steps = 60;
const theta = [1.1, 0.55];
const optimum = [0, 1.2];

const input = document.querySelector('input');
const contexts = [0, 1].map(() => createContext(width, height));
const place = placeOf(n, width, height);
const response = axis(place, -2.2, 2.2);
const flow = axis(place, -0.3, 2.3);

function gradient(x, y, out) {
  out[0] = x;
  out[1] = y;
}

function descent(x, y, out) {
  out[0] = optimum[0] - x;
  out[1] = optimum[1] - y;
}

function induced(x, y, out) {
  out[0] = 4 * x * (optimum[0] - x);
  out[1] = 4 * y * (optimum[1] - y);
}

const [a, b, c, d] = [0, 1, 2, 3].map(() => [0, 0]);

/** One run from (x, y) as part of the path that is open. */
function trace(context, field, startX, startY) {
  const h = horizon / steps;
  const px = (x) => flow.left + (x - flow.low) * flow.scale;
  const py = (y) => flow.top + (flow.high - y) * flow.scale;
  let [x, y] = [startX, startY];
  context.moveTo(px(x), py(y));
  for (let k = 0; k < steps; k++) {
    field(x, y, a);
    field(x + (h / 2) * a[0], y + (h / 2) * a[1], b);
    field(x + (h / 2) * b[0], y + (h / 2) * b[1], c);
    field(x + h * c[0], y + h * c[1], d);
    x += (h / 6) * (a[0] + 2 * b[0] + 2 * c[0] + d[0]);
    y += (h / 6) * (a[1] + 2 * b[1] + 2 * c[1] + d[1]);
    context.lineTo(px(x), py(y));
  }
}

function traceAll(context, colour, field) {
  context.strokeStyle = colour;
  context.beginPath();
  for (let i = 0; i < starts.length; i += 2) trace(context, field, starts[i], starts[i + 1]);
  context.stroke();
}

function drawResponse() {
  const reference = medianNorm(response, gradient);
  quiver(contexts[0], '#848b95', response, reference, 0, gradient);
  quiver(contexts[0], '#c8480c', response, reference, 0, (x, y, out) => {
    out[0] = 4 * theta[0] ** 2 * x;
    out[1] = 4 * theta[1] ** 2 * y;
  });
}

function draw() {
  optimum[0] = input.valueAsNumber;
  const [, context] = contexts;
  context.clearRect(0, 0, width, height);
  quiver(context, '#d9733f', flow, medianNorm(flow, descent), 0.5, (x, y, out) => {
    induced(x, y, out);
    if (x < 0 || y < 0) out[0] = Number.NaN;
  });
  traceAll(context, '#848b95', descent);
  traceAll(context, '#c8480c', induced);
}

drawResponse();
drawOnInput(input, draw);
