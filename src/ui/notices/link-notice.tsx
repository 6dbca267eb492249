import { useState } from 'preact/compat';
import type { Issue } from '../../state/reading/issues';
import { copyText } from '../kit/copy-text';
import { Icon } from '../kit/icon';
import type { LinkNotice } from '../session/address-bar';

const atFirst = 3;

interface Props {
  readonly notice: LinkNotice;
  readonly dismiss: () => void;
}

/** What was wrong with a link; it can be dismissed, and the link as it came can be copied. */
export default function Notice({ notice, dismiss }: Props) {
  const [all, setAll] = useState(false);
  const { issues, original } = notice;
  const shown = all ? issues : issues.slice(0, atFirst);
  return (
    <section className="link-notice" aria-label="Problems with the link">
      <div className="link-notice-text" role="status">
        <strong>
          {issues.length === 1
            ? 'One part of the link was not used as it stands.'
            : `${issues.length} parts of the link were not used as they stand.`}
        </strong>
        <IssueList issues={shown} />
      </div>
      <div className="link-notice-actions">
        {issues.length > atFirst && (
          <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${issues.length}`}
          </button>
        )}
        <CopyOriginal link={original} />
        <button type="button" aria-label="Dismiss" onClick={dismiss}>
          <Icon name="close" />
        </button>
      </div>
    </section>
  );
}

export function IssueList({ issues }: { issues: readonly Issue[] }) {
  return (
    <ul>
      {issues.map(({ key, message }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one key can have several issues, and the list never changes
        <li key={i} data-key={key}>
          <Marked text={message} />
        </li>
      ))}
    </ul>
  );
}

/** Where the clipboard cannot be had, the link stands there to be copied by hand. */
function CopyOriginal({ link }: { link: string }) {
  const [copied, setCopied] = useState<boolean>();
  return (
    <>
      <button type="button" onClick={async () => setCopied(await copyText(link))}>
        {copied === undefined ? 'Copy original link' : copied ? 'Copied ✓' : 'Clipboard refused'}
      </button>
      {copied === false && <input className="link-box" type="text" readOnly value={link} aria-label="Original link" />}
    </>
  );
}

/** Text with what stands between backticks set as code. */
export function Marked({ text }: { text: string }) {
  const parts = text.split('`');
  return parts.map((part, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    return i % 2 === 1 && i < parts.length - 1 ? <code key={i}>{part}</code> : part;
  });
}
