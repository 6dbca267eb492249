import { useSyncExternalStore } from 'react';
import { loaded } from '../kit/loaded';
import { useSession } from '../session/session';

const Notice = loaded(() => import('./link-notice'), 'the notice about the link');

/** What was wrong with the link that was opened, where anything was. */
export function LinkNotices() {
  const { address } = useSession();
  const notice = useSyncExternalStore(address.subscribe, address.notice);
  if (!notice || notice.issues.length === 0) return null;
  return <Notice key={notice.original} notice={notice} dismiss={() => address.dismiss()} />;
}
