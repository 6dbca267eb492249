import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Listens to `input` past React, which on each such event writes name, type and value of the element again: with every
 * move of a thumb the browser would have to style and lay it out anew.
 */
export function useNativeInput(
  input: RefObject<HTMLInputElement | null>,
  onInput: (element: HTMLInputElement) => void,
) {
  const latest = useEffectEvent(onInput);
  useEffect(() => {
    const element = input.current;
    if (!element) return undefined;
    const listener = (event: Event) => {
      event.stopPropagation();
      latest(element);
    };
    element.addEventListener('input', listener);
    return () => element.removeEventListener('input', listener);
  }, [input]);
}
