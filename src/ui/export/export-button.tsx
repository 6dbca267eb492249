import { lazy, Suspense, useEffect, useState } from 'react';
import { isDataFile } from '../data/draft';
import { Icon } from '../icon';
import { useMenu } from '../kit/use-menu';
import { useSession } from '../session';
import type { PngScale } from './png';

const ExportMenu = lazy(() => import('./export-menu'));
const EmbedDialog = lazy(() => import('../embed/embed-dialog'));

/** Opens the menu of everything that can be saved. What is behind it is loaded when it is first used. */
export function ExportButton() {
  const [embedding, setEmbedding] = useState(false);
  const [scale, setScale] = useState<PngScale>(2);
  const menu = useMenu(exportRows);
  useDroppedScene();
  return (
    <div className="export" ref={menu.root}>
      <button {...menu.button} title="Save figures, data or the scene">
        <Icon name="export" />
        <span className="export-word">Export</span>
      </button>
      <Suspense>
        {menu.open && <ExportMenu scale={scale} onScale={setScale} menu={menu} onEmbed={() => setEmbedding(true)} />}
        {embedding && <EmbedDialog onClose={() => setEmbedding(false)} />}
      </Suspense>
    </div>
  );
}

/** Rows of short items, walked by the arrow keys in both directions. */
const exportRows = (menu: HTMLElement): HTMLElement[][] =>
  Array.from(menu.querySelectorAll('.menu-row'), (row) => Array.from(row.querySelectorAll('button')));

/** A scene or a table of data dropped anywhere on the page is opened; otherwise the browser would leave the page for it. */
function useDroppedScene(): void {
  const session = useSession();
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = async (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      if (isDataFile(file)) {
        const { openDataFile } = await import('../data/open-data');
        return openDataFile(session, file);
      }
      const { openSceneFile } = await import('./open-scene');
      return openSceneFile(session, file);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [session]);
}
