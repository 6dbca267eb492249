import type { ReactNode } from 'preact/compat';
import { setMoment } from '../../state/edits/start-edits';
import { loaded, loading } from '../kit/loaded';
import { useScene, useSession } from '../session/session';
import { type DrawerKey, useDrawer, useTools } from './desk';

const TimeBar = loaded(() => import('./time-bar'), 'the time bar', loading);
const StartsCard = loaded(() => import('./starts-card'), 'the table of starts', loading);
const ScaleCard = loaded(() => import('./scale-card'), 'the chart of scales', loading);

/** What can be pulled out under the pictures; folded until it is used. */
export function Drawers() {
  const more = useScene((scene) => scene.starts.length);
  return (
    <section className="drawers" aria-label="Dynamics in detail">
      <div className="drawer-tabs">
        <Tab of="time" label="Time" />
        <Tab of="starts" label={more > 0 ? `Many starts (${more})` : 'Many starts'} />
        <Tab of="scale" label="Scale of the start" />
      </div>
      <Drawer of="time">
        <TimeBar />
      </Drawer>
      <Drawer of="starts">
        <StartsCard />
      </Drawer>
      <Drawer of="scale">
        <ScaleCard />
      </Drawer>
    </section>
  );
}

function Tab({ of: key, label }: { of: DrawerKey; label: string }) {
  const tools = useTools();
  const { store } = useSession();
  const open = useDrawer(key);
  const toggle = () => {
    tools?.set({ [key]: !open });
    const all = setMoment(store.get(), null);
    if (key === 'time' && open && all.ok) store.look(all.scene);
    if (key === 'starts' && open) tools?.set({ lasso: false });
  };
  return (
    <button type="button" className="drawer-tab" aria-expanded={open} aria-controls={`drawer-${key}`} onClick={toggle}>
      {label}
    </button>
  );
}

function Drawer({ of: key, children }: { of: DrawerKey; children: ReactNode }) {
  const open = useDrawer(key);
  return (
    <div id={`drawer-${key}`} className="drawer" hidden={!open}>
      {open && children}
    </div>
  );
}
