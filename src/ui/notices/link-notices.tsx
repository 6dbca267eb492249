import { useSyncExternalStore } from 'preact/compat';
import { useSession } from '../session/session';
import Notice from './link-notice';

/** What was wrong with the link that was opened, where anything was. */
export function LinkNotices() {
  const { address } = useSession();
  const notice = useSyncExternalStore(address.subscribe, address.notice);
  if (!notice || notice.issues.length === 0) return null;
  return <Notice key={notice.original} notice={notice} dismiss={() => address.dismiss()} />;
}
