import type { LossFamily } from '../../../core';
import { chooseLoss } from '../../../state/edits/edits';
import { lossSettings } from '../../../state/edits/option-settings';
import { fields } from '../../../state/fields/fields';
import { losses } from '../../../state/scene/registry';
import { FieldControl } from '../../controls/setting-control';
import { Formula } from '../../kit/formula/formula';
import { Group } from '../../kit/group';
import { Segmented } from '../../kit/segmented';
import { apply } from '../../session/apply';
import { useScene, useSession } from '../../session/session';
import { DataPart } from '../data/data-part';

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
      <FieldControl field={fields.inputs} />
    </Group>
  );
}
