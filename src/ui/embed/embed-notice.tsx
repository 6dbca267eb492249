import { useSyncExternalStore } from 'preact/compat';
import { Marked } from '../notices/link-notice';
import { useSession } from '../session/session';

/** What a frame does not show as its link says, in a line: its author cannot be there to explain. */
export function EmbedNotice() {
  const { address } = useSession();
  const notice = useSyncExternalStore(address.subscribe, address.notice);
  const issues = notice ? [...notice.issues, ...[...notice.broken.values()].flat()] : [];
  const [first] = issues;
  if (first === undefined) return null;
  const words = `Not as linked: ${first.message}${issues.length > 1 ? ` And ${issues.length - 1} more.` : ''}`;
  return (
    <p className="embed-notice" role="status" title={words}>
      <Marked text={words} />
    </p>
  );
}
