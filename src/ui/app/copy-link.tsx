import { useLayoutEffect, useRef, useState } from 'preact/compat';
import { Dialog } from '../dialogs/dialog';
import { copyText } from '../kit/copy-text';
import { useSession } from '../session/session';

const withoutData =
  'Link copied. It names the file of the data but does not hold them: who opens it has to load the same file.';

/** Copies the link of the scene; where the clipboard is refused, shows it selected. */
export function CopyLink() {
  const { address, announcer } = useSession();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = async () => {
    const link = address.link();
    const done = await copyText(link);
    setState(done ? 'copied' : 'refused');
    if (!done) return;
    if (/data[=:]file:/.test(decodeURIComponent(link))) announcer.notice(withoutData);
    else announcer.say('Link copied');
    window.setTimeout(() => setState('idle'), 1600);
  };
  return (
    <>
      <button type="button" className="primary copy-link" onClick={copy}>
        {state === 'copied' ? (
          'Copied ✓'
        ) : (
          <span>
            <span className="copy-link-more">Copy </span>link
          </span>
        )}
      </button>
      {state === 'refused' && <RefusedCopy link={address.link()} onClose={() => setState('idle')} />}
    </>
  );
}

function RefusedCopy({ link, onClose }: { link: string; onClose: () => void }) {
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
