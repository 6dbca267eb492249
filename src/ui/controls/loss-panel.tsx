import type { LossFamily } from '../../core';
import { chooseLoss, setLossOption } from '../../state/edits';
import { losses } from '../../state/registry';
import { apply } from '../apply';
import { DataPart } from '../data/data-part';
import { Formula } from '../formula';
import { useScene, useSession } from '../session';
import { Group } from './group';
import { OptionControls } from './option-controls';
import { Segmented } from './segmented';

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
          <OptionControls
            key={id}
            specs={Object.values(family.options)}
            options={(scene) => scene.loss.options}
            write={setLossOption}
          />
        </>
      )}
      <DataPart />
    </Group>
  );
}
