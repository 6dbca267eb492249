import type { BoardModel, PanelModel } from '../../model/board/build-board';
import { keptByContent } from '../../model/cells/kept';
import type { Size } from '../display/picture';
import { sharedCell } from '../frame/cell';

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
