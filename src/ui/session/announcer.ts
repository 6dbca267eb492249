/** What the page says of itself. */
export interface Announcer {
  /** One plain sentence per gesture, for the live region. */
  say(sentence: string): void;
  /** A sentence that everybody should see, because something happened that was not asked for; spoken as well. */
  notice(sentence: string, action?: AnnouncedAction): void;
  last(): Announcement;
  subscribe(listener: () => void): () => void;
}

/** Something to do about what was said. */
interface AnnouncedAction {
  readonly label: string;
  readonly run: () => void;
}

interface Announcement {
  readonly text: string;
  /** Shown on the page, and not only spoken. */
  readonly visible: boolean;
  /** Tells a sentence from the same one said before. */
  readonly number: number;
  readonly action?: AnnouncedAction;
}

export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>();
  let last: Announcement = { text: '', visible: false, number: 0 };
  const publish = (text: string, visible: boolean, action?: AnnouncedAction) => {
    last = { text, visible, number: last.number + 1, ...(action && { action }) };
    for (const listener of [...listeners]) listener();
  };
  return {
    say: (sentence) => publish(sentence, false),
    notice: (sentence, action) => publish(sentence, true, action),
    last: () => last,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
