import { glossary, type Term, type TermId } from '../../state/glossary';
import './tip.css';

/** From the edges of the window and from the word, in px. */
const gap = 8;
/** Ms, long enough for a pointer to come from the word to what is said of it. */
const patience = 200;

/**
 * Says what a word means, one at a time, beside it and over everything else, until it is left, Escape is pressed, or
 * something else is; the page stays as it is laid out.
 * @param ids of the glossary: the terms that stand in it
 * @param by the event that asked for it
 * @param note what else is said of it
 */
export const tell = telling();

function telling() {
  /** Leaves the word that is told of. */
  let close = (): void => undefined;
  return function tell(word: HTMLElement, ids: readonly TermId[], by: string, note = ''): void {
    // While its words were loaded, the focus or the pointer may have gone on.
    if (!word.matches(by === 'pointerenter' ? ':hover' : ':focus, :hover')) return;
    if (word.hasAttribute('aria-describedby')) return;
    close();
    const tip = draw(ids, note);
    word.setAttribute('aria-describedby', tip.id);
    place(tip, word);
    const stopListening = listen(word, tip, () => close());
    close = () => {
      stopListening();
      tip.remove();
      word.removeAttribute('aria-describedby');
      close = () => undefined;
    };
  };
}

/** Closes when the word is left, or something else is done. Returns the way to listen no more. */
function listen(word: HTMLElement, tip: HTMLElement, close: () => void): () => void {
  let leaving = 0;
  const stay = () => window.clearTimeout(leaving);
  const leave = () => {
    stay();
    leaving = window.setTimeout(() => word.matches(':focus-visible') || close(), patience);
  };
  const left = new AbortController();
  const on = (target: EventTarget, types: string, act: (event: Event) => void, capture = false) => {
    for (const type of types.split(' ')) target.addEventListener(type, act, { signal: left.signal, capture });
  };
  on(word, 'blur', close);
  for (const each of [word, tip]) {
    on(each, 'pointerleave', leave);
    on(each, 'pointerenter', stay);
  }
  on(window, 'scroll resize', close, true);
  const isOurs = (target: EventTarget | null) => target instanceof Node && (holds(word, target) || holds(tip, target));
  on(window, 'pointerdown', ({ target }) => isOurs(target) || close(), true);
  on(window, 'keydown', (event) => closeWith(event, close), true);
  return () => {
    stay();
    left.abort();
  };
}

function closeWith(event: Event, close: () => void): void {
  if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  close();
}

const holds = (element: Element, other: Node): boolean => element.contains(other);

function draw(ids: readonly TermId[], note: string): HTMLElement {
  const tip = document.createElement('div');
  tip.id = 'what-a-word-means';
  tip.role = 'tooltip';
  tip.className = 'word-tip';
  tip.append(...ids.map(meaning), note);
  document.body.append(tip);
  return tip;
}

function meaning(id: TermId): HTMLElement {
  const { term, symbol, says }: Term = glossary[id];
  const name = document.createElement('strong');
  name.textContent = symbol && symbol !== term ? `${term}, ${symbol}` : term;
  const text = document.createElement('p');
  text.append(name, document.createElement('br'), says);
  return text;
}

/** Below the word, or above it where there is no room; never out of the window. */
function place(tip: HTMLElement, word: HTMLElement): void {
  const at = word.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const below = at.bottom + gap + height <= window.innerHeight;
  tip.style.top = `${below ? at.bottom + gap / 2 : Math.max(gap, at.top - gap / 2 - height)}px`;
  tip.style.left = `${Math.max(gap, Math.min(at.left, window.innerWidth - gap - width))}px`;
}
