/** One plain sentence per gesture, for the page's live region. */
export interface Announcer {
  say(sentence: string): void;
  last(): string;
  subscribe(listener: () => void): () => void;
}

export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>();
  let last = '';
  return {
    say(sentence) {
      last = sentence;
      for (const listener of listeners) listener();
    },
    last: () => last,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
