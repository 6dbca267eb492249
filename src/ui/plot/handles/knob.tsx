import type { TargetedPointerEvent } from 'preact';
import type { ReactNode, RefObject } from 'preact/compat';
import { setAttribute, setText } from '../../session/write';
import type { PlotFrame } from '../frame/plot-context';
import type { HandlePlace } from './point-place';

/** The elements of a handle that follow the picture. */
export interface KnobRefs {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly tag: RefObject<HTMLSpanElement | null>;
}

interface Props extends KnobRefs {
  readonly name: string;
  readonly label: string;
  readonly onPointerDown: (event: TargetedPointerEvent<HTMLDivElement>) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onRelease: () => void;
  /** Its hidden sliders, for the keyboard. */
  readonly children: ReactNode;
}

/** What every handle looks like: a target of 44 px for the pointer, a ring, and a tag with its value. */
export function Knob({ root, tag, name, label, onPointerDown, onPointerMove, onRelease, children }: Props) {
  return (
    <div ref={root} className={`handle handle-${name}`} data-handle={name}>
      <div
        className="handle-target"
        title={label}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onRelease}
        onPointerCancel={onRelease}
      />
      <span className="handle-ring" aria-hidden="true" />
      <span ref={tag} className="handle-tag" aria-hidden="true" />
      {children}
    </div>
  );
}

/** Moves a handle to its place, its tag on the side with room. */
export function placeKnob({ root }: KnobRefs, { x, y, outside }: HandlePlace, { plot }: PlotFrame): void {
  const element = root.current;
  if (!element) return;
  element.style.transform = `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;
  element.classList.toggle('outside', outside);
  element.classList.toggle('toward-left', x > plot.x + plot.width / 2);
  element.classList.toggle('at-foot', outside && y > plot.y + plot.height - 1);
}

/** A symbol with its value; out of view the symbol alone, which covers less, until it is pointed at. */
export function tagKnob({ tag }: KnobRefs, words: string): void {
  if (!tag.current) return;
  setText(tag.current, words);
  setAttribute(tag.current, 'data-symbol', words.slice(0, words.indexOf(' =')));
}

/** Whether a press begins a drag: that of a finger, a pen, or the first button of a mouse. */
export function isGrab(event: TargetedPointerEvent<HTMLDivElement>): boolean {
  return event.pointerType !== 'mouse' || event.button === 0;
}

/** Keeps the press from the picture below and the pointer with the handle, which gets the focus. */
export function grab(event: TargetedPointerEvent<HTMLDivElement>, input: HTMLInputElement | null): void {
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.setPointerCapture(event.pointerId);
  input?.focus({ preventScroll: true });
}
