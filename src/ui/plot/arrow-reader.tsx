import { type KeyboardEvent, type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import { type Field, gain, turnAngle } from '../../core';
import { degrees, pair, times } from '../../model/format';
import { noThetaFor } from '../../model/no-theta';
import { readSlope } from '../../model/read-slope';
import type { Model } from '../../model/types';
import type { ViewKey } from '../../state/edits';
import { setAttribute, setHidden } from '../write';
import { type PlotFrame, pictureNames, usePlaced, usePlot } from './plot-context';

/** Reads single arrows: by hovering, or by a cursor that the arrow keys move over the grid. */
export function ArrowReader() {
  const plot = usePlot();
  const tip = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const cursor = useRef<number>(undefined);

  const show = (frame: PlotFrame, index: number | undefined) => {
    const [tipElement, ringElement] = [tip.current, ring.current];
    if (!tipElement || !ringElement) return;
    for (const element of [tipElement, ringElement]) setHidden(element, index === undefined);
    if (index === undefined) return;
    const { field } = frame.model[plot.kind].parametric;
    const [x, y] = [frame.to.x(field.x[index]), frame.to.y(field.y[index])];
    const reading = readArrow(frame.model, plot.kind, index);
    tipElement.replaceChildren(...reading.map(line));
    ringElement.style.transform = `translate(${x}px, ${y}px)`;
    placeTip(tipElement, x, y, frame);
    const spoken = reading.join(', ');
    input.current?.setAttribute('aria-valuetext', spoken);
  };

  usePlaced((frame) => {
    const { n } = frame.model[plot.kind].parametric.field;
    if (cursor.current !== undefined && cursor.current >= n) cursor.current = n - 1;
    if (input.current) setAttribute(input.current, 'max', String(n - 1));
    // What a pointer reads may have moved away from under it.
    show(frame, document.activeElement === input.current ? cursor.current : undefined);
  });

  useEffect(() => {
    const overlay = tip.current?.parentElement?.querySelector('.plot-overlay');
    const onMove = (event: Event) => {
      const frame = plot.frame();
      if (frame && event instanceof PointerEvent) show(frame, hovered(frame, plot.kind, event));
    };
    const onLeave = () => {
      const frame = plot.frame();
      if (frame) show(frame, undefined);
    };
    overlay?.addEventListener('pointermove', onMove);
    overlay?.addEventListener('pointerleave', onLeave);
    return () => {
      overlay?.removeEventListener('pointermove', onMove);
      overlay?.removeEventListener('pointerleave', onLeave);
    };
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const frame = plot.frame();
    if (!frame) return;
    const next = moveCursor(frame, plot.kind, cursor.current ?? 0, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    cursor.current = next;
    if (input.current) input.current.value = String(next);
    show(frame, next);
  };

  return (
    <>
      <div ref={ring} className="cursor-ring" hidden />
      <div ref={tip} className="tip" hidden onPointerDown={(event: ReactPointerEvent) => event.stopPropagation()} />
      <input
        ref={input}
        type="range"
        min={0}
        step={1}
        defaultValue={0}
        className="hidden-visually"
        aria-label={`Arrows of ${pictureNames[plot.kind]}, read one by one`}
        aria-roledescription="grid cursor"
        onKeyDown={onKeyDown}
        onInput={(event) => {
          const frame = plot.frame();
          cursor.current = event.currentTarget.valueAsNumber;
          if (frame) show(frame, cursor.current);
        }}
        onFocus={() => {
          const frame = plot.frame();
          if (!frame) return;
          cursor.current ??= Math.floor(frame.model[plot.kind].parametric.field.n / 2);
          show(frame, cursor.current);
        }}
        onBlur={() => {
          const frame = plot.frame();
          if (frame) show(frame, undefined);
        }}
      />
    </>
  );
}

function line(text: string, i: number): HTMLElement {
  const element = document.createElement('div');
  element.textContent = text;
  if (i === 2) element.className = 'parametric-text';
  return element;
}

/** Three lines: the sample, its image, gain and turn. */
function readArrow(model: Model, kind: ViewKey, index: number): string[] {
  if (kind === 'plane') return readSlope(model.plane, index);
  const { canonical, parametric } = model[kind];
  const { x, y, u, v } = parametric.field;
  const [gx, gy] = [canonical.field.u[index], canonical.field.v[index]];
  const [px, py] = [u[index], v[index]];
  const [sample, image] = kind === 'response' ? ['g', 'JJᵀg'] : ['w', '−JJᵀ∇L'];
  const head = `${sample} = ${pair(x[index], y[index])}`;
  if (!Number.isFinite(px) || !Number.isFinite(py))
    return [head, `${image} undefined: ${noThetaFor(model.map, 'this w')}`];
  const detail = `${image} = ${pair(px, py)}`;
  if (gx === 0 && gy === 0) return [head, detail, 'no gradient here'];
  if (px === 0 && py === 0) return [head, detail, 'swallowed: gain 0'];
  const turned = degrees(Math.abs(turnAngle(gx, gy, px, py)));
  return [head, detail, `gain ${times(gain(gx, gy, px, py))}, turned ${turned}`];
}

function columnsOf(frame: PlotFrame, kind: ViewKey): number {
  const { y } = frame.model[kind].parametric.field;
  if (frame.model.flow.scattered && kind === 'flow') return Math.round(Math.sqrt(y.length));
  const next = y.findIndex((value) => value !== y[0]);
  return next < 0 ? y.length : next;
}

/** The arrow whose grid point is nearest to the pointer, if the pointer is over the data. */
function hovered(frame: PlotFrame, kind: ViewKey, event: PointerEvent): number | undefined {
  if (event.pointerType === 'touch' || event.buttons !== 0 || !(event.currentTarget instanceof Element))
    return undefined;
  const box = event.currentTarget.getBoundingClientRect();
  const [px, py] = [event.clientX - box.left, event.clientY - box.top];
  const { plot, to, model } = frame;
  if (px < plot.x || px > plot.x + plot.width || py < plot.y || py > plot.y + plot.height) return undefined;
  const { field } = model[kind].parametric;
  if (kind === 'flow' && model.flow.scattered) return nearest(field, to, px, py);
  const { spacing } = model[kind];
  const columns = columnsOf(frame, kind);
  const [wx, wy] = to.invert(px, py);
  const i = Math.round((wx - field.x[0]) / spacing);
  const j = Math.round((wy - field.y[0]) / spacing);
  const rows = field.n / columns;
  return i >= 0 && i < columns && j >= 0 && j < rows ? j * columns + i : undefined;
}

/** The arrow that stands nearest, if it is near. */
function nearest({ n, x, y }: Field, to: PlotFrame['to'], px: number, py: number): number | undefined {
  let [best, least] = [-1, 24];
  for (let k = 0; k < n; k++) {
    const apart = Math.hypot(to.x(x[k]) - px, to.y(y[k]) - py);
    if (apart < least) [best, least] = [k, apart];
  }
  return best < 0 ? undefined : best;
}

function moveCursor(frame: PlotFrame, kind: ViewKey, index: number, key: string): number | undefined {
  const columns = columnsOf(frame, kind);
  const { n } = frame.model[kind].parametric.field;
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowUp: columns,
    ArrowDown: -columns,
    PageUp: columns,
    PageDown: -columns,
    Home: -index,
    End: n - 1 - index,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.min(n - 1, Math.max(0, index + step));
}

/** Beside the arrow, on the side with room. */
function placeTip(tip: HTMLElement, x: number, y: number, { size }: PlotFrame): void {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const left = x + 14 + width > size.width ? x - 14 - width : x + 14;
  const top = Math.min(size.height - height - 4, Math.max(4, y - height / 2));
  tip.style.transform = `translate(${Math.max(2, left)}px, ${top}px)`;
}
