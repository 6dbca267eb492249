import { useState } from 'preact/compat';
import { type PictureKey, pictures, shownPictures } from '../../state/scene/pictures';
import { Segmented } from '../kit/segmented';
import { useScene } from '../session/session';

type Tab = PictureKey | 'numbers';

/** The pictures that there are, as one text: it stays the same while they do. */
const useShown = () => useScene((scene) => shownPictures(scene).join());

const listOf = (keys: string) => keys.split(',') as PictureKey[];

/** Which part a narrow screen shows; a wide one shows all. */
export function useTab() {
  const [tab, setTab] = useState<Tab>('response');
  const shown = useShown();
  const [before, setBefore] = useState(shown);
  // A picture that is opened is shown; one that is closed leaves its place to the first.
  if (shown !== before) {
    setBefore(shown);
    const [now, then] = [listOf(shown), listOf(before)];
    const opened = now.find((key) => !then.includes(key));
    setTab((open) => opened ?? (open === 'numbers' || now.includes(open) ? open : 'response'));
  }
  return [tab, setTab] as const;
}

export function PhoneTabs({ tab, onChange }: { tab: Tab; onChange: (tab: Tab) => void }) {
  const shown = listOf(useShown());
  return (
    <div className="phone-tabs">
      <Segmented
        legend="What to show"
        hideLegend
        options={[
          ...shown.map((key) => ({ value: key, label: pictures[key].tab })),
          { value: 'numbers', label: 'Numbers' } as const,
        ]}
        value={tab}
        onChange={onChange}
      />
    </div>
  );
}
