import type { TargetedEvent } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/compat';
import { Markup } from '../../kit/formula/formula-markup';
import { setAttribute } from '../../session/write';
import { useLayer, useReader } from '../reader';
import { usePart } from './use-part';

/** How the build writes a term that has a name in the figure: `\class{part-probe}{g}`. */
const marked = /class="part-([\w-]+)"/g;

/** A term is what a word is: it is reached by Tab, and lights up what it stands for. */
const asButton = 'class="part tex-part" data-part="$1" tabindex="0" role="button"';

/** A formula whose terms light up what they stand for in the figure, and are marked where that is pointed at. */
export function PartFormula({ mathml }: { mathml: string }) {
  const root = useRef<HTMLSpanElement>(null);
  const { emphasis, pointed } = useReader();
  const [lit, found] = [useLayer(emphasis), useLayer(pointed)];
  const markup = useMemo(() => mathml.replace(marked, asButton), [mathml]);
  useLayoutEffect(() => {
    for (const term of root.current?.querySelectorAll('[data-part]') ?? []) {
      const part = term.getAttribute('data-part');
      setAttribute(term, 'data-lit', String(part === lit));
      setAttribute(term, 'data-pointed', String(part === found));
    }
  }, [lit, found]);
  return (
    <span ref={root} {...useTermEvents()}>
      <Markup mathml={markup} />
    </span>
  );
}

/** Terms are written by the build, so the formula around them hears what happens to them. */
function useTermEvents() {
  const { light, tell, off } = usePart();
  const on = (act: (part: string) => void) => (event: TargetedEvent<HTMLSpanElement>) => {
    const term = event.target instanceof Element ? event.target.closest('[data-part]') : null;
    const part = term?.getAttribute('data-part');
    if (part) act(part);
  };
  const press = on(tell);
  return {
    onPointerOver: on(light),
    onPointerOut: on(off),
    onFocus: press,
    onBlur: on(off),
    onClick: press,
  };
}
