import { useMemo } from 'preact/compat';
import type { Document } from '../../../state/document/document';
import type { Window } from '../../../state/scene/scene';
import { useDocument } from '../../session/session';

const square: Window = [0, 1, 0, 1];

/** The view of a board that is the tallest of all for its width: panels have room for it. */
export function useTallest(): Window {
  const ends = useDocument(({ board }) => tallestOf(board.panels).join());
  return useMemo(() => {
    const [x0 = 0, x1 = 1, y0 = 0, y1 = 1] = ends.split(',').map(Number);
    return [x0, x1, y0, y1];
  }, [ends]);
}

function tallestOf(panels: Document['board']['panels']): Window {
  const windows = panels.map(({ scene, view }) => scene[view].window ?? square);
  const [first = square, ...rest] = windows;
  return rest.reduce((tallest, next) => (shapeOf(next) < shapeOf(tallest) ? next : tallest), first);
}

const shapeOf = ([x0, x1, y0, y1]: Window): number => (x1 - x0) / (y1 - y0);
