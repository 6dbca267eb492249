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

/**
 * Makes room for the pictures of a figure: the size in px that each has on the page, for which there are canvases soon
 * if it is still wanted.
 */
export function makeRoom(arrangement: Arrangement, isWanted: () => boolean): readonly Size[] {
  const sizes = sizesIn(arrangement);
  void setAside(sizes, isWanted);
  return sizes;
}

/** Measured on an empty figure, which nobody sees: it is taken away before the page is painted. */
function sizesIn({ count, controls, windows }: Arrangement): readonly Size[] {
  const open = document.querySelector('.learn-figure');
  const figure = elementOf('learn-figure');
  figure.style.cssText = `position: absolute; visibility: hidden; width: ${open?.clientWidth ?? 0}px`;
  const plots = windows.map(() => elementOf('plot'));
  const pictures = elementOf(
    'learn-pictures',
    plots.map((plot) => elementOf('learn-picture', [plot])),
  );
  pictures.dataset.count = String(count);
  const empty = Array.from({ length: controls }, () => document.createElement('div'));
  figure.append(pictures, elementOf('learn-controls', empty));
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

function elementOf(name: string, children: readonly Element[] = []): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.append(...children);
  return element;
}
