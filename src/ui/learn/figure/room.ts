import type { Size } from '../../../render';
import { setAside } from '../../plot/frame/canvases';
import { whenComputed } from '../../session/page-pace';

/** What a picture has where there is no figure yet to measure in. */
const usual: Size = { width: 480, height: 420 };

/** Makes room for a figure of so many pictures: what each has on the page, in px, for which there are canvases soon. */
export function makeRoom(count: number): Size {
  const size = roomOf(count);
  whenComputed(
    () => undefined,
    () => setAside(2 * count, size),
  );
  return size;
}

/** The px that the style sheets give each of so many pictures: measured on an empty one, which nobody sees. */
function roomOf(count: number): Size {
  const pictures = document.createElement('div');
  const plot = document.createElement('div');
  pictures.className = 'learn-pictures';
  pictures.dataset.count = String(count);
  pictures.style.cssText = 'position: absolute; inset: 0; visibility: hidden';
  plot.className = 'plot';
  pictures.append(plot);
  document.querySelector('.learn-figure')?.append(pictures);
  const { clientWidth: width, clientHeight: height } = plot;
  pictures.remove();
  return width > 0 && height > 0 ? { width, height } : usual;
}
