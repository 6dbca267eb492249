import { useEffect, useState, useSyncExternalStore } from 'preact/compat';
import { useSession } from '../session/session';

/** Long enough to be read twice. */
const shownFor = 9000;

/** The live region: one plain sentence after each gesture, and those that everybody should see as a strip. */
export function Announcements() {
  const { announcer } = useSession();
  const { text, visible, number, action } = useSyncExternalStore(announcer.subscribe, announcer.last);
  const [faded, setFaded] = useState(0);
  useEffect(() => {
    const timer = window.setTimeout(() => setFaded(number), shownFor);
    return () => clearTimeout(timer);
  }, [number]);
  const shown = visible && faded !== number;
  return (
    <div className={shown ? 'toast' : 'hidden-visually'}>
      <output aria-live="polite">
        {/* A new element each time, so that the same sentence is spoken again. */}
        <span key={number}>{text}</span>
      </output>
      {shown && action && (
        <button
          type="button"
          onClick={() => {
            setFaded(number);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
