import { presetText } from '../../model/board/preset-text';
import { type Preset, presetGroups } from '../../state/library/presets';
import { decode } from '../../state/link/link';
import { useSession } from '../session/session';
import { Dialog } from './dialog';

export default function PresetsDialog({ onClose }: { onClose: () => void }) {
  const { store, announcer } = useSession();
  const open = ({ label, query }: Preset) => {
    store.commit(decode(query).scene);
    announcer.say(`Opened ${label}`);
    onClose();
  };
  return (
    <Dialog title="Presets" onClose={onClose} wide>
      {presetGroups.map((group) => (
        <section key={group.id} className="preset-group" aria-label={group.label}>
          <h3>{group.label}</h3>
          <p>{group.about}</p>
          <div className="presets">
            {group.presets.map((preset) => (
              <button
                key={preset.id}
                type="button"
                className="preset"
                data-preset={preset.id}
                onClick={() => open(preset)}
              >
                <strong>{preset.label}</strong>
                <span>{presetText(preset)}</span>
              </button>
            ))}
          </div>
        </section>
      ))}
    </Dialog>
  );
}
