// The yardstick: a bare Canvas loop.
import { arrows, domain, outline } from '../field.js';

export function create(root, n, size) {
  const canvas = root.appendChild(document.createElement('canvas'));
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d');
  const scale = size / (domain[1] - domain[0]);
  context.strokeStyle = '#d3480c';
  return (theta1) => {
    context.clearRect(0, 0, size, size);
    context.beginPath();
    for (const arrow of arrows(theta1, n)) {
      outline(arrow).forEach(([x, y], i) => {
        const [px, py] = [(x - domain[0]) * scale, (domain[1] - y) * scale];
        if (i === 0) context.moveTo(px, py);
        else context.lineTo(px, py);
      });
    }
    context.stroke();
  };
}
