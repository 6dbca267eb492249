import { useRef } from 'preact/compat';
import { type PanelFigure, placeOf } from '../../../model/board/panel-figures';
import { setAttribute, setText } from '../../session/write';
import { useBoardModel } from '../session/board-session';
import { useLiveBoard } from '../session/board-text';
import { headLines, roomBelow } from './head-words';

/** What a panel does in figures, which say where they stand what they are. */
export function PanelFigures({ id, width }: { id: number; width: number }) {
  const board = useBoardModel();
  const root = useRef<HTMLButtonElement>(null);
  const panelNow = () => board.model().panels.find(({ panel }) => panel.id === id);
  useLiveBoard(
    ({ panels }) => {
      const figures = panels.find(({ panel }) => panel.id === id)?.figures ?? [];
      if (!root.current) return;
      setAttribute(root.current, 'data-empty', String(figures.length === 0));
      setText(root.current, headLines(figures, roomBelow(width)).join('\n'));
    },
    [width],
  );
  const ask = async ({ currentTarget: word, type }: { currentTarget: HTMLElement; type: string }) => {
    const { tell } = await import('../../terms/tip');
    const now = panelNow();
    if (now) tell(word, now.figures.map(termOf), type, placeOf(now.panel.view));
  };
  return (
    <button type="button" className="word panel-figures" ref={root} onPointerEnter={ask} onFocus={ask} onClick={ask} />
  );
}

const termOf = ({ term }: PanelFigure) => term;
