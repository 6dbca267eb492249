// The yardstick of Explore: the arrows of both pictures for w = θ², and nothing else.

import { explore } from './explore.js';
import { createContext, drawOnInput } from './quiver.js';

const query = new URLSearchParams(location.search);
const [n, width, height] = ['n', 'width', 'height'].map((key) => Number(query.get(key)));
const inFlow = Number(query.get('flow') ?? n);

const input = document.querySelector('input');
const contexts = [0, 1].map(() => createContext(width, height));
const draw = explore(contexts, { n, inFlow, width, height });

drawOnInput(input, () => draw(input.valueAsNumber));
