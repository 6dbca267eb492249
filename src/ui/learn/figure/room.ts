import type { Size } from '../../../render';
import type { Window } from '../../../state/scene/scene';
import { setAside } from '../../plot/frame/canvases';
import { tellShape } from '../parts/shape';

/** What a picture has where there is no figure yet to measure in. */
const usual: Size = { width: 480, height: 420 };

/**
 * Makes room for the pictures of a figure: what each has on the page, in px, for which there are canvases soon.
 * @param count of them and of the charts beside them
 * @param windows of each picture that has no room to spare
 */
export function makeRoom(count: number, windows: readonly (Window | undefined)[]): readonly Size[] {
  const sizes = roomOf(count, windows);
  setAside(sizes);
  return sizes;
}

/** The px that the style sheets give each picture: measured on empty ones, which nobody sees. */
function roomOf(count: number, windows: readonly (Window | undefined)[]): readonly Size[] {
  const pictures = elementOf('learn-pictures');
  pictures.dataset.count = String(count);
  pictures.style.cssText = 'position: absolute; inset: 0; visibility: hidden';
  const plots = windows.map(() => {
    const [picture, plot] = [elementOf('learn-picture'), elementOf('plot')];
    pictures.append(picture);
    picture.append(plot);
    return plot;
  });
  document.querySelector('.learn-figure')?.append(pictures);
  for (const [i, plot] of plots.entries()) {
    const window = windows[i];
    if (window) tellShape(plot, plot.clientWidth, window);
  }
  const sizes = plots.map(({ clientWidth: width, clientHeight: height }) =>
    width > 0 && height > 0 ? { width, height } : usual,
  );
  pictures.remove();
  return sizes;
}

function elementOf(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
