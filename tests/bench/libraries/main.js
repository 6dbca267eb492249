import { drawOnInput } from '../bare/quiver.js';

const pages = import.meta.glob('./pages/*.js');

const query = new URLSearchParams(location.search);
const { create } = await pages[`./pages/${query.get('library')}.js`]();
const root = document.querySelector('#root');
const input = document.querySelector('input');
const draw = create(root, Number(query.get('n')), Number(query.get('size')));
let draws = 0;
drawOnInput(input, () => {
  draw(input.valueAsNumber);
  document.body.dataset.draws = String(++draws);
});
document.body.dataset.ready = 'true';
