import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isDataFile } from '../data/draft';
import { Icon } from '../icon';
import { useSession } from '../session';
import type { PngScale } from './png';

const ExportMenu = lazy(() => import('./export-menu'));
const EmbedDialog = lazy(() => import('../embed/embed-dialog'));

/** Opens the menu of everything that can be saved. What is behind it is loaded when it is first used. */
export function ExportButton() {
  const [open, setOpen] = useState(false);
  const [embedding, setEmbedding] = useState(false);
  const [scale, setScale] = useState<PngScale>(2);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useDroppedScene();
  const close = (refocus: boolean) => {
    if (refocus) button.current?.focus();
    setOpen(false);
  };
  useEffect(() => {
    if (!open) return undefined;
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    window.addEventListener('pointerdown', onPointerDown, true);
    return () => window.removeEventListener('pointerdown', onPointerDown, true);
  }, [open]);
  return (
    <div className="export" ref={root}>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        title="Save figures, data or the scene"
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true);
        }}
      >
        <Icon name="export" />
        <span className="export-word">Export</span>
      </button>
      <Suspense>
        {open && <ExportMenu scale={scale} onScale={setScale} onClose={close} onEmbed={() => setEmbedding(true)} />}
        {embedding && <EmbedDialog onClose={() => setEmbedding(false)} />}
      </Suspense>
    </div>
  );
}

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
