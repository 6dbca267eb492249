import { createContext, type ReactNode, useContext, useState } from 'preact/compat';
import type { Source } from '../../model/overlay/overlay';
import type { Model } from '../../model/types/types';
import type { Scene } from '../../state/scene/scene';
import { useScene } from '../session/session';
import { createSetting, type Setting, useSetting } from '../session/setting';

export type DrawerKey = 'time' | 'starts' | 'scale';

interface ToolState {
  /** What was folded or unfolded by hand; a drawer that never was is open while it holds something. */
  readonly time: boolean | undefined;
  readonly starts: boolean | undefined;
  readonly scale: boolean | undefined;
  /** What a click in the flow field adds, where both make sense. */
  readonly tap: 'start' | 'line';
  /** Whether a drag in the flow field draws around a region. */
  readonly lasso: boolean;
  /** Put in place by the time bar while it is open. */
  readonly momentView: MomentView | undefined;
}

/** What a person has at hand beside the scene: open drawers and tools. Only Explore has one. */
export type Tools = Setting<ToolState>;

/** The flow picture as something beside the scene wants it to be seen, such as a clock at one of its moments. */
export interface MomentView {
  readonly look: (model: Model) => Source<'flow'>;
  readonly subscribe: (listener: () => void) => () => void;
}

const ToolsContext = createContext<Tools | undefined>(undefined);

const closed: ToolState = {
  time: undefined,
  starts: undefined,
  scale: undefined,
  tap: 'start',
  lasso: false,
  momentView: undefined,
};

export function ToolsProvider({ children }: { children: ReactNode }) {
  const [tools] = useState(() => createSetting(closed));
  return <ToolsContext value={tools}>{children}</ToolsContext>;
}

/** The tools; undefined where there are none. */
export const useTools = (): Tools | undefined => useContext(ToolsContext);

const holds: Readonly<Record<DrawerKey, (scene: Scene) => boolean>> = {
  time: ({ moment }) => moment !== null,
  starts: ({ starts }) => starts.length > 0,
  scale: ({ alpha }) => alpha !== null,
};

/** Whether a drawer is open: as it was left, or because the scene holds what it is for. */
export function useDrawer(key: DrawerKey): boolean {
  const tools = useTools();
  const chosen = useSetting(tools, (state) => state[key]);
  const held = useScene(holds[key]);
  return tools !== undefined && (chosen ?? held);
}
