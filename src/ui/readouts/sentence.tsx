import { useRef } from 'preact/compat';
import { placeWords, preconditionerSentence, type SentencePart, turnsSentence } from '../../model/words/describe';
import { useLive } from '../session/use-live';
import { setText } from '../session/write';

/** One computed sentence: what this preconditioner does. */
export function Sentence() {
  const ref = useRef<HTMLSpanElement>(null);
  /** Which of its parts are strong: while that stays, only their words change. */
  const drawn = useRef('');
  useLive((model) => {
    const parts: SentencePart[] = [
      { text: placeWords(model) },
      ...preconditionerSentence(model),
      { text: turnsSentence(model) },
    ];
    const shape = parts.map(({ strong }) => (strong ? 'strong' : 'span'));
    if (shape.join() !== drawn.current)
      ref.current?.replaceChildren(...shape.map((tag) => document.createElement(tag)));
    drawn.current = shape.join();
    for (const [i, { text }] of parts.entries()) {
      const element = ref.current?.children[i];
      if (element) setText(element, text);
    }
  });
  return (
    <p className="sentence">
      <span ref={ref} className="sentence-words" />
    </p>
  );
}
