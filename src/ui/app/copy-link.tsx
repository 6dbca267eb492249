import { useState } from 'preact/compat';
import { copyText } from '../kit/copy-text';
import { loaded } from '../kit/loaded';
import { useSession } from '../session/session';

const RefusedCopy = loaded(() => import('./refused-copy'), 'the dialog of the link');

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
