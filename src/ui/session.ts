import { createContext, useContext, useSyncExternalStore } from 'react';
import { createModelBuilder } from '../model/build-model';
import { decode } from '../state/link';
import type { Scene } from '../state/scene';
import { createSceneStore, type SceneStore } from '../state/scene-store';
import { type AddressBar, connectAddressBar } from './address-bar';
import { type Announcer, createAnnouncer } from './announcer';
import { createLive, type Live } from './live';
import { createPointers, type Pointers } from './pointers';
import { createThemeSwitch, type ThemeSwitch } from './theme-switch';

/** Everything that lives as long as the page: the scene, its model, the address bar. Components read, never own it. */
export interface Session {
  readonly store: SceneStore;
  readonly live: Live;
  readonly theme: ThemeSwitch;
  readonly address: AddressBar;
  readonly announcer: Announcer;
  readonly pointers: Pointers;
}

export function openSession(page: Window): Session {
  const { scene } = decode(page.location.search);
  const store = createSceneStore(scene);
  const live = createLive(store, createModelBuilder());
  return {
    store,
    live,
    theme: createThemeSwitch(page),
    address: connectAddressBar(store, page),
    announcer: createAnnouncer(),
    pointers: createPointers(page),
  };
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('missing SessionContext around this component');
  return session;
}

/** A part of the scene; the component renders again only when that part changes identity. */
export function useScene<T>(select: (scene: Scene) => T): T {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** A part of the store's other state, such as whether there is something to undo. */
export function useStore<T>(select: (store: SceneStore) => T): T {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, () => select(store));
}
