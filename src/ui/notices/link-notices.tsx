import { useSyncExternalStore } from 'preact/compat';
import { loaded } from '../kit/loaded';
import { useSession } from '../session/session';

// Most links are sound.
const Notice = loaded(() => import('./link-notice'), 'what is wrong with the link');

/** What was wrong with the link that was opened, where anything was. */
export function LinkNotices() {
  const { address } = useSession();
  const notice = useSyncExternalStore(address.subscribe, address.notice);
  if (!notice || notice.issues.length === 0) return null;
  return <Notice key={notice.original} notice={notice} dismiss={() => address.dismiss()} />;
}
