import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useSession } from './session';

const Notice = lazy(() => import('./link-notice'));

/** What was wrong with the link that was opened, where anything was. */
export function LinkNotices() {
  const { address } = useSession();
  const notice = useSyncExternalStore(address.subscribe, address.notice);
  if (!notice || notice.issues.length === 0) return null;
  return (
    <Suspense>
      <Notice key={notice.original} notice={notice} dismiss={() => address.dismiss()} />
    </Suspense>
  );
}
