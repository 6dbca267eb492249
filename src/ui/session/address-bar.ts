import type { Document } from '../../state/document/document';
import { type DecodedDocument, decodeDocument, encodeDocument } from '../../state/link/document-link';
import { encode } from '../../state/link/link';
import type { Issue } from '../../state/reading/issues';
import type { Scene } from '../../state/scene/scene';
import type { Store } from '../../state/store/store';

/** What was wrong with the link that was opened last, and that link. */
export interface LinkNotice {
  /** Outside the panels. */
  readonly issues: readonly Issue[];
  /** Panel by panel, by id. */
  readonly broken: ReadonlyMap<number, readonly Issue[]>;
  readonly original: string;
}

/** The address bar, which always holds the link of the document. */
export interface AddressBar {
  /** The whole link of the document as it is now, or of another one. */
  link(document?: Document): string;
  /** The whole link of a scene alone. */
  sceneLink(scene: Scene): string;
  /** What was wrong with the last link opened; undefined once dismissed, or if nothing was. */
  notice(): LinkNotice | undefined;
  /** Forgets what was wrong; given a panel, with that panel only. */
  dismiss(panel?: number): void;
  /** Reads the last link again, once what its maps waited for is loaded. */
  reread(): void;
  /** Opens a link that came in another way, as one entry of the history; what is wrong with it is shown. */
  open(link: string): void;
  /** Loads the page again, which then opens the document as it is now. */
  reload(): void;
  subscribe(listener: () => void): () => void;
}

/** Browsers refuse more than a hundred history calls in ten seconds or so; keys that are held write at this pace. */
const writeEvery = 300;

/** What leaves the address as it is: a drag writes when it is over, since a call of the history costs half a frame. */
const unwritten = ['open', 'restore', 'refusal', 'preview'];

/** Keeps the address of the page that of the documents, the first of which was decoded from it. */
export function connectAddressBar(documents: Store<Document>, decoded: DecodedDocument, page: Window): AddressBar {
  const { announce, ...notices } = createNotices(noticeOf(decoded, page.location.href));
  /** The link that the document was read from. */
  let opened: Opened = { document: documents.get(), ...pick(page.location) };
  const address = keepAddress(documents, page);
  const here = () => page.location.origin + page.location.pathname;
  const show = (decoded: DecodedDocument, at: Address) => {
    opened = { document: documents.get(), ...at };
    announce(noticeOf(decoded, at.href));
  };
  page.addEventListener('popstate', () => {
    if (!address.read()) return;
    const decoded = decodeDocument(page.location.search, page.location.hash);
    documents.restore(decoded.document);
    show(decoded, pick(page.location));
  });

  /** A page stays the frame that it is, or none: in a frame there is no way back from what a file opens. */
  const inPlace = ({ document }: DecodedDocument): Document => ({ ...document, embed: documents.get().embed });

  return {
    link: (document = documents.get()) => page.location.origin + hrefOf(page.location, document),
    sceneLink: (scene) => `${here()}?${encode(scene)}`,
    ...notices,
    open(link) {
      const { search, hash } = addressIn(link);
      const decoded = decodeDocument(search, hash);
      documents.commit(inPlace(decoded));
      show(decoded, { search, hash, href: `${here()}?${link}` });
    },
    reread() {
      const document = documents.get();
      const link = opened.document === document ? opened : addressIn(encodeDocument(document));
      const decoded = decodeDocument(link.search, link.hash);
      documents.look(inPlace(decoded));
      announce(noticeOf(decoded, opened.href));
      // What was asked for may not be what is shown.
      address.replaceNow();
    },
    reload() {
      address.replaceNow();
      page.location.reload();
    },
  };
}

/** What was wrong with the last link, for those who show it. */
function createNotices(first: LinkNotice | undefined) {
  const listeners = new Set<() => void>();
  let notice = first;
  const announce = (next: LinkNotice | undefined): void => {
    notice = next;
    for (const listener of listeners) listener();
  };
  return {
    announce,
    notice: () => notice,
    dismiss: (panel?: number) => announce(panel === undefined ? undefined : without(notice, panel)),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Writes the link of the document into the address of the page, no oftener than browsers let it. */
function keepAddress(documents: Store<Document>, page: Window) {
  let timer = 0;
  /** The part of the address that was read or written last. */
  let said = saidBy(page.location);
  const forget = () => {
    page.clearTimeout(timer);
    timer = 0;
  };
  const write = (kind: 'pushState' | 'replaceState') => {
    forget();
    // A frame shares its history with the page around it, whose Back button should leave the page.
    const method = documents.get().embed ? 'replaceState' : kind;
    try {
      page.history[method](null, '', hrefOf(page.location, documents.get()));
    } catch {
      // Browsers refuse a flood of history calls. The address then lags behind; the next change mends it.
    }
    said = saidBy(page.location);
  };
  const push = () => {
    if (encodeDocument(documents.get()) === saidBy(page.location)) forget();
    else write('pushState');
  };
  const replaceSoon = () => {
    timer ||= page.setTimeout(() => write('replaceState'), writeEvery);
  };
  documents.subscribe(() => {
    const kind = documents.lastChange();
    if (kind === 'commit') push();
    else if (!unwritten.includes(kind)) replaceSoon();
  });
  return {
    replaceNow: () => write('replaceState'),
    /** Whether an address that the browser went to says something new: a link within the page does not. */
    read(): boolean {
      if (saidBy(page.location) === said) return false;
      said = saidBy(page.location);
      forget();
      return true;
    },
  };
}

const ours = (hash: string): string => (/^#p\d/.test(hash) ? hash : '');

/** Query and fragment of a link without its `?`. */
function addressIn(link: string): Pick<Address, 'search' | 'hash'> {
  const at = link.indexOf('#');
  return at < 0 ? { search: link, hash: '' } : { search: link.slice(0, at), hash: link.slice(at) };
}

/** What an address says of the document: the query, and the fragment where panels stand in it. */
const saidBy = ({ search, hash }: Location): string => search + ours(hash);

/** A fragment that is a place within the page stays, unless the panels need it. */
function hrefOf({ pathname, hash }: Location, document: Document): string {
  const link = encodeDocument(document);
  return `${pathname}${link}${link.includes('#') || ours(hash) !== '' ? '' : hash}`;
}

type Address = Pick<Location, 'search' | 'hash' | 'href'>;

interface Opened extends Address {
  readonly document: Document;
}

const pick = ({ search, hash, href }: Address): Address => ({ search, hash, href });

function noticeOf({ issues, broken }: DecodedDocument, original: string): LinkNotice | undefined {
  return issues.length + broken.size > 0 ? { issues, broken, original } : undefined;
}

function without(notice: LinkNotice | undefined, panel: number): LinkNotice | undefined {
  if (notice === undefined) return undefined;
  const broken = new Map([...notice.broken].filter(([id]) => id !== panel));
  return notice.issues.length + broken.size > 0 ? { ...notice, broken } : undefined;
}
