import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'preact/compat';
import type { Model } from '../../../model/types/types';
import type { Size } from '../../../render';
import { useSession } from '../../session/session';
import { usePixelRatio } from './use-pixel-ratio';

/** The place of a canvas on the page, as far as a drawing depends on it. */
export interface CanvasHost {
  /** In CSS px, as measured last: asked of the element itself, it would have the page laid out amid a frame. */
  readonly size: () => Size;
  readonly pixelRatio: number;
  /** Another text whenever a drawing of the same model would come out different. */
  readonly key: () => string;
}

/**
 * Calls `draw` with the model of now after every rendering, and whenever the size of the element, the theme or the
 * faces of the text change; what follows the model itself listens to it.
 */
export function useCanvasHost(root: RefObject<HTMLElement | null>, draw: (model: Model) => void): CanvasHost {
  const { live, theme } = useSession();
  const pixelRatio = usePixelRatio();
  const size = useRef<Size>({ width: 0, height: 0 });
  /** How often faces have arrived: text drawn before would keep the fallback. */
  const faces = useRef(0);
  const redraw = useEffectEvent(() => draw(live.model()));
  // Before the frame that shows it: a canvas that is drawn after is seen blank.
  useLayoutEffect(() => redraw());
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      size.current = { width: Math.round(width), height: Math.round(height) };
      redraw();
    });
    const onFaces = () => {
      faces.current += 1;
      redraw();
    };
    if (root.current) observer.observe(root.current);
    const stop = theme.subscribe(() => redraw());
    document.fonts.addEventListener('loadingdone', onFaces);
    return () => {
      observer.disconnect();
      stop();
      document.fonts.removeEventListener('loadingdone', onFaces);
    };
  }, [root, theme]);
  const key = () => {
    const { width, height } = size.current;
    return [width, height, theme.get().name, pixelRatio, faces.current].join();
  };
  return { size: () => size.current, pixelRatio, key };
}
