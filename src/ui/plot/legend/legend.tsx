import { useRef, useState } from 'preact/compat';
import { keptWith } from '../../../model/cells/kept';
import { legendOf } from '../../../model/overlay/legend';
import type { ColourBar as Bar, Legend as LegendData } from '../../../model/overlay/legend-types';
import type { PictureKey } from '../../../model/overlay/overlay';
import type { Model } from '../../../model/types/types';
import { keyArrowPath, rampCss, rampMiddle } from '../../../render';
import { sameJson } from '../../../state/scene/same-json';
import { useSession } from '../../session/session';
import { LiveText, useLive } from '../../session/use-live';
import { setAttribute, setHidden } from '../../session/write';
import { type PlotFrame, usePlaced, usePlot } from '../frame/plot-context';
import { Swatch } from './swatch';

/** The legend of the picture as of one model: all that stands in it reads the same. */
function createReader(kind: PictureKey) {
  return keptWith((model: Model): LegendData => legendOf(kind, model));
}

type ReadLegend = ReturnType<typeof createReader>;

/** How to read the legend of the picture, whatever model there is. */
export function useLegend(kind: PictureKey): ReadLegend {
  return useState(() => createReader(kind))[0];
}

/** What all marks, colours and lengths of a picture mean. */
export function Legend({ kind }: { kind: PictureKey }) {
  const legend = useLegend(kind);
  return (
    <div className="legend">
      <Swatches legend={legend} />
      <ColourBars legend={legend} />
      <ArrowKey kind={kind} legend={legend} />
      <LiveText className="caption" of={(model) => legend(model).caption} phase="note" />
    </div>
  );
}

/** The marks that are drawn, with what they stand for. Preact follows which there are; their words change without it. */
export function Swatches({ legend }: { legend: ReadLegend }) {
  const { live } = useSession();
  const itemsOf = (model: Model) => legend(model).items.map(({ mark, term }) => ({ mark, term }));
  const [items, setItems] = useState(() => itemsOf(live.model()));
  useLive((model) => {
    const now = itemsOf(model);
    setItems((before) => (sameJson(before, now) ? before : now));
  }, 'note');
  return items.map(({ mark: name, term }) => (
    <Swatch key={name} mark={name} term={term}>
      <LiveText of={(model) => legend(model).items.find(({ mark }) => mark === name)?.words ?? ''} phase="note" />
    </Swatch>
  ));
}

interface KeyProps {
  readonly kind: PictureKey;
  readonly legend: ReadLegend;
}

/** The printed key: an arrow as long as the picture draws this magnitude. */
export function ArrowKey({ kind, legend }: KeyProps) {
  const root = useRef<HTMLSpanElement>(null);
  const arrow = useRef<SVGPathElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const plot = usePlot();
  const { store, theme } = useSession();
  const show = ({ model, cell }: PlotFrame) => {
    const view = model[kind];
    if (!('parametric' in view)) return;
    const length = Math.min(90, view.parametric.scale.key.length * cell);
    if (svg.current) setAttribute(svg.current, 'width', (length + 4).toFixed(1));
    if (arrow.current) setAttribute(arrow.current, 'd', keyArrowPath(length));
  };
  usePlaced((frame) => {
    if (!store.gesture.active()) show(frame);
  });
  useLive((model) => {
    const { key } = legend(model);
    if (root.current) setHidden(root.current, key === undefined);
    if (arrow.current) arrow.current.style.stroke = key?.coloured ? rampMiddle(theme.get()) : '';
    const frame = plot.frame();
    if (frame) show(frame);
  }, 'note');
  return (
    <span className="swatch arrow-key" ref={root}>
      {/* About as wide as most keys, until the first picture says how wide: its line must not break at first. */}
      <svg ref={svg} width="18" height="12" aria-hidden="true">
        <path ref={arrow} transform="translate(2 6)" />
      </svg>
      <LiveText of={(model) => legend(model).key?.words ?? ''} phase="note" />
    </span>
  );
}

/** What is not drawn as it is, in words; nothing where all is. */
export function ArrowNotes({ legend }: { legend: ReadLegend }) {
  return <LiveText className="arrow-notes" of={(model) => legend(model).notes} phase="note" />;
}

/** At most so many things of one picture are told by colour: what lies below its arrows, and they. */
const bars = [0, 1] as const;

/** What colours mean. @param pale only those of what lies below the arrows */
export function ColourBars({ legend, pale = false }: { legend: ReadLegend; pale?: boolean }) {
  const read = (i: number) => (model: Model) => legend(model).bars.filter((bar) => !pale || bar.pale)[i];
  return bars.map((i) => <ColourBar key={i} bar={read(i)} />);
}

function ColourBar({ bar }: { bar: (model: Model) => Bar | undefined }) {
  const { theme } = useSession();
  const root = useRef<HTMLSpanElement>(null);
  const ramp = useRef<HTMLSpanElement>(null);
  useLive((model) => {
    const now = bar(model);
    if (root.current) setHidden(root.current, now === undefined);
    root.current?.classList.toggle('gain-bar', now?.pale === true);
    if (ramp.current && now) ramp.current.style.background = rampCss(theme.get(), now.pale);
  }, 'note');
  return (
    <span className="colour-bar" ref={root} hidden>
      <LiveText of={(model) => bar(model)?.title ?? ''} phase="note" />
      <LiveText of={(model) => bar(model)?.low ?? ''} phase="note" />
      <span ref={ramp} className="colour-ramp" aria-hidden="true" />
      <LiveText of={(model) => bar(model)?.high ?? ''} phase="note" />
    </span>
  );
}
