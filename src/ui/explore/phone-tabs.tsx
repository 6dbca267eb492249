import { useState } from 'preact/compat';
import { Segmented } from '../kit/segmented';
import { useScene } from '../session/session';

type Tab = 'response' | 'flow' | 'plane' | 'numbers';

/** Which part a narrow screen shows; a wide one shows all. */
export function useTab() {
  const [tab, setTab] = useState<Tab>('response');
  const plane = useScene((scene) => scene.plane.shown);
  const [before, setBefore] = useState(plane);
  // A picture that is opened is shown; one that is closed leaves its place to the first.
  if (plane !== before) {
    setBefore(plane);
    setTab((now) => (plane ? 'plane' : now === 'plane' ? 'response' : now));
  }
  return [tab, setTab] as const;
}

export function PhoneTabs({ tab, onChange }: { tab: Tab; onChange: (tab: Tab) => void }) {
  const plane = useScene((scene) => scene.plane.shown);
  return (
    <div className="phone-tabs">
      <Segmented
        legend="What to show"
        hideLegend
        options={[
          { value: 'response', label: 'Response' },
          { value: 'flow', label: 'Descent' },
          ...(plane ? [{ value: 'plane', label: 'θ-plane' } as const] : []),
          { value: 'numbers', label: 'Numbers' },
        ]}
        value={tab}
        onChange={onChange}
      />
    </div>
  );
}
