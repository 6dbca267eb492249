import { useEffect, useState } from 'preact/compat';
import { fetched, withFetched } from '../kit/fetched';
import { Icon } from '../kit/icon';
import { loaded } from '../kit/loaded';
import { useMenu } from '../kit/menu/use-menu';
import { useSession } from '../session/session';
import type { PngScale } from './png';
import type { Contents } from './saved';

const ExportMenu = loaded(() => import('./export-menu'), 'the export menu');
const EmbedDialog = loaded(() => import('../embed/embed-dialog'), 'the dialog for frames');

/**
 * Opens the menu of everything that can be saved. What is behind it is loaded when it is first used.
 * @param own what a place has to save that is neither a scene nor a board
 */
export function ExportButton({ own }: { readonly own?: (() => Contents) | undefined }) {
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
      {menu.open && (
        <ExportMenu own={own} scale={scale} onScale={setScale} menu={menu} onEmbed={() => setEmbedding(true)} />
      )}
      {embedding && <EmbedDialog onClose={() => setEmbedding(false)} />}
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
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void withFetched(async () => {
        const { openFile } = await fetched(() => import('./open-file'), 'what opens files');
        await openFile(session, file);
      }, session.announcer.notice);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [session]);
}
