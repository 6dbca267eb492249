import { useMemo } from 'preact/compat';
import { useDocument } from '../../session/session';

/** The panels of the board, by their ids in order; what changes in them does not change the list. */
export function usePanelIds(): readonly number[] {
  const ids = useDocument(({ board }) => board.panels.map(({ id }) => id).join());
  return useMemo(() => (ids === '' ? [] : ids.split(',').map(Number)), [ids]);
}
