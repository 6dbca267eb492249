import { type Signal, signal } from '@preact/signals-core';
import { createContext, useContext, useSyncExternalStore } from 'preact/compat';
import { modelCell } from '../../model/build/model';
import { sceneCells } from '../../model/build/scene';
import { cell, type Effort } from '../../model/cells/cell';
import { createShared } from '../../model/scene/shared';
import type { Model } from '../../model/types/types';
import type { PictureOptions } from '../../render';
import type { Document } from '../../state/document/document';
import { sceneInExplore } from '../../state/document/document-edits';
import { decodeDocument } from '../../state/link/document-link';
import type { Scene } from '../../state/scene/scene';
import { type SceneStore, sceneStore } from '../../state/store/scene-store';
import { createStore, type Store } from '../../state/store/store';
import { type AddressBar, connectAddressBar } from './address-bar';
import { type Announcer, createAnnouncer } from './announcer';
import { type Answers, createAnswers } from './answers';
import { createPointers, type Pointers } from './gesture/pointers';
import { createLive, type Live } from './live';
import { pagePace } from './page-pace';
import { createThemeSwitch, type ThemeSwitch } from './theme-switch';

/** Everything that lives as long as the page: the document, its models, the address bar. Components never own it. */
export interface Session {
  readonly documents: Store<Document>;
  /** The scene that the components around work on: that of Explore, or of one panel. */
  readonly store: SceneStore;
  readonly live: Live<Model>;
  readonly theme: ThemeSwitch;
  readonly address: AddressBar;
  readonly announcer: Announcer;
  readonly pointers: Pointers;
  /** How all pictures are seen while words speak of something in them; undefined where they do not. */
  readonly look: Signal<PictureOptions['look']>;
  /** What the viewer has answered to the questions of panels. */
  readonly answers: Answers;
}

export function openSession(page: Window): Session {
  const decoded = decodeDocument(page.location.search, page.location.hash);
  const documents = createStore(decoded.document);
  const store = sceneStore(documents, sceneInExplore);
  return {
    documents,
    store,
    live: liveScene(store),
    theme: createThemeSwitch(page),
    address: connectAddressBar(documents, decoded, page),
    announcer: createAnnouncer(),
    pointers: createPointers(page),
    look: signal(undefined),
    answers: createAnswers(),
  };
}

function liveScene({ get, gesture }: SceneStore): Live<Model> {
  const effort = cell((): Effort => (gesture.active() ? 'drag' : 'full'));
  const model = modelCell(sceneCells({ scene: cell(get), effort, pace: pagePace, shared: createShared() }));
  return createLive(model, gesture.active);
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('missing SessionContext');
  return session;
}

/** A part of the scene; the component renders again only when that part changes identity. */
export function useScene<T>(select: (scene: Scene) => T): T {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** A part of the document; the component renders again only when that part changes identity. */
export function useDocument<T>(select: (document: Document) => T): T {
  const { documents } = useSession();
  return useSyncExternalStore(documents.subscribe, () => select(documents.get()));
}

/** A part of the store's other state, such as whether there is something to undo. */
export function useStore<T>(select: (store: SceneStore) => T): T {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, () => select(store));
}
