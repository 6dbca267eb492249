// Draws the arrows of both pictures of Explore on canvases of the page.
import { explore } from './explore.js';
import { contextOf } from './quiver.js';

let draw;

addEventListener('message', ({ data }) => {
  if (typeof data === 'number') return draw(data);
  const { canvases, ratio, place } = data;
  draw = explore(
    canvases.map((canvas) => contextOf(canvas, ratio)),
    place,
  );
});
