import { useSyncExternalStore } from 'react';
import { useSession } from './session';

/** The live region: one plain sentence after each gesture. */
export function Announcements() {
  const { announcer } = useSession();
  const sentence = useSyncExternalStore(announcer.subscribe, announcer.last);
  return (
    <output className="hidden-visually" aria-live="polite">
      {sentence}
    </output>
  );
}
