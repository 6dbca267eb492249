import Plotly from 'plotly.js-dist-min';
import { arrows, domain, outline } from '../field.js';

// All arrows are one line, lifted between them: the way that its own quiver takes, without its shapes.
export function create(root, n, size) {
  const range = [...domain];
  const layout = { width: size, height: size, showlegend: false, xaxis: { range }, yaxis: { range } };
  return (theta1) => {
    const lines = arrows(theta1, n).map(outline);
    const x = lines.flatMap((line) => [...line.map((point) => point[0]), null]);
    const y = lines.flatMap((line) => [...line.map((point) => point[1]), null]);
    const line = { color: '#d3480c', width: 1 };
    Plotly.react(root, [{ type: 'scatter', mode: 'lines', x, y, line }], layout, { staticPlot: true });
  };
}
