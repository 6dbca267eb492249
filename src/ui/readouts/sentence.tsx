import { useRef } from 'react';
import { preconditionerSentence, turnWords } from '../../model/describe';
import { useLive } from '../use-live';

/** One computed sentence: what this preconditioner does. */
export function Sentence() {
  const ref = useRef<HTMLParagraphElement>(null);
  useLive(({ G, spectrum, w }) => {
    const parts = preconditionerSentence(G, spectrum, w).map(({ text, strong }) => {
      if (!strong) return document.createTextNode(text);
      const element = document.createElement('strong');
      element.textContent = text;
      return element;
    });
    const turns = spectrum.rank === 2 && spectrum.widestTurn > 1e-9 ? ` ${capitalized(turnWords(spectrum))}.` : '';
    ref.current?.replaceChildren(...parts, document.createTextNode(turns));
  });
  return <p ref={ref} className="sentence" />;
}

const capitalized = (text: string): string => text[0].toUpperCase() + text.slice(1);
