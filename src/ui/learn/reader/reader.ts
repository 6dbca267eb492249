import { signal } from '@preact/signals-core';
import { createContext, useContext, useSyncExternalStore } from 'preact/compat';
import type { Point } from '../../../core';
import type { Model } from '../../../model/types/types';
import type { ProgressStore } from '../../session/kept/progress';
import type { Live } from '../../session/live';
import type { Session } from '../../session/session';
import { watch } from '../../session/watch';
import type { FigureAt } from '../figure/figure-session';

/** What words and figures of the article have in common. */
export interface Reader {
  /** Of the figure of the step: its own store and its own models, in place of those of Explore. */
  readonly figure: Session;
  /** The panels of that figure as of now, or its one scene. */
  readonly panels: Live<readonly Model[]>;
  /** The figure of any step. */
  readonly figureAt: FigureAt;
  readonly progress: ProgressStore;
  /** What is drawn for bets that are not placed yet. */
  readonly guesses: Guesses;
  /** What is pointed at in words: all else of the figure is pale. */
  readonly emphasis: Layer;
  /** What is pointed at in the figure: its words are marked. */
  readonly pointed: Layer;
}

/** Guesses by the keys of their steps: in the units of `Progress.drawn`. */
interface Guesses {
  of(key: string): Point | undefined;
  set(key: string, guess: Point): void;
  subscribe(listener: () => void): () => void;
}

export function createGuesses(): Guesses {
  const all = signal<Readonly<Record<string, Point>>>({});
  return {
    of: (key) => all.value[key],
    set(key, guess) {
      all.value = { ...all.peek(), [key]: guess };
    },
    subscribe: (listener) => watch(all, listener),
  };
}

/** Something that is drawn, by its folder in `overlays`; undefined where nothing is pointed at. */
interface Layer {
  get(): string | undefined;
  set(part: string | undefined): void;
  subscribe(listener: () => void): () => void;
}

export function createLayer(): Layer {
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

export const useLayer = ({ subscribe, get }: Layer): string | undefined => useSyncExternalStore(subscribe, get);
