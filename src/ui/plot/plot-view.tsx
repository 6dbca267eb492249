import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Point } from '../../core';
import type { Model } from '../../model/types';
import { type Picture, type PictureOptions, type Size, type Theme, transformOf } from '../../render';
import type { ViewKey } from '../../state/edits';
import type { Window } from '../../state/scene';
import { useSession } from '../session';
import { useLive } from '../use-live';
import { setText } from '../write';
import { createKept, paint, paintKept } from './paint';
import { type Plot, PlotContext, type PlotFrame } from './plot-context';
import { usePixelRatio } from './use-pixel-ratio';
import { useViewGestures } from './use-view-gestures';

/** What a place decides about the picture that stands in it. */
export interface PlotProps {
  /** What stands below the picture. */
  readonly legend?: ReactNode;
  /** What the picture has in common with those around it. */
  readonly options?: ((model: Model, size: Size, theme: Theme) => PictureOptions) | undefined;
  /** Beside those that zoom. */
  readonly buttons?: ReactNode;
  /** True while what the picture shows is asked for: nothing reads it out. */
  readonly covered?: boolean;
  /** What else stands over the picture. */
  readonly over?: ReactNode;
}

interface Props extends Omit<PlotProps, 'covered' | 'buttons'> {
  readonly kind: ViewKey;
  readonly build: (model: Model, size: Size, theme: Theme, previous?: Picture, options?: PictureOptions) => Picture;
  readonly window: (model: Model) => Window;
  /** The window that holds everything, where the picture shows more than its scene. */
  readonly fit?: () => Window;
  /** Called where the picture is clicked or touched without being moved, in px. */
  readonly onTap?: (at: Point, frame: PlotFrame) => void;
  /** What beside the model makes the picture be drawn again; called with what does so. */
  readonly watch?: ((again: () => void) => () => void) | undefined;
  /** Handles, cursor and buttons, over the picture. */
  readonly children?: ReactNode;
}

/** Whether all that is painted is what was painted the last time. */
const isPainted = (a: Picture, b: Picture): boolean =>
  a.back === b.back && a.middle === b.middle && a.front === b.front;

/** Two canvases, for what is still and what moves, under an overlay of handles. Redrawn outside React. */
export function PlotView({
  kind,
  build,
  window: windowOf,
  fit,
  onTap,
  watch,
  children,
  legend,
  options: optionsOf,
  over,
}: Props) {
  const { store, live, theme } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLCanvasElement>(null);
  const front = useRef<HTMLCanvasElement>(null);
  const [kept] = useState(createKept);
  const size = useRef<Size>({ width: 0, height: 0 });
  const drawn = useRef<{ picture: Picture; model: Model; key: string }>(undefined);
  const frame = useRef<PlotFrame>(undefined);
  const placed = useRef<PlotFrame>(undefined);
  const listeners = useRef(new Set<(frame: PlotFrame) => void>());
  const pixelRatio = usePixelRatio();
  const descriptionId = useId();
  const description = useRef<HTMLParagraphElement>(null);

  const draw = (model: Model) => {
    const { width, height } = size.current;
    if (width < 40 || height < 40) return;
    const options = optionsOf?.(model, size.current, theme.get()) ?? {};
    const key = [width, height, theme.get().name, pixelRatio, JSON.stringify(options)].join();
    const last = drawn.current;
    const picture = build(model, size.current, theme.get(), last?.picture, options);
    const fresh = last?.key !== key;
    if (!fresh && last.model === model && isPainted(last.picture, picture)) return;
    if (fresh || last?.picture.back !== picture.back) paint(back.current, picture, picture.back, pixelRatio);
    if (fresh || last?.picture.middle !== picture.middle) {
      kept.middle = undefined;
      paint(front.current, picture, [...picture.middle, ...picture.front], pixelRatio);
    } else if (last?.picture.front !== picture.front) paintKept(front.current, kept, picture, pixelRatio);
    drawn.current = { picture, model, key };
    const ends = windowOf(model);
    frame.current = {
      model,
      window: ends,
      plot: picture.plot,
      to: transformOf(picture.plot, ends),
      size: size.current,
      cell: picture.cell ?? 0,
    };
  };

  /** What stands over the picture follows it, once all pictures are painted. */
  const place = () => {
    // Nobody listens to a paragraph that changes sixty times a second: it waits for the end of a drag.
    if (description.current && !store.gesture.active()) {
      setText(description.current, drawn.current?.picture.description ?? '');
    }
    if (placed.current === frame.current || !frame.current) return;
    placed.current = frame.current;
    for (const listener of listeners.current) listener(frame.current);
  };

  useLive(draw, 'paint');
  useLive(place);
  const both = (model: Model) => {
    draw(model);
    place();
  };
  const redraw = useRef(both);
  redraw.current = both;

  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      size.current = { width: Math.round(width), height: Math.round(height) };
      redraw.current(live.model());
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [live]);

  // Every rendering may bring a new pixel ratio; drawing is skipped where nothing changed.
  useEffect(() => redraw.current(live.model()));

  useEffect(() => {
    const again = () => {
      drawn.current = undefined;
      redraw.current(live.model());
    };
    const stop = theme.subscribe(again);
    // Canvas text drawn before the faces arrive would keep the fallback.
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      stop();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [live, theme]);

  useEffect(() => watch?.(() => redraw.current(live.model())), [live, watch]);

  const context = useMemo<Plot>(
    () => ({
      kind,
      fit,
      frame: () => frame.current,
      subscribe(listener) {
        listeners.current.add(listener);
        if (frame.current) listener(frame.current);
        return () => listeners.current.delete(listener);
      },
    }),
    [kind, fit],
  );
  const gestures = useViewGestures(context, root, onTap);

  return (
    <PlotContext value={context}>
      <div className="plot" ref={root} data-picture={kind}>
        <div aria-hidden="true">
          <canvas ref={back} />
          <canvas ref={front} />
        </div>
        <div
          className="plot-overlay"
          role="application"
          aria-roledescription="picture"
          aria-label={`${live.model()[kind].title}: arrow keys move the view, plus and minus zoom, 0 fits`}
          aria-describedby={descriptionId}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
          tabIndex={0}
          {...gestures}
        />
        {children}
        {over}
        <p id={descriptionId} className="hidden-visually" ref={description} />
      </div>
      {legend}
    </PlotContext>
  );
}
