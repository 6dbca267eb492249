import { useEffectEvent, useLayoutEffect, useRef } from 'preact/compat';
import type { BoardModel } from '../../../model/board/build-board';
import { setHidden, setText } from '../../session/write';
import { useBoardModel } from './board-session';

/**
 * Calls `draw` with the model of the board now and whenever it or a part of `also` changes, outside Preact's rendering;
 * a few times a second during a drag: a board has dozens of words, and nobody reads them all while they change.
 */
export function useLiveBoard(draw: (board: BoardModel) => void, also: readonly unknown[] = []): void {
  const board = useBoardModel();
  const latest = useEffectEvent(draw);
  useLayoutEffect(() => {
    latest(board.model());
    return board.subscribe((model) => latest(model), 'note');
  }, [board, ...also]);
}

interface BoardTextProps {
  readonly of: (board: BoardModel) => string;
  readonly className?: string;
}

/**
 * Text computed from the model of the board, hidden where there is none: a style for what is empty would be looked for
 * in the whole board with every digit.
 */
export function BoardText({ of, className }: BoardTextProps) {
  const ref = useRef<HTMLSpanElement>(null);
  useLiveBoard((board) => {
    if (!ref.current) return;
    const text = of(board);
    setText(ref.current, text);
    setHidden(ref.current, text === '');
  });
  return <span ref={ref} className={className} />;
}
