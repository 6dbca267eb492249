import { presetText } from '../../model/board/preset-text';
import { openPreset } from '../../state/library/open-preset';
import { type Preset, presetGroups } from '../../state/library/presets';
import { beginTour } from '../../state/tour/begin';
import { useSession } from '../session/session';
import { Dialog } from './dialog';

export default function PresetsDialog({ onClose }: { onClose: () => void }) {
  const { documents, announcer } = useSession();
  const open = (preset: Preset) => {
    documents.commit(openPreset(documents.get(), preset));
    announcer.say(`Opened ${preset.label}`);
    onClose();
  };
  return (
    <Dialog title="Presets" onClose={onClose} wide>
      <p>
        New here?{' '}
        <button
          type="button"
          onClick={() => {
            documents.commit(beginTour(documents.get()));
            onClose();
          }}
        >
          Start here
        </button>
      </p>
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
