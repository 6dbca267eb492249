// The same arrows, drawn by a worker: what is left to the page is to say for which θ₁.
import { createCanvas, drawOnInput } from './quiver.js';

const query = new URLSearchParams(location.search);
const [n, width, height] = ['n', 'width', 'height'].map((key) => Number(query.get(key)));
const inFlow = Number(query.get('flow') ?? n);

const input = document.querySelector('input');
const canvases = [0, 1].map(() => createCanvas(width, height).transferControlToOffscreen());
const worker = new Worker('worker.js', { type: 'module' });
worker.postMessage({ canvases, ratio: devicePixelRatio, place: { n, inFlow, width, height } }, canvases);

drawOnInput(input, () => worker.postMessage(input.valueAsNumber));
