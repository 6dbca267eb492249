import { useRef } from 'react';
import { arrowNotes, keyWords } from '../../model/describe';
import { arrowMagnitudes, colourTick, type LegendItem } from '../../model/legend-words';
import type { ArrowSet, Model } from '../../model/types';
import { keyArrowPath, rampCss } from '../../render';
import type { ViewKey } from '../../state/edits';
import { useSession } from '../session';
import { LiveText, useLive } from '../use-live';
import { setAttribute, setHidden } from '../write';
import { type PlotFrame, usePlaced, usePlot } from './plot-context';

/** A line of the kind that is drawn, with what it stands for. */
export function Swatch({ mark, words }: Pick<LegendItem, 'mark'> & { words: (model: Model) => string }) {
  const item = useRef<HTMLSpanElement>(null);
  useLive((model) => {
    if (item.current) setHidden(item.current, words(model) === '');
  }, 'note');
  return (
    <span className="swatch" ref={item}>
      <span className={`mark mark-${mark}`} aria-hidden="true" />
      <LiveText of={words} phase="note" />
    </span>
  );
}

export function Swatches({ items }: { items: readonly LegendItem[] }) {
  return items.map((item) => <Swatch key={item.mark} {...item} />);
}

/** The printed key: an arrow as long as the picture draws this magnitude. */
export function ArrowKey({ kind }: { kind: ViewKey }) {
  const arrow = useRef<SVGPathElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const plot = usePlot();
  const { store } = useSession();
  const show = ({ model, cell }: PlotFrame) => {
    const length = Math.min(90, model[kind].parametric.scale.key.length * cell);
    if (svg.current) setAttribute(svg.current, 'width', (length + 4).toFixed(1));
    if (arrow.current) setAttribute(arrow.current, 'd', keyArrowPath(length));
  };
  usePlaced((frame) => {
    if (!store.gesture.active()) show(frame);
  });
  useLive(() => {
    const frame = plot.frame();
    if (frame) show(frame);
  }, 'note');
  return (
    <span className="swatch arrow-key">
      {/* About as wide as most keys, until the first picture says how wide: its line must not break at first. */}
      <svg ref={svg} width="18" height="12" aria-hidden="true">
        <path ref={arrow} transform="translate(2 6)" />
      </svg>
      <LiveText of={(model) => keyWords(model[kind].parametric, arrowMagnitudes[kind])} phase="note" />
    </span>
  );
}

/** What is not drawn as it is, in words; nothing where all is. */
export function ArrowNotes({ kind }: { kind: ViewKey }) {
  return <LiveText className="arrow-notes" of={(model) => arrowNotes(model[kind].parametric)} phase="note" />;
}

export function ColourBar({ arrows }: { arrows: (model: Model) => ArrowSet }) {
  const { theme } = useSession();
  const bar = useRef<HTMLSpanElement>(null);
  const root = useRef<HTMLSpanElement>(null);
  useLive((model) => {
    const { colours } = arrows(model);
    if (root.current) setHidden(root.current, colours === undefined);
    if (bar.current && colours) bar.current.style.background = rampCss(theme.get());
  });
  const end = (i: 0 | 1) => (model: Model) => {
    const { colours } = arrows(model);
    return colours ? colourTick(colours.domain[i], colours) : '';
  };
  return (
    <span className="colour-bar" ref={root} hidden>
      <LiveText of={(model) => arrows(model).colours?.title ?? ''} />
      <LiveText of={end(0)} />
      <span ref={bar} className="colour-ramp" aria-hidden="true" />
      <LiveText of={end(1)} />
    </span>
  );
}
