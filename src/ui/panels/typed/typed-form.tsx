import { useState } from 'preact/compat';
import type { ParameterMap, Problem } from '../../../core';
import type { CustomMap } from '../../../core/expression';
import { typedMap, typeMap } from '../../../state/library/typed-map';
import { keep } from '../../../state/scene/change';
import { mapOf } from '../../../state/scene/registry';
import type { Choice } from '../../../state/scene/scene';
import { useGesture } from '../../session/gesture/use-gesture';
import { useScene, useSession } from '../../session/session';
import { Examples } from './examples';
import { NamedControls } from './named-controls';
import { Reading } from './reading';
import { TextInput } from './text-input';
import './typed.css';

/** What stands in the boxes while it cannot be read. */
interface Draft {
  readonly f1: string;
  readonly f2: string;
  /** The map that is drawn meanwhile; the draft is gone when another one is. */
  readonly over: Choice;
  readonly problems: readonly Problem[];
}

const formulas = [
  { option: 'f1', symbol: 'w₁', label: 'w₁ as a formula' },
  { option: 'f2', symbol: 'w₂', label: 'w₂ as a formula' },
] as const;

const isTyped = (map: ParameterMap): map is CustomMap => 'understanding' in map;

/** Two formulas to type; what they were read as, their parameters and constants. */
export default function TypedForm() {
  const choice = useScene((scene) => scene.map);
  const map = mapOf(choice);
  const { texts, problems, type, end, revert } = useDraft(choice);
  const other = problems.find(({ option }) => formulas.every((each) => each.option !== option));
  const onKeyDown = (event: KeyboardEvent) => {
    const undoes = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && problems.length > 0;
    if (event.key === 'Enter') end();
    if (event.key !== 'Escape' && !undoes) return;
    // What cannot be read is taken back first; the next undo is the page's.
    event.preventDefault();
    event.stopPropagation();
    revert();
  };
  return (
    <div className="typed-form">
      {formulas.map(({ option, symbol, label }) => (
        <TextInput
          key={option}
          symbol={symbol}
          label={label}
          text={texts[option]}
          problem={problems.find((each) => each.option === option)}
          onType={(text) => type({ ...texts, [option]: text })}
          onKeyDown={onKeyDown}
          onBlur={end}
        />
      ))}
      {other && <p className="typed-problem">{other.message}</p>}
      {isTyped(map) && <Reading map={map} stale={problems.length > 0} />}
      <Examples />
      <NamedControls />
    </div>
  );
}

/** Typing is one gesture from the first key to the end; texts that cannot be read leave the scene as it is. */
function useDraft(choice: Choice) {
  const { store } = useSession();
  const gesture = useGesture();
  const [draft, setDraft] = useState<Draft>();
  const current = draft?.over === choice ? draft : undefined;
  const { f1, f2 } = current ?? typedMap(choice);
  return {
    texts: { f1, f2 },
    problems: current?.problems ?? [],
    type(texts: { readonly f1: string; readonly f2: string }) {
      gesture.begin();
      // From where the gesture began, so that a parameter that is away for a moment comes back as it was.
      const typed = typeMap(store.gesture.base(), texts);
      if (typed.ok) gesture.attempt(() => keep(typed.scene));
      setDraft(typed.ok ? undefined : { ...texts, over: store.get().map, problems: typed.problems });
    },
    end: gesture.end,
    revert: () => setDraft(undefined),
  };
}
