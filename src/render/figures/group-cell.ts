import type { BoardModel, PanelModel } from '../../model/board/build-board';
import { keptByContent } from '../../model/cells/kept';
import type { Size } from '../display/picture';
import type { Window } from '../display/transform';
import type { Celled } from '../frame/cell';
import { pxPerUnitOf } from '../frame/frame';

/**
 * Panels of one group count arrow lengths in the same pixels, on paper as on the screen. Undefined where a panel is alone.
 */
export function groupCell(
  board: BoardModel,
  { group, panel }: PanelModel,
  { width, height }: Size,
): number | undefined {
  return group === '' ? undefined : cellIn(board, { group, view: panel.view, size: { width, height } });
}

interface Group {
  readonly group: string;
  readonly view: PanelModel['panel']['view'];
  readonly size: Size;
}

/** Found once for all panels of a group. */
const cellIn = keptByContent(({ panels }: BoardModel, of: Group): number | undefined => {
  const sharing = panels.filter(({ group, panel }) => group === of.group && panel.view === of.view);
  return sharing.length < 2
    ? undefined
    : sharedCell(
        sharing.map(({ model }) => model[of.view]),
        of.size,
      );
});

/** The smallest grid cell of several pictures of one size, in px: on it, equal magnitudes are drawn equally long. */
export function sharedCell(pictures: readonly Celled[], size: Size): number {
  let least = Number.POSITIVE_INFINITY;
  let [seen, pxPerUnit]: [Window | undefined, number] = [undefined, 0];
  for (const { window, spacing = Number.POSITIVE_INFINITY } of pictures) {
    if (window !== seen) pxPerUnit = pxPerUnitOf(size, window);
    seen = window;
    least = Math.min(least, spacing * pxPerUnit);
  }
  return least;
}
