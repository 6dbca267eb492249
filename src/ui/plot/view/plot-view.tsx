import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/compat';
import type { Point } from '../../../core';
import type { Model } from '../../../model/types/types';
import { type Picture, type PictureOptions, type Size, type Theme, transformOf } from '../../../render';
import type { PictureKey } from '../../../state/scene/pictures';
import type { Window } from '../../../state/scene/scene';
import { useSession } from '../../session/session';
import { useLive } from '../../session/use-live';
import { watch as whenChanged } from '../../session/watch';
import { setText } from '../../session/write';
import { type CanvasHost, useCanvasHost } from '../frame/canvas-host';
import { useCanvases } from '../frame/canvases';
import { createKept, type PaintBelow, paint, paintBelow, paintKept } from '../frame/paint';
import { type Plot, PlotContext, type PlotFrame } from '../frame/plot-context';
import { useViewGestures } from './use-view-gestures';

/** What a place decides about the picture that stands in it. */
export interface PlotProps {
  /** What stands below the picture. */
  readonly legend?: ReactNode;
  /** What the picture has in common with those around it. */
  readonly options?: ((model: Model, size: Size, theme: Theme) => PictureOptions) | undefined;
  /** How what lies below is painted where other pictures may have the same. */
  readonly below?: PaintBelow;
  /** Beside those that zoom. */
  readonly buttons?: ReactNode;
  /** True while what the picture shows is asked for: nothing reads it out. */
  readonly covered?: boolean;
  /** What else stands over the picture. */
  readonly over?: ReactNode;
}

interface Props extends Omit<PlotProps, 'covered' | 'buttons'> {
  readonly kind: PictureKey;
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

/** Two canvases, for what is still and what moves, under an overlay of handles. Redrawn outside Preact. */
export function PlotView(props: Props) {
  const { kind, onTap, children, legend, over } = props;
  const { live } = useSession();
  const { root, layers, description, plot } = usePlotDrawing(props);
  const descriptionId = useId();
  const gestures = useViewGestures(plot, root, onTap);
  return (
    <PlotContext value={plot}>
      <div className="plot" ref={root} data-picture={kind}>
        <div aria-hidden="true" ref={layers} />
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

/** Draws the picture, and tells what stands over it where the data are. */
function usePlotDrawing({ kind, build, window: windowOf, fit, watch, below, options: optionsOf }: Props) {
  const { store, live, theme, look } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const description = useRef<HTMLParagraphElement>(null);
  const { layers, paintStill, paintMoving } = useLayers(below);
  const drawn = useRef<{ picture: Picture; model: Model; key: string }>(undefined);
  const built = useRef<Picture>(undefined);
  const { plot, show, tell } = usePlotFrame(kind, fit, () => windowOf(live.model()));

  const draw = (model: Model) => {
    const size = host.size();
    if (size.width < 40 || size.height < 40) return;
    const options = { ...optionsOf?.(model, size, theme.get()), look: look.value };
    const key = `${host.key()} ${JSON.stringify(options)}`;
    const since = store.gesture.active() ? Infinity : performance.now();
    const last = drawn.current;
    const picture = build(model, size, theme.get(), built.current, options);
    built.current = picture;
    const before = last?.key === key ? last : undefined;
    if (before?.model === model && isPainted(before.picture, picture)) return;
    if (host.isPutOff(since)) return;
    if (paintStill(picture, key, host) && host.isPutOff(since)) return;
    paintMoving(picture, before?.picture);
    drawn.current = { picture, model, key };
    const ends = windowOf(model);
    const to = transformOf(picture.plot, ends);
    show({ model, picture, window: ends, plot: picture.plot, to, size, cell: picture.cell ?? 0 });
  };
  /** What stands over the picture follows it, once all pictures are painted. */
  const place = () => {
    // Nobody listens to a paragraph that changes sixty times a second: it waits for the end of a drag.
    if (description.current && !store.gesture.active()) {
      setText(description.current, drawn.current?.picture.description ?? '');
    }
    tell();
  };
  const drawAndPlace = (model: Model) => {
    draw(model);
    place();
  };
  const host = useCanvasHost(root, drawAndPlace);
  useLive(draw, 'paint');
  useLive(place, 'place');
  const again = useEffectEvent(() => drawAndPlace(live.model()));
  // Before whoever stands around it changes what it shows.
  useLayoutEffect(() => watch?.(() => again()), [watch]);
  useLayoutEffect(() => whenChanged(look, () => again()), [look]);
  return { root, layers, description, plot };
}

/** The two canvases of a picture. What did not change since the last picture is not painted again. */
function useLayers(below = paintBelow) {
  const { root: layers, back, front } = useCanvases();
  const [kept] = useState(createKept);
  const still = useRef<{ back: Picture['back']; key: string }>(undefined);
  /** Whether there was something to paint. */
  const paintStill = (picture: Picture, key: string, host: CanvasHost): boolean => {
    if (still.current?.back === picture.back && still.current.key === key) return false;
    below(back.current, picture, host.key());
    still.current = { back: picture.back, key };
    return true;
  };
  const paintMoving = (picture: Picture, last: Picture | undefined) => {
    if (last?.middle === picture.middle && last.front === picture.front) return;
    if (last?.middle === picture.middle) return paintKept(front.current, kept, picture);
    kept.middle = undefined;
    paint(front.current, picture, [...picture.middle, ...picture.front]);
  };
  return { layers, paintStill, paintMoving };
}

/** Where the last drawing put the data, for the handles over it. */
function usePlotFrame(kind: PictureKey, fit: Props['fit'], windowOf: () => Window) {
  const window = useEffectEvent(windowOf);
  const shown = useRef<PlotFrame>(undefined);
  const told = useRef<PlotFrame>(undefined);
  const [listeners] = useState(() => new Set<(frame: PlotFrame) => void>());
  const plot = useMemo<Plot>(
    () => ({
      kind,
      fit,
      window,
      frame: () => shown.current,
      subscribe(listener) {
        listeners.add(listener);
        if (shown.current) listener(shown.current);
        return () => listeners.delete(listener);
      },
    }),
    [kind, fit, listeners],
  );
  const show = (frame: PlotFrame) => {
    shown.current = frame;
  };
  const tell = () => {
    if (told.current === shown.current || !shown.current) return;
    told.current = shown.current;
    for (const listener of listeners) listener(shown.current);
  };
  return { plot, show, tell };
}
