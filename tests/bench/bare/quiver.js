// What all bare pages draw with: arrows computed anew for every value of the slider, each style in one path. No layers,
// no text, no framework.

/** Where a picture of n × n arrows lies on a canvas, with the margins of the app's pictures. */
export function placeOf(n, width, height) {
  const side = Math.min(width, height) - 54;
  return { n, side, left: (width - side) / 2, top: 12 };
}

/** A canvas on the page, of so many CSS px. */
export function createCanvas(width, height) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  canvas.style.cssText = `width: ${width}px; height: ${height}px`;
  document.body.append(canvas);
  return canvas;
}

/** What draws on a canvas in CSS px. */
export function contextOf(canvas, ratio) {
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  return context;
}

export const createContext = (width, height) => contextOf(createCanvas(width, height), devicePixelRatio);

/** Sample places of an axis and the scale from axis units to px. */
export function axis({ n, side, ...place }, low, high) {
  const spacing = (high - low) / 1.1 / (n - 1);
  const first = (low + high) / 2 - ((n - 1) / 2) * spacing;
  return { ...place, n, low, high, spacing, at: (i) => first + i * spacing, scale: side / (high - low) };
}

/** Length in px by the square root of the magnitude, never above two cells. */
function lengthOf(magnitude, reference, { spacing, scale }) {
  return Math.min(2, 0.36 * Math.sqrt(magnitude / reference)) * spacing * scale;
}

const cos = Math.cos(0.46);
const sin = Math.sin(0.46);

/** Shaft and open head; `pivot` is the share of the shaft before the sample. */
function arrow(context, { n, left, top, low, high, scale }, wx, wy, u, v, length, pivot) {
  const m = Math.hypot(u, v);
  const dx = m > 0 ? u / m : 0;
  const dy = m > 0 ? -v / m : 0;
  const x = left + (wx - low) * scale - dx * length * pivot;
  const y = top + (high - wy) * scale - dy * length * pivot;
  if (length < 0.75) {
    // A long path of circles is slow: among thousands, dots are specks.
    if (n > 50) {
      context.moveTo(x - 0.8, y);
      context.lineTo(x + 0.8, y);
      return;
    }
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
export function quiver(context, colour, on, reference, pivot, vector) {
  const out = [0, 0];
  context.strokeStyle = colour;
  context.beginPath();
  for (let j = 0; j < on.n; j++) {
    for (let i = 0; i < on.n; i++) {
      const [x, y] = [on.at(i), on.at(j)];
      vector(x, y, out);
      const [u, v] = out;
      if (Number.isNaN(u)) continue;
      arrow(context, on, x, y, u, v, lengthOf(Math.hypot(u, v), reference, on), pivot);
    }
  }
  context.stroke();
}

export function medianNorm(on, vector) {
  const out = [0, 0];
  const norms = [];
  for (let j = 0; j < on.n; j++) {
    for (let i = 0; i < on.n; i++) {
      vector(on.at(i), on.at(j), out);
      norms.push(Math.hypot(...out));
    }
  }
  return norms.sort((a, b) => a - b)[norms.length >> 1];
}

/** Draws at most once a frame while the slider moves. */
export function drawOnInput(input, draw) {
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
}
