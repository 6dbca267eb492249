import type { Size } from '../../../render';
import type { Window } from '../../../state/scene/scene';
import { setAside } from '../../plot/frame/set-aside';
import { setAspectRatio } from '../parts/aspect-ratio';

/** What style sheets go by when they give the pictures of a figure their sizes. */
export interface Arrangement {
  /** How many pictures and charts stand beside each other. */
  readonly count: number;
  readonly controls: number;
  /** The window of each picture that takes its aspect ratio from it; undefined for one that takes the room it is given. */
  readonly windows: readonly (Window | undefined)[];
}

/** What a picture has where there is no figure yet to measure in. */
const usual: Size = { width: 480, height: 420 };

/** Makes room for the pictures of a figure: the size in px that each has on the page, for which there are canvases soon. */
export function makeRoom(arrangement: Arrangement): readonly Size[] {
  const sizes = sizesIn(arrangement);
  void setAside(sizes);
  return sizes;
}

/** Measured on an empty figure, which nobody sees: it is taken away before the page is painted. */
function sizesIn({ count, controls, windows }: Arrangement): readonly Size[] {
  const open = document.querySelector('.learn-figure');
  const [figure, pictures, panel] = ['learn-figure', 'learn-pictures', 'learn-controls'].map(elementOf);
  figure.style.cssText = `position: absolute; visibility: hidden; width: ${open?.clientWidth ?? 0}px`;
  pictures.dataset.count = String(count);
  panel.append(...Array.from({ length: controls }, () => elementOf('')));
  figure.append(pictures, panel);
  const plots = windows.map(() => {
    const [picture, plot] = ['learn-picture', 'plot'].map(elementOf);
    picture.append(plot);
    pictures.append(picture);
    return plot;
  });
  open?.after(figure);
  for (const [i, plot] of plots.entries()) {
    const window = windows[i];
    if (window) setAspectRatio(plot, plot.clientWidth, window);
  }
  const sizes = plots.map(({ clientWidth: width, clientHeight: height }) =>
    width > 0 && height > 0 ? { width, height } : usual,
  );
  figure.remove();
  return sizes;
}

function elementOf(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
