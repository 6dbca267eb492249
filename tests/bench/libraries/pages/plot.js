import * as Plot from '@observablehq/plot';
import { arrows, domain } from '../field.js';

export function create(root, n, size) {
  const scale = size / (domain[1] - domain[0]);
  return (theta1) => {
    const vector = Plot.vector(arrows(theta1, n), {
      x: 'x',
      y: 'y',
      length: ({ length }) => length * scale,
      rotate: ({ dx, dy }) => (180 / Math.PI) * Math.atan2(dx, dy),
      anchor: 'start',
      stroke: '#d3480c',
    });
    const axes = { x: { domain }, y: { domain }, length: { type: 'identity' } };
    root.replaceChildren(Plot.plot({ width: size, height: size, marks: [vector], ...axes }));
  };
}
