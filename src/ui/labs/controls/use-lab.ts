import { useEffect, useMemo, useRef } from 'preact/compat';
import type { OptionSpec, Options } from '../../../core';
import type { LabName } from '../../../labs';
import type { AnyLab } from '../../../labs/lab';
import type { Document } from '../../../state/document/document';
import { readLab, refuseValue, writeLab } from '../../../state/labs/lab-link';
import { type Session, useDocument, useSession } from '../../session/session';

/** The lab that is open, its values, and the ways to change them. */
export interface OpenLab {
  readonly name: LabName;
  readonly lab: AnyLab;
  readonly options: Options;
  /** Sets some values: one entry of the history, or part of the gesture under way. Why not, if one is refused. */
  set(part: Options): string | undefined;
  /** Sets values beside the history, as a time that passes. */
  look(part: Options): void;
  readonly gesture: LabGesture;
}

/** From `begin` to `end` all changes are one entry of the history. */
interface LabGesture {
  begin(pointer?: { readonly pointerId: number }): void;
  end(): void;
  isHeld(): boolean;
  cancel(): void;
  dismiss(): void;
  fine(): boolean;
}

/** The lab of the document, once it is loaded. */
export function useOpenLab(name: LabName, lab: AnyLab): OpenLab {
  const session = useSession();
  const text = useDocument((document) => document.lab);
  const options = useMemo(() => readLab(text, lab.fields).options, [text, lab]);
  const gesture = useMemo(() => createGesture(session), [session]);
  useEffect(() => gesture.end, [gesture]);
  return useMemo(
    () => ({ name, lab, options, gesture, ...edits(session, name, lab) }),
    [session, name, lab, options, gesture],
  );
}

function edits({ documents }: Session, name: LabName, lab: AnyLab): Pick<OpenLab, 'set' | 'look'> {
  const merged = (document: Document, part: Options): Document => {
    const before = readLab(document.lab, lab.fields).options;
    return { ...document, lab: writeLab(name, lab.fields, { ...before, ...part }) };
  };
  const refusal = (part: Options) =>
    Object.values<OptionSpec>(lab.fields)
      .filter(({ key }) => part[key] !== undefined)
      .flatMap((spec) => refuseValue(spec, part[spec.key] ?? spec.default) ?? [])[0];
  return {
    set(part) {
      const why = refusal(part);
      if (why === undefined) documents.gesture.preview(merged(documents.get(), part));
      return why;
    },
    look: (part) => refusal(part) === undefined && documents.look(merged(documents.get(), part)),
  };
}

function createGesture({ documents, pointers }: Session): LabGesture {
  let token: number | undefined;
  const isMine = () => token !== undefined && documents.gesture.active(token);
  const end = () => {
    if (isMine()) documents.gesture.end();
    token = undefined;
  };
  return {
    begin(pointer) {
      if (isMine()) return;
      token = documents.gesture.begin();
      pointers.onRelease(pointer?.pointerId, end);
    },
    end,
    isHeld: () => isMine() && pointers.isAwaited(end),
    cancel: () => isMine() && documents.gesture.cancel(),
    dismiss: () => undefined,
    fine: pointers.shift,
  };
}

/** A value that changes too often to be waited for, read where it is needed. */
export function useLatest<T>(value: T) {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
