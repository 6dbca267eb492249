import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'preact/compat';
import type { Point } from '../../../core';
import { pictures } from '../../../state/scene/pictures';
import { setAttribute, setHidden } from '../../session/write';
import { type Plot, type PlotFrame, usePlaced, usePlot } from '../frame/plot-context';
import { arrowUnder, footAt, moveCursor, readArrow, samplesOf } from './arrow-reading';

/** Reads single arrows: by hovering, or by a cursor that the arrow keys move over the grid. */
export function ArrowReader() {
  const { kind } = usePlot();
  const { tip, ring, input, keys } = useArrowReader();
  return (
    <>
      <div ref={ring} className="cursor-ring" hidden />
      <div ref={tip} className="tip" hidden onPointerDown={(event) => event.stopPropagation()} />
      <input
        ref={input}
        type="range"
        min={0}
        step={1}
        defaultValue={0}
        className="hidden-visually"
        aria-label={`Arrows of the ${pictures[kind].noun}, read one by one`}
        aria-roledescription="grid cursor"
        {...keys}
      />
    </>
  );
}

function useArrowReader() {
  const plot = usePlot();
  const tip = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const cursor = useRef<number>(undefined);

  const show: Show = (frame, index) => {
    if (!tip.current || !ring.current) return;
    for (const element of [tip.current, ring.current]) setHidden(element, index === undefined);
    if (index === undefined) return;
    const at = footAt(samplesOf(frame.model, plot.kind), index);
    const [x, y] = [frame.to.x(at[0]), frame.to.y(at[1])];
    const reading = readArrow(frame.model, plot.kind, index);
    tip.current.replaceChildren(...reading.map(line));
    ring.current.style.transform = `translate(${x}px, ${y}px)`;
    placeTip(tip.current, x, y, frame);
    input.current?.setAttribute('aria-valuetext', reading.join(', '));
  };
  usePlaced((frame) => {
    const index = indexIn(frame, plot.kind, cursor.current);
    if (input.current) {
      setAttribute(input.current, 'max', String(samplesOf(frame.model, plot.kind).n - 1));
      // The browser has kept it below the largest one of before.
      if (index !== undefined) input.current.value = String(index);
    }
    // What a pointer reads may have moved away from under it.
    show(frame, document.activeElement === input.current ? index : undefined);
  });
  useHover(tip, (at) => {
    const frame = plot.frame();
    if (frame) show(frame, at && arrowUnder(frame, plot.kind, at));
  });

  return { tip, ring, input, keys: cursorKeys(plot, cursor, show) };
}

/** Where the cursor stands; at the last sample while there are fewer, since a picture may be drawn coarsely for a moment. */
const indexIn = ({ model }: PlotFrame, kind: Plot['kind'], cursor: number | undefined): number | undefined =>
  cursor === undefined ? undefined : Math.min(cursor, samplesOf(model, kind).n - 1);

type Show = (frame: PlotFrame, index: number | undefined) => void;

/** What the input that stands for the cursor does with keys and focus. */
function cursorKeys({ frame, kind }: Plot, cursor: RefObject<number | undefined>, show: Show) {
  const showNow = (index: number | undefined) => {
    const now = frame();
    if (now) show(now, index);
  };
  return {
    onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => {
      const now = frame();
      const next = now && moveCursor(now, kind, indexIn(now, kind, cursor.current) ?? 0, event.key);
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      cursor.current = next;
      event.currentTarget.value = String(next);
      showNow(next);
    },
    onChange: (event: TargetedEvent<HTMLInputElement>) => {
      cursor.current = event.currentTarget.valueAsNumber;
      showNow(cursor.current);
    },
    onFocus: () => {
      const now = frame();
      if (!now) return;
      cursor.current ??= Math.floor(samplesOf(now.model, kind).n / 2);
      show(now, indexIn(now, kind, cursor.current));
    },
    onBlur: () => showNow(undefined),
  };
}

/**
 * Told where a mouse or a pen hovers over the picture, in px of it, and undefined when it leaves.
 * @param beside an element that stands over the picture
 */
function useHover(beside: RefObject<HTMLElement | null>, onHover: (at: Point | undefined) => void): void {
  const hover = useEffectEvent(onHover);
  useEffect(() => {
    const overlay = beside.current?.parentElement?.querySelector<HTMLElement>('.plot-overlay');
    if (!overlay) return undefined;
    const onMove = ({ pointerType, buttons, clientX, clientY }: PointerEvent) => {
      const box = overlay.getBoundingClientRect();
      const hovers = pointerType !== 'touch' && buttons === 0;
      hover(hovers ? [clientX - box.left, clientY - box.top] : undefined);
    };
    const onLeave = () => hover(undefined);
    overlay.addEventListener('pointermove', onMove);
    overlay.addEventListener('pointerleave', onLeave);
    return () => {
      overlay.removeEventListener('pointermove', onMove);
      overlay.removeEventListener('pointerleave', onLeave);
    };
  }, [beside]);
}

function line(text: string, i: number): HTMLElement {
  const element = document.createElement('div');
  element.textContent = text;
  if (i === 2) element.className = 'parametric-text';
  return element;
}

/** Beside the arrow, on the side with room. */
function placeTip(tip: HTMLElement, x: number, y: number, { size }: PlotFrame): void {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const left = x + 14 + width > size.width ? x - 14 - width : x + 14;
  const top = Math.min(size.height - height - 4, Math.max(4, y - height / 2));
  tip.style.transform = `translate(${Math.max(2, left)}px, ${top}px)`;
}
