import { type RefObject, useEffectEvent, useLayoutEffect, useState } from 'preact/compat';
import type { Model } from '../../../model/types/types';
import type { Size } from '../../../render';
import { useSession } from '../../session/session';
import { facesArrived, isPutOff, keepDrawn, type Shown } from './redraws';

/** The place of a canvas on the page, as far as a drawing depends on it. */
export interface CanvasHost {
  /** In CSS px, as measured last: asked of the element itself, it would have the page laid out amid a frame. */
  readonly size: () => Size;
  /** Another text whenever a drawing of the same model would come out different. */
  readonly key: () => string;
  /** Asked amid a drawing that began at `since`: whether what is left of it waits for the next frame. */
  readonly isPutOff: (since: number) => boolean;
}

/**
 * Calls `draw` with the model of now after every rendering, and soon after the size of the element, the theme, the
 * faces of the text or the pixels of the screen change; what follows the model itself listens to it.
 */
export function useCanvasHost(root: RefObject<HTMLElement | null>, draw: (model: Model) => void): CanvasHost {
  const { live, theme } = useSession();
  const redraw = useEffectEvent(() => draw(live.model()));
  const [shown] = useState((): Shown => ({ size: { width: 0, height: 0 }, waits: false, draw: redraw }));
  // Before the frame that shows it: a canvas that is drawn after is seen blank.
  useLayoutEffect(() => {
    if (!shown.waits) redraw();
  });
  useLayoutEffect(() => (root.current ? keepDrawn(root.current, shown, theme) : undefined), [root, shown, theme]);
  const key = () => {
    const { width, height } = shown.size;
    return [width, height, theme.get().name, devicePixelRatio, facesArrived()].join();
  };
  return { size: () => shown.size, key, isPutOff: (since) => isPutOff(shown, since) };
}
