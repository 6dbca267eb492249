import type { TargetedEvent } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/compat';
import { Markup } from '../../kit/formula/formula-markup';
import { setAttribute } from '../../session/write';
import { useLayer, useReader } from '../reader/reader';
import { PartWord } from './part-word';
import { usePart } from './use-part';

/** How the build writes a term that has a name in the figure: `\class{part-probe}{g}`. */
const marked = /class="part-([\w-]+)"/g;

const asPart = 'class="part tex-part" data-part="$1"';

interface Term {
  readonly part: string;
  readonly words: string;
}

/** A formula whose terms light up what they stand for in the figure, and are marked where that is pointed at. */
export function PartFormula({ mathml }: { mathml: string }) {
  const root = useRef<HTMLSpanElement>(null);
  const [terms, setTerms] = useState<readonly Term[]>([]);
  const { emphasis, pointed } = useReader();
  const [lit, found] = [useLayer(emphasis), useLayer(pointed)];
  const markup = useMemo(() => mathml.replace(marked, asPart), [mathml]);
  useLayoutEffect(() => {
    setTerms(termsIn(root.current).map((term) => ({ part: partOf(term), words: term.textContent ?? '' })));
  }, []);
  useLayoutEffect(() => {
    for (const term of termsIn(root.current)) {
      setAttribute(term, 'data-lit', String(partOf(term) === lit));
      setAttribute(term, 'data-pointed', String(partOf(term) === found));
    }
  }, [lit, found]);
  return (
    <>
      <span ref={root} {...useTermEvents()}>
        <Markup mathml={markup} />
      </span>
      {/* Nothing inside of a formula takes the focus: for the keyboard its terms stand behind it, seen when reached. */}
      {terms.length > 0 && (
        <span className="term-keys">
          {terms.map(({ part, words }) => (
            <PartWord key={`${part} ${words}`} part={part} words={words} />
          ))}
        </span>
      )}
    </>
  );
}

const termsIn = (root: Element | null): readonly Element[] => [...(root?.querySelectorAll('[data-part]') ?? [])];

const partOf = (term: Element): string => term.getAttribute('data-part') ?? '';

/** Terms are written by the build, so the formula around them hears what happens to them. */
function useTermEvents() {
  const { light, tell, off } = usePart();
  const on = (act: (part: string) => void) => (event: TargetedEvent<HTMLSpanElement>) => {
    const term = event.target instanceof Element ? event.target.closest('[data-part]') : null;
    if (term) act(partOf(term));
  };
  return { onPointerOver: on(light), onPointerOut: on(off), onClick: on(tell) };
}
