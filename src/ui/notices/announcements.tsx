import { useEffect, useState, useSyncExternalStore } from 'preact/compat';
import { useSession } from '../session/session';

/** Long enough to be read twice. */
const shownFor = 9000;

/** The live region: one plain sentence after each gesture, and those that everybody should see as a strip. */
export function Announcements() {
  const { announcer } = useSession();
  const { text, number, notice } = useSyncExternalStore(announcer.subscribe, announcer.last);
  const [faded, setFaded] = useState<typeof notice>();
  useEffect(() => {
    const timer = window.setTimeout(() => setFaded(notice), shownFor);
    return () => clearTimeout(timer);
  }, [notice]);
  const shown = notice === faded ? undefined : notice;
  const isSpoken = shown && shown.number < number;
  return (
    <div className={shown ? 'toast' : 'hidden-visually'}>
      {isSpoken && <span>{shown.text}</span>}
      <output aria-live="polite" className={isSpoken ? 'hidden-visually' : ''}>
        {/* A new element each time, so that the same sentence is spoken again. */}
        <span key={number}>{text}</span>
      </output>
      {shown?.action && (
        <button
          type="button"
          onClick={() => {
            setFaded(shown);
            shown.action?.run();
          }}
        >
          {shown.action.label}
        </button>
      )}
    </div>
  );
}
