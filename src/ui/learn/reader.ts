import { signal } from '@preact/signals-core';
import { createContext, useContext, useSyncExternalStore } from 'preact/compat';
import type { Model } from '../../model/types/types';
import type { Live } from '../session/live';
import type { ProgressStore } from '../session/progress';
import type { Session } from '../session/session';
import { watch } from '../session/watch';

/** What words and figures of the article have in common. */
export interface Reader {
  /** Of the figure: its own store and its own models, in place of those of Explore. */
  readonly figure: Session;
  /** The panels of the figure as of now, or its one scene. */
  readonly panels: Live<readonly Model[]>;
  readonly progress: ProgressStore;
  /** What is pointed at in words or in the figure, by its folder in `overlays`. */
  readonly emphasis: Emphasis;
}

interface Emphasis {
  get(): string | undefined;
  set(part: string | undefined): void;
  subscribe(listener: () => void): () => void;
}

export function createEmphasis(): Emphasis {
  const part = signal<string | undefined>(undefined);
  return {
    get: () => part.value,
    set(next) {
      part.value = next;
    },
    subscribe: (listener) => watch(part, listener),
  };
}

export const ReaderContext = createContext<Reader | undefined>(undefined);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('missing ReaderContext');
  return reader;
}

export function useProgress<T>(select: (progress: ReturnType<ProgressStore['get']>) => T): T {
  const { progress } = useReader();
  return useSyncExternalStore(progress.subscribe, () => select(progress.get()));
}

export function useEmphasis(): string | undefined {
  const { emphasis } = useReader();
  return useSyncExternalStore(emphasis.subscribe, emphasis.get);
}
