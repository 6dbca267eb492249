import { useState } from 'react';
import { useDocument } from '../session';
import { PanelCard } from './panel-card';

/** The panels in their order. */
export function BoardGrid({ columns }: { columns: number }) {
  const panels = useDocument(({ board }) => board.panels);
  const [carried, setCarried] = useState<number>();
  const rows = Math.ceil(panels.length / columns);
  return (
    <div className="board-grid" data-columns={columns} data-rows={rows} data-carrying={carried !== undefined}>
      {panels.map(({ id }, index) => (
        <PanelCard
          key={id}
          id={id}
          index={index}
          count={panels.length}
          carried={carried === id}
          carry={(carrying) => setCarried(carrying ? id : undefined)}
        />
      ))}
    </div>
  );
}
