import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { createMoment } from '../../model/cut-runs';
import { createParticles } from '../../model/particles';
import type { Scene } from '../../state/scene';
import { useScene, useSession } from '../session';
import { type Cell, createCell, useCell } from './cell';
import { type Clock, createClock } from './clock';

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
}

/** What a person has at hand beside the scene: open drawers, tools and the clock. Only Explore has one. */
export interface Desk extends Cell<DeskState> {
  readonly clock: Clock;
  readonly moment: ReturnType<typeof createMoment>;
  readonly particles: ReturnType<typeof createParticles>;
}

const DeskContext = createContext<Desk | undefined>(undefined);

export function DeskProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const [desk] = useState<Desk>(() => ({
    ...createCell<DeskState>({ time: undefined, starts: undefined, scale: undefined, tap: 'start', lasso: false }),
    ...{ clock: createClock(session), moment: createMoment(), particles: createParticles() },
  }));
  useEffect(() => desk.clock.connect(), [desk]);
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
