import { Coordinates, Mafs, Plot } from 'mafs';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import 'mafs/core.css';
import { domain, spacingOf } from '../field.js';

// Its field takes a function, a step and the ends of the view, and scales by itself.
export function create(root, n, size) {
  const react = createRoot(root);
  const reach = ((n - 1) / 2) * spacingOf(n) + 1e-9;
  return (theta1) => {
    const field = createElement(Plot.VectorField, {
      xy: ([x, y]) => (Math.max(Math.abs(x), Math.abs(y)) > reach ? [0, 0] : [theta1 * theta1 * x, 0.3025 * y]),
      step: spacingOf(n),
      color: '#d3480c',
    });
    const viewBox = { x: domain, y: domain, padding: 0 };
    const children = [createElement(Coordinates.Cartesian, { key: 'axes' }), { ...field, key: 'field' }];
    flushSync(() => react.render(createElement(Mafs, { width: size, height: size, viewBox, pan: false }, children)));
  };
}
