import { useEffect, useRef } from 'react';
import type { Model } from '../../model/types';
import { nodesOf, type Picture, paintCanvas, type Size, type Theme } from '../../render';
import { usePixelRatio } from '../plot/use-pixel-ratio';
import { useSession } from '../session';
import { useLive } from '../use-live';
import { setAttribute } from '../write';

interface Props<Part> {
  /** What of the model is drawn; blank while there is nothing. */
  readonly of: (model: Model) => Part | undefined;
  readonly build: (part: Part, size: Size, theme: Theme) => Picture;
  /** Drawn again when this changes, beside the part itself. */
  readonly state?: string | undefined;
  readonly label: string;
  readonly className: string;
}

/** A picture without handles that follows the model, outside React's rendering. */
export function PictureCanvas<Part>({ of, build, state, label, className }: Props<Part>) {
  const { live, store, theme } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ part: Part; key: string }>(undefined);
  const description = useRef(label);
  // Asked of the element itself, it would have the page laid out in the middle of a frame.
  const measured = useRef<Size>({ width: 0, height: 0 });
  const pixelRatio = usePixelRatio();

  const draw = (model: Model) => {
    const target = canvas.current;
    const context = target?.getContext('2d');
    if (!target || !context) return;
    const size = measured.current;
    if (size.width < 80 || size.height < 40) return;
    const part = of(model);
    const key = [size.width, size.height, theme.get().name, pixelRatio, state].join();
    if (part === undefined) return context.clearRect(0, 0, target.width, target.height);
    if (last.current?.part === part && last.current.key === key) return;
    const picture = build(part, size, theme.get());
    const [width, height] = [Math.round(size.width * pixelRatio), Math.round(size.height * pixelRatio)];
    // Setting the size empties the canvas and is dear, so only when it changes.
    if (target.width !== width || target.height !== height) {
      target.width = width;
      target.height = height;
    }
    last.current = { part, key };
    paintCanvas(nodesOf(picture), picture.plot, context, { pixelRatio, size, clear: true });
    description.current = picture.description;
  };
  const drawAndTell = (model: Model) => {
    draw(model);
    if (canvas.current) setAttribute(canvas.current, 'aria-label', description.current);
  };
  // Beside what is dragged, every second frame will do; a note makes up for the last one.
  const waits = useRef(false);
  useLive((model) => {
    waits.current = store.gesture.active() && !waits.current;
    if (!waits.current) draw(model);
  }, 'paint');
  useLive(drawAndTell, 'note');
  const redraw = useRef(drawAndTell);
  redraw.current = drawAndTell;

  // What is looked at comes with a rendering.
  useEffect(() => redraw.current(live.model()));

  useEffect(() => {
    const again = () => {
      last.current = undefined;
      redraw.current(live.model());
    };
    const element = root.current;
    const measure = () => {
      if (element) measured.current = { width: element.clientWidth, height: element.clientHeight };
      again();
    };
    const observer = new ResizeObserver(measure);
    if (element) observer.observe(element);
    const stop = theme.subscribe(again);
    document.fonts.addEventListener('loadingdone', again);
    measure();
    return () => {
      observer.disconnect();
      stop();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [live, theme]);

  return (
    <div ref={root} className={className}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
