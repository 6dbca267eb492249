import { useLayoutEffect, useRef } from 'preact/compat';
import { Dialog } from '../dialogs/dialog';

/** The link, selected, to be copied by hand. */
export default function RefusedCopy({ link, onClose }: { link: string; onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <Dialog title="Copy the link" onClose={onClose}>
      <p>The browser did not let the page write to the clipboard. The link is selected: press Ctrl C or ⌘ C.</p>
      <input ref={input} className="link-box" type="text" readOnly value={link} aria-label="Link of this scene" />
    </Dialog>
  );
}
