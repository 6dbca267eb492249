import { useState } from 'preact/compat';
import { PanelCard } from '../panel/panel-card';
import { usePanelIds } from '../session/use-panel-ids';
import { useHeadLayout } from './use-head-layout';

/**
 * The panels in their order.
 * @param width of each, in px
 */
export function BoardGrid({ columns, width }: { columns: number; width: number }) {
  const ids = usePanelIds();
  const [carried, setCarried] = useState<number>();
  const rows = Math.ceil(ids.length / columns);
  const { beside, lines } = useHeadLayout(width);
  return (
    <div
      className="board-grid"
      data-columns={columns}
      data-rows={rows}
      data-heads={beside ? 'beside' : lines}
      data-carrying={carried !== undefined}
    >
      {ids.map((id, index) => (
        <PanelCard
          key={id}
          id={id}
          index={index}
          count={ids.length}
          carried={carried === id}
          carry={(carrying) => setCarried(carrying ? id : undefined)}
          width={width}
        />
      ))}
    </div>
  );
}
