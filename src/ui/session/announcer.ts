/** What the page says of itself. */
export interface Announcer {
  /** One plain sentence per gesture, for the live region. */
  say(sentence: string): void;
  /** Says a sentence that has yet to be found, unless something else is said or looked for meanwhile. */
  later(): (sentence: string) => void;
  /** A sentence that everybody should see, because something happened that was not asked for; spoken as well. */
  notice(sentence: string, action?: AnnouncedAction): void;
  last(): Announced;
  subscribe(listener: () => void): () => void;
}

/** Something to do about what was said. */
interface AnnouncedAction {
  readonly label: string;
  readonly run: () => void;
}

interface Announcement {
  readonly text: string;
  /** Tells a sentence from the same one said before. */
  readonly number: number;
}

interface Notice extends Announcement {
  readonly action: AnnouncedAction | undefined;
}

interface Announced extends Announcement {
  /** What everybody should see, whatever was only spoken since. */
  readonly notice?: Notice | undefined;
}

export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>();
  let last: Announced = { text: '', number: 0 };
  let latest: unknown;
  const publish = (next: Announced) => {
    last = next;
    latest = undefined;
    for (const listener of [...listeners]) listener();
  };
  const next = (text: string) => ({ text, number: last.number + 1 });
  const say = (sentence: string) => publish({ ...last, ...next(sentence) });
  return {
    say,
    later() {
      const own = (sentence: string) => {
        if (latest === own) say(sentence);
      };
      latest = own;
      return own;
    },
    notice: (sentence, action) => publish({ ...next(sentence), notice: { ...next(sentence), action } }),
    last: () => last,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
