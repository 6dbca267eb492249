import { dataWords } from '../../../core';
import { dataIn, takesData } from '../../../state/edits/data-edits';
import { Fold } from '../../kit/fold';
import { loaded, loading } from '../../kit/loaded';
import { useScene } from '../../session/session';
import { useDraft } from './draft';

const DataForm = loaded(() => import('./data-form'), 'the form for data', loading);

/** The data of a loss, folded away: which they are, and others to take. It opens by itself when a file comes in. */
export function DataPart() {
  const draft = useDraft();
  const shown = useScene((scene) => takesData(scene.loss.id)) || draft !== undefined;
  const title = useScene(titleOf);
  if (!shown) return null;
  return (
    <Fold title={title} used={draft !== undefined}>
      <DataForm />
    </Fold>
  );
}

function titleOf(scene: Parameters<typeof dataIn>[0]): string {
  const now = dataIn(scene);
  if (!now) return 'Data';
  const words = dataWords(now.text);
  return words.includes('rows') ? `Data: ${words}` : `Data: ${words}, ${now.data.rows.length} rows`;
}
