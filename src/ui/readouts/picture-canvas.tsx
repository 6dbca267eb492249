import { useRef } from 'preact/compat';
import { sameParts } from '../../model/cells/cell';
import type { Model } from '../../model/types/types';
import { nodesOf, type Picture, type Size, type Theme } from '../../render';
import { useCanvasHost } from '../plot/frame/canvas-host';
import { paint } from '../plot/frame/paint';
import { useSession } from '../session/session';
import { useLive } from '../session/use-live';
import { setAttribute } from '../session/write';

interface Props<Parts extends readonly unknown[]> {
  /** What is drawn; drawn again when one of them changes identity. Blank while there is nothing. */
  readonly parts: (model: Model) => Parts | undefined;
  readonly build: (parts: Parts, size: Size, theme: Theme) => Picture;
  /** When it follows a drag: every second frame, or for what takes long, once it is over. */
  readonly follows?: 'drag' | 'rest';
  readonly label: string;
  readonly className: string;
}

/** A picture without handles that follows the model, outside Preact's rendering. */
export function PictureCanvas<Parts extends readonly unknown[]>({
  parts: partsOf,
  build,
  follows = 'drag',
  label,
  className,
}: Props<Parts>) {
  const { store, theme } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<readonly unknown[]>([]);
  const description = useRef(label);

  const draw = (model: Model) => {
    const size = host.size();
    if (size.width < 80 || size.height < 40) return;
    if (follows === 'rest' && store.gesture.active()) return;
    const parts = partsOf(model);
    const next = [...(parts ?? []), host.key()];
    if (sameParts(drawn.current, next)) return;
    drawn.current = next;
    const picture = parts && build(parts, size, theme.get());
    paint(canvas.current, picture ?? blank(size), picture ? nodesOf(picture) : []);
    description.current = picture?.description ?? label;
  };
  const drawAndTell = (model: Model) => {
    draw(model);
    if (canvas.current) setAttribute(canvas.current, 'aria-label', description.current);
  };
  const host = useCanvasHost(root, drawAndTell);
  useEverySecondPaint(draw);
  useLive(drawAndTell, 'note');

  return (
    <div ref={root} className={className}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}

/** Beside what is dragged, every second frame will do; a note makes up for the last one. */
function useEverySecondPaint(draw: (model: Model) => void): void {
  const { store } = useSession();
  const waits = useRef(false);
  useLive((model) => {
    waits.current = store.gesture.active() && !waits.current;
    if (!waits.current) draw(model);
  }, 'paint');
}

const blank = ({ width, height }: Size): Pick<Picture, 'width' | 'height' | 'plot'> => ({
  width,
  height,
  plot: { x: 0, y: 0, width, height },
});
