import type { ParameterMap } from '../../../core';
import { setTheta } from '../../../state/edits/actions';
import { mapSettings } from '../../../state/edits/option-settings';
import { mapOf, maps } from '../../../state/scene/registry';
import { NumberControl } from '../../controls/number-control';
import { FieldControl } from '../../controls/setting-control';
import { Fold } from '../../kit/fold';
import { Formula } from '../../kit/formula/formula';
import { Group } from '../../kit/group';
import { loaded } from '../../kit/loaded';
import { useScene } from '../../session/session';
import { Special } from './special';

const FibreControls = loaded(() => import('./fibre-controls'), 'the controls of the fibre');
const Network = loaded(() => import('./network'), 'the network');
const TypedForm = loaded(
  () => import('../typed/typed-form'),
  'the form of the typed map',
  <div className="awaited" aria-busy="true" />,
);

/** The formula of the map and the numbers that move it: θ itself, or w and the position on its fibre. */
export function ParameterPanel() {
  const choice = useScene((scene) => scene.map);
  const map = mapOf(choice);
  const family = maps.find(choice.id);
  return (
    <section aria-label="Parameters">
      {map.formulas ? (
        <TypedForm />
      ) : (
        <div className="formula-card">
          <Formula tex={map.tex.map} />
          <Formula tex={map.tex.preconditioner} />
        </div>
      )}
      <p className="about">{family?.about}</p>
      <FieldControl key={choice.id} field={{ settings: mapSettings(choice.id) }} />
      {map.fibre.parameters.length === 0 ? <ThetaControls map={map} /> : <FibreControls map={map} />}
      {map.network && (
        <Fold title="As a network">
          <Network />
        </Fold>
      )}
      <Special />
    </section>
  );
}

function ThetaControls({ map }: { map: ParameterMap }) {
  return (
    <Group title="Parameters θ">
      {map.parameters.map((spec, i) => (
        <NumberControl
          key={`${spec.key} ${spec.range}`}
          spec={spec}
          read={({ theta }) => theta[i]}
          write={(scene, value) => setTheta(scene, i, value)}
        />
      ))}
    </Group>
  );
}
