import { createContext, useContext, useSyncExternalStore } from 'preact/compat';
import type { TogetherModel } from '../../../model/board/together';
import type { Live } from '../../session/live';

export const TogetherContext = createContext<Live<TogetherModel> | undefined>(undefined);

/** The model of all runs together; what listens to the session around is called whenever it changes. */
export function useTogether(): Live<TogetherModel> {
  const together = useContext(TogetherContext);
  if (!together) throw new Error('missing TogetherContext around this component');
  return together;
}

/** A part of it that decides what there is to render: a plain value, such as a list of ids as text. */
export function useTogetherPart<T extends string | number>(select: (model: TogetherModel) => T): T {
  const together = useTogether();
  return useSyncExternalStore(together.subscribe, () => select(together.model()));
}
