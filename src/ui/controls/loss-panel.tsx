import type { LossFamily } from '../../core';
import { chooseLoss } from '../../state/edits';
import { lossSettings } from '../../state/option-settings';
import { losses } from '../../state/registry';
import { apply } from '../apply';
import { DataPart } from '../data/data-part';
import { Formula } from '../formula';
import { useScene, useSession } from '../session';
import { Group } from './group';
import { Segmented } from './segmented';
import { FieldControl } from './setting-control';

export function LossPanel() {
  const session = useSession();
  const id = useScene((scene) => scene.loss.id);
  const family: LossFamily | undefined = losses.find(id);
  return (
    <Group title="Loss">
      <Segmented
        legend="Kind of loss"
        hideLegend
        options={losses.members.map((member) => ({ value: member.id, label: member.label, title: member.about }))}
        value={id}
        onChange={(next) => apply(session, chooseLoss(session.store.get(), next))}
      />
      {family && (
        <>
          <div className="formula-card formula-card-single">
            <Formula tex={family.tex} />
          </div>
          <FieldControl key={id} field={{ settings: lossSettings(id) }} />
        </>
      )}
      <DataPart />
    </Group>
  );
}
