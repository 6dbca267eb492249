import type { Issue } from '../state/issues';
import { decode, encode } from '../state/link';
import type { SceneStore } from '../state/store';

/** What was wrong with the link that was opened last, and that link. */
export interface LinkNotice {
  readonly issues: readonly Issue[];
  readonly original: string;
}

/** The address bar, which always holds the link of the scene. */
export interface AddressBar {
  /** The whole link of the scene as it is now. */
  link(): string;
  /** What was wrong with the last link opened; undefined once dismissed, or if nothing was. */
  notice(): LinkNotice | undefined;
  dismiss(): void;
  /** Opens a query string that came in another way, as one entry of the history; what is wrong with it is shown. */
  open(query: string): void;
  subscribe(listener: () => void): () => void;
}

/** Browsers refuse more than a hundred history calls in ten seconds or so; a drag writes at this pace. */
const writeEvery = 300;

export function connectAddressBar(store: SceneStore, page: Window): AddressBar {
  const listeners = new Set<() => void>();
  let notice = noticeOf(page);
  let timer = 0;
  /** The part of the address that was read or written last. */
  let { search } = page.location;
  const announce = (next: LinkNotice | undefined) => {
    notice = next;
    for (const listener of listeners) listener();
  };

  const href = () => `${page.location.pathname}?${encode(store.get())}${page.location.hash}`;
  const forget = () => {
    page.clearTimeout(timer);
    timer = 0;
  };
  const write = (kind: 'pushState' | 'replaceState') => {
    forget();
    try {
      page.history[kind](null, '', href());
    } catch {
      // Browsers refuse a flood of history calls. The address then lags behind; the next change mends it.
    }
    search = page.location.search;
  };
  const replace = () => write('replaceState');
  const replaceSoon = () => {
    timer ||= page.setTimeout(replace, writeEvery);
  };
  const push = () => {
    if (`?${encode(store.get())}` === page.location.search) forget();
    else write('pushState');
  };

  store.subscribe(() => {
    const kind = store.lastChange();
    if (kind === 'commit') push();
    else if (kind !== 'open' && kind !== 'restore' && kind !== 'refusal') replaceSoon();
  });
  page.addEventListener('popstate', () => {
    // A link within the page changes the address too, and says nothing new of the scene.
    if (page.location.search === search) return;
    search = page.location.search;
    forget();
    store.restore(decode(page.location.search).scene);
    announce(noticeOf(page));
  });

  return {
    link: () => page.location.origin + href(),
    notice: () => notice,
    dismiss: () => announce(undefined),
    open(query) {
      const { scene, issues } = decode(query);
      store.commit(scene);
      const original = `${page.location.origin}${page.location.pathname}?${query}`;
      announce(issues.length > 0 ? { issues, original } : undefined);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function noticeOf(page: Window): LinkNotice | undefined {
  const { issues } = decode(page.location.search);
  return issues.length > 0 ? { issues, original: page.location.href } : undefined;
}
