// The yardstick: the arrows of both pictures for w = θ², and nothing else. No layers, no text, no numbers beside the
// pictures, no framework; every arrow is computed anew for each value of the slider and each style is one path.

const query = new URLSearchParams(location.search);
const n = Number(query.get('n'));
const width = Number(query.get('width'));
const height = Number(query.get('height'));

// Margins of the app's pictures, so that arrows are as long and as many pixels are touched.
const side = Math.min(width, height) - 54;
const left = (width - side) / 2;
const top = 12;
const theta2 = 0.55;
const optimum = [1.5, 1.2];

const input = document.querySelector('input');
const contexts = [0, 1].map(() => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  canvas.style.cssText = `width: ${width}px; height: ${height}px`;
  document.body.append(canvas);
  const context = canvas.getContext('2d');
  context.scale(devicePixelRatio, devicePixelRatio);
  return context;
});

/** Sample places of an axis and the scale from axis units to px. */
function axis(low, high) {
  const spacing = (high - low) / 1.1 / (n - 1);
  const first = (low + high) / 2 - ((n - 1) / 2) * spacing;
  return { low, high, spacing, at: (i) => first + i * spacing, scale: side / (high - low) };
}

const response = axis(-2.2, 2.2);
const flow = axis(-0.3, 2.3);

/** Length in px by the square root of the magnitude, never above two cells. */
function lengthOf(magnitude, reference, { spacing, scale }) {
  return Math.min(2, 0.36 * Math.sqrt(magnitude / reference)) * spacing * scale;
}

const cos = Math.cos(0.46);
const sin = Math.sin(0.46);

/** Shaft and open head; `pivot` is the share of the shaft before the sample. */
function arrow(context, { low, high, scale }, wx, wy, u, v, length, pivot) {
  const m = Math.hypot(u, v);
  const dx = m > 0 ? u / m : 0;
  const dy = m > 0 ? -v / m : 0;
  const x = left + (wx - low) * scale - dx * length * pivot;
  const y = top + (high - wy) * scale - dy * length * pivot;
  if (length < 0.75) {
    context.moveTo(x + 0.8, y);
    context.arc(x, y, 0.8, 0, 2 * Math.PI);
    return;
  }
  const head = Math.min(6.5, 0.45 * length);
  const tipX = x + dx * length;
  const tipY = y + dy * length;
  context.moveTo(x, y);
  context.lineTo(tipX, tipY);
  context.lineTo(tipX - head * (cos * dx - sin * dy), tipY - head * (cos * dy + sin * dx));
  context.lineTo(tipX, tipY);
  context.lineTo(tipX - head * (cos * dx + sin * dy), tipY - head * (cos * dy - sin * dx));
}

/** One style: all its arrows in one path. `vector` writes into `out`, NaN where there is none. */
function quiver(context, colour, on, reference, pivot, vector) {
  const out = [0, 0];
  context.strokeStyle = colour;
  context.beginPath();
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const [x, y] = [on.at(i), on.at(j)];
      vector(x, y, out);
      const [u, v] = out;
      if (Number.isNaN(u)) continue;
      arrow(context, on, x, y, u, v, lengthOf(Math.hypot(u, v), reference, on), pivot);
    }
  }
  context.stroke();
}

function medianNorm(on, vector) {
  const out = [0, 0];
  const norms = [];
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      vector(on.at(i), on.at(j), out);
      norms.push(Math.hypot(...out));
    }
  }
  return norms.sort((a, b) => a - b)[norms.length >> 1];
}

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

let waiting = false;
input.addEventListener('input', () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    draw();
  });
});
draw();
