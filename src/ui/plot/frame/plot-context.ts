import { createContext, useContext, useEffectEvent, useLayoutEffect } from 'preact/compat';
import type { Model } from '../../../model/types/types';
import type { Box, Picture, Size, Transform } from '../../../render';
import type { PictureKey } from '../../../state/scene/pictures';
import type { Window } from '../../../state/scene/scene';

/** Where the last drawing put the data. */
export interface PlotFrame {
  readonly model: Model;
  readonly picture: Picture;
  readonly window: Window;
  readonly plot: Box;
  readonly to: Transform;
  readonly size: Size;
  /** Px that arrow lengths are counted in. */
  readonly cell: number;
}

export interface Plot {
  readonly kind: PictureKey;
  /** The window that holds everything, where the picture shows more than its scene. */
  readonly fit?: (() => Window) | undefined;
  /** What the picture shows of its plane, or will once it has a size. */
  window(): Window;
  /** Undefined until the picture has a size. */
  frame(): PlotFrame | undefined;
  subscribe(listener: (frame: PlotFrame) => void): () => void;
}

export const PlotContext = createContext<Plot | undefined>(undefined);

export function usePlot(): Plot {
  const plot = useContext(PlotContext);
  if (!plot) throw new Error('missing PlotContext around this component');
  return plot;
}

/** Calls `place` after every drawing, outside Preact's rendering. */
export function usePlaced(place: (frame: PlotFrame) => void): void {
  const plot = usePlot();
  const latest = useEffectEvent(place);
  useLayoutEffect(() => plot.subscribe((frame) => latest(frame)), [plot]);
}
