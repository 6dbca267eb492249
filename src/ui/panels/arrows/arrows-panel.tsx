import { showLayer } from '../../../state/edits/edits';
import { fields, ownFields } from '../../../state/fields/fields';
import { mapOf } from '../../../state/scene/registry';
import { type LayerKey, layerKeys } from '../../../state/scene/scene';
import { FieldControl } from '../../controls/setting-control';
import { Group } from '../../kit/group';
import { Toggle } from '../../kit/toggle';
import { apply } from '../../session/apply';
import { useScene, useSession } from '../../session/session';
import { StreamlineControls } from './streamline-controls';

/** What only the parameter plane shows. */
const ofPlane: readonly LayerKey[] = ['ghosts', 'singular'];

const layersOf = (plane: boolean): LayerKey[] => layerKeys.filter((key) => plane || !ofPlane.includes(key));

export function ArrowsPanel() {
  const session = useSession();
  const { store } = session;
  const hidden = useScene((scene) => scene.hidden);
  const plane = useScene((scene) => scene.plane.shown);
  const thetaIsVector = mapOf(useScene((scene) => scene.map)).thetaIsVector;
  return (
    <Group title="Arrows">
      <FieldControl field={fields.arrows} />
      <FieldControl field={fields.colour} />
      <StreamlineControls />
      {thetaIsVector && <FieldControl field={fields.draw} />}
      <details className="more">
        <summary>Probe g</summary>
        <FieldControl field={fields.g} />
      </details>
      <details className="more">
        <summary>Grid, scale and layers</summary>
        <FieldControl field={fields.scale} />
        <FieldControl field={fields.grid} />
        <FieldControl field={fields.viewgrid} />
        <div className="layer-toggles">
          {layersOf(plane).map((key) => (
            <Toggle
              key={key}
              label={fields.hide.words[key]}
              checked={!hidden.includes(key)}
              onChange={(shown) => apply(session, showLayer(store.get(), key, shown))}
            />
          ))}
        </div>
        {ownFields.map((field) => (
          <FieldControl key={field.key} field={field} />
        ))}
      </details>
    </Group>
  );
}
