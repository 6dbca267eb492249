import { useSyncExternalStore } from 'preact/compat';
import type { Theme } from '../../render';
import { useSession } from './session';

export function useTheme(): Theme {
  const { theme } = useSession();
  return useSyncExternalStore(theme.subscribe, theme.get);
}
