import { useState } from 'preact/compat';
import { PanelCard } from '../panel/panel-card';
import { usePanelIds } from '../session/use-panel-ids';

/** The panels in their order. */
export function BoardGrid({ columns }: { columns: number }) {
  const ids = usePanelIds();
  const [carried, setCarried] = useState<number>();
  const rows = Math.ceil(ids.length / columns);
  return (
    <div className="board-grid" data-columns={columns} data-rows={rows} data-carrying={carried !== undefined}>
      {ids.map((id, index) => (
        <PanelCard
          key={id}
          id={id}
          index={index}
          count={ids.length}
          carried={carried === id}
          carry={(carrying) => setCarried(carrying ? id : undefined)}
        />
      ))}
    </div>
  );
}
