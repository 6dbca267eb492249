import type { NumberSpec } from '../../core';
import { readNumber } from '../../state/scene/numbers';
import { boxText, fromPosition, keyStep, position, snapped } from './slider-scale';

/** What a control of one number looks like, as far as its behaviour is concerned. */
export interface NumberFace {
  /** Whether a pointer holds the thumb, which then belongs to it. */
  held(): boolean;
  /** Whether somebody types in the box, or what was refused still stands there. */
  typing(): boolean;
  /** Whether the box holds another text than it was given last. */
  typed(): boolean;
  /** Puts the thumb at a place of the slider, from 0 to 1. */
  placeThumb(at: number): void;
  /** Fills the slider up to a place. */
  fill(at: number): void;
  /** Says the value of the slider in words. */
  say(words: string): void;
  showText(text: string): void;
  showError(message: string | undefined): void;
}

/** What the behaviour remembers from one event to the next. */
interface NumberMemory {
  value: number;
  /** Whether the face shows the value yet. */
  drawn: boolean;
  /** What is to be written of it: nothing, its text unless somebody types there, or its text in any case. */
  untold: 'nothing' | 'text' | 'change';
  /** Whether the last value that was asked for was refused. */
  refused: boolean;
  /** Whether a drag was given up while the pointer still holds the thumb. */
  cancelled: boolean;
}

export const newMemory = (value: number): NumberMemory => ({
  value,
  drawn: false,
  untold: 'nothing',
  refused: false,
  cancelled: false,
});

/** What the behaviour works with. */
interface NumberParts {
  readonly spec: NumberSpec;
  readonly face: NumberFace;
  /** Tries a value; why it was refused, if it was. */
  attempt(value: number): string | undefined;
  readonly gesture: {
    begin(): void;
    cancel(): void;
    dismiss(): void;
    fine(): boolean;
  };
  /** Whether a refusal stands, of this control or of another. */
  refusalStands(): boolean;
}

interface NumberBehaviour {
  /** The value is now this one, wherever it comes from: the slider follows. */
  follow(value: number): void;
  /** Writes the value that was followed last. Text is dear to lay out, and nobody reads it in every frame of a drag. */
  tell(): void;
  /** The thumb was moved to a place from 0 to 1. */
  slide(at: number): void;
  /** The thumb was let go. */
  release(): void;
  /** A key was pressed while the value was `now`; whether it meant something. */
  press(event: { readonly key: string; readonly shiftKey: boolean }, now: number): boolean;
  /** What stands in the box is meant. */
  commit(text: string): void;
  /** What stands in the box is given up. */
  revert(): void;
}

/** How the control of one number behaves, whatever it looks like. */
export function numberBehaviour(memory: NumberMemory, parts: NumberParts): NumberBehaviour {
  const { spec, face, gesture } = parts;
  const attempt = (value: number): boolean => {
    const refusal = parts.attempt(value);
    memory.refused = refusal !== undefined;
    face.showError(refusal);
    return refusal === undefined;
  };
  return {
    follow: (value) => follow(memory, parts, value),
    tell: () => tell(memory, parts),
    slide(at) {
      if (!memory.cancelled) attempt(snapped(spec, fromPosition(spec, at), gesture.fine()));
    },
    release() {
      // The thumb goes from where the pointer left it to the value it stands for.
      face.placeThumb(position(spec, memory.value));
      memory.cancelled = false;
    },
    press(event, now) {
      // The browser goes on moving a thumb that is held; it is not listened to until it is let go.
      if (event.key === 'Escape' && face.held()) {
        memory.cancelled = true;
        face.showError(undefined);
        gesture.cancel();
        return false;
      }
      // Where there is no value the first key leads to the default one.
      const next = Number.isNaN(now) ? keyStep(spec, spec.default, event) && spec.default : keyStep(spec, now, event);
      if (next === undefined) return false;
      gesture.begin();
      attempt(next);
      return true;
    },
    ...boxBehaviour(memory, parts, attempt),
  };
}

type BoxBehaviour = Pick<NumberBehaviour, 'commit' | 'revert'>;

/** @param attempt tries a value; whether it was taken */
function boxBehaviour(memory: NumberMemory, parts: NumberParts, attempt: (value: number) => boolean): BoxBehaviour {
  const { spec, face, gesture } = parts;
  const show = () => face.showText(boxText(spec, memory.value));
  return {
    commit(text) {
      // What stands there is an older value, which nobody has typed.
      if (memory.untold === 'change' && !face.typed()) return tell(memory, parts);
      if (text === boxText(spec, memory.value)) return face.showError(undefined);
      const reading = readNumber(text.trim().replace('−', '-'));
      if (!reading.ok) {
        gesture.dismiss();
        return face.showError(`“${text}”: ${reading.why}`);
      }
      if (attempt(reading.value)) show();
    },
    revert() {
      face.showError(undefined);
      gesture.dismiss();
      show();
    },
  };
}

function follow(memory: NumberMemory, { spec, face, refusalStands }: NumberParts, value: number): void {
  const changed = !Object.is(value, memory.value);
  const mended = memory.refused && !refusalStands();
  // Most controls stand still while one is dragged.
  if (memory.drawn && !changed && !mended) return;
  memory.drawn = true;
  memory.value = value;
  memory.untold = changed || mended ? 'change' : 'text';
  const at = position(spec, value);
  if (!face.held()) face.placeThumb(at);
  face.fill(at);
  // What was refused stands in its box as long as the refusal does: until it is mended here or by another control.
  if (memory.untold === 'text') return;
  memory.refused = false;
  face.showError(undefined);
}

function tell(memory: NumberMemory, { spec, face }: NumberParts): void {
  const { untold, value } = memory;
  if (untold === 'nothing') return;
  memory.untold = 'nothing';
  const text = boxText(spec, value);
  face.say(spec.unit ? `${text} ${spec.unit}` : text);
  if (untold === 'change' || !face.typing()) face.showText(text);
}
