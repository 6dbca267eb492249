import * as vega from 'vega';
import { compile } from 'vega-lite';
import { arrows, domain } from '../field.js';

export function create(root, n, size) {
  const position = (field) => ({ field, type: 'quantitative', scale: { domain, nice: false } });
  const pixels = size / (domain[1] - domain[0]);
  const { spec } = compile({
    width: size,
    height: size,
    data: { name: 'field' },
    mark: { type: 'point', shape: 'arrow', filled: true, color: '#d3480c' },
    encoding: {
      x: position('x'),
      y: position('y'),
      angle: { field: 'angle', type: 'quantitative', scale: null },
      size: { field: 'area', type: 'quantitative', scale: null },
    },
  });
  const view = new vega.View(vega.parse(spec), { renderer: 'canvas', container: root }).initialize();
  const row = ({ x, y, dx, dy, length }) => {
    return { x, y, angle: (180 / Math.PI) * Math.atan2(dx, dy), area: (length * pixels) ** 2 };
  };
  return (theta1) => {
    view.data('field', arrows(theta1, n).map(row)).run();
  };
}
