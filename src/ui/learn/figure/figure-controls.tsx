import { settingKey } from '../../../state/declaration/setting';
import { controlOf } from '../../../state/learn/controls';
import { FieldControl } from '../../controls/setting-control';
import { useScene, useSession } from '../../session/session';

/** The few numbers and choices of a figure. Which there are hangs on its map. */
export function FigureControls({ names }: { names: readonly string[] }) {
  const { store } = useSession();
  // Sliders of one map are not those of another.
  const map = useScene((scene) => scene.map.id);
  const settings = names.flatMap((name) => controlOf(store.get(), name) ?? []);
  if (settings.length === 0) return null;
  return (
    <div className="learn-controls" key={map}>
      {settings.map((setting) => (
        <FieldControl key={settingKey(setting)} field={{ settings: [setting] }} />
      ))}
    </div>
  );
}
