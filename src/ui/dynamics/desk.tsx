import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Source } from '../../model/overlay';
import type { Model } from '../../model/types';
import type { Scene } from '../../state/scene';
import { useScene } from '../session';
import { type Cell, createCell, useCell } from './cell';

export type DrawerKey = 'time' | 'starts' | 'scale';

export interface DeskState {
  /** What was folded or unfolded by hand; a drawer that never was is open while it holds something. */
  readonly time: boolean | undefined;
  readonly starts: boolean | undefined;
  readonly scale: boolean | undefined;
  /** What a click in the flow field adds, where both make sense. */
  readonly tap: 'start' | 'line';
  /** Whether a drag in the flow field draws around a region. */
  readonly lasso: boolean;
  /** Put in place by the time bar while it is open. */
  readonly glass: Glass | undefined;
}

/** What a person has at hand beside the scene: open drawers and tools. Only Explore has one. */
export type Desk = Cell<DeskState>;

/** The flow picture as something at the desk wants it to be seen, such as a clock at one of its moments. */
export interface Glass {
  readonly look: (model: Model) => Source<'flow'>;
  /** What it looks at beside the model; the picture is drawn again when one of it changes. */
  readonly inputs: () => readonly unknown[];
  readonly subscribe: (listener: () => void) => () => void;
}

const DeskContext = createContext<Desk | undefined>(undefined);

const closed: DeskState = {
  ...{ time: undefined, starts: undefined, scale: undefined },
  ...{ tap: 'start', lasso: false, glass: undefined },
};

export function DeskProvider({ children }: { children: ReactNode }) {
  const [desk] = useState(() => createCell(closed));
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The desk; undefined where there is none. */
export const useDesk = (): Desk | undefined => useContext(DeskContext);

const holds: Readonly<Record<DrawerKey, (scene: Scene) => boolean>> = {
  time: ({ moment }) => moment !== null,
  starts: ({ starts }) => starts.length > 0,
  scale: ({ alpha }) => alpha !== null,
};

/** Whether a drawer is open: as it was left, or because the scene holds what it is for. */
export function useDrawer(key: DrawerKey): boolean {
  const desk = useDesk();
  const chosen = useCell(desk, (state) => state[key]);
  const held = useScene(holds[key]);
  return desk !== undefined && (chosen ?? held);
}
