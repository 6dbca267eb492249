import { useEffectEvent, useLayoutEffect, useRef } from 'preact/compat';
import type { BoardModel } from '../../../model/board/build-board';
import { setText } from '../../session/write';
import { useBoardModel } from './board-session';

/** Calls `draw` with the model of the board now and whenever it or a part of `also` changes, outside Preact's rendering. */
export function useLiveBoard(draw: (board: BoardModel) => void, also: readonly unknown[] = []): void {
  const board = useBoardModel();
  const latest = useEffectEvent(draw);
  useLayoutEffect(() => {
    latest(board.model());
    return board.subscribe((model) => latest(model));
  }, [board, ...also]);
}

/** Text computed from the model of the board. */
export function BoardText({ of, className }: { of: (board: BoardModel) => string; className?: string }) {
  const ref = useRef<HTMLSpanElement>(null);
  useLiveBoard((board) => {
    if (ref.current) setText(ref.current, of(board));
  });
  return <span ref={ref} className={className} />;
}
