import { setField, setGrid, setProbe, showLayer } from '../../state/edits';
import { gridSpecs, lengthSpec, pointSpecs, withEntry } from '../../state/number-specs';
import { mapOf } from '../../state/registry';
import type { LayerKey } from '../../state/scene';
import { apply } from '../apply';
import { useScene, useSession } from '../session';
import { Group } from './group';
import { NumberControl } from './number-control';
import { Segmented } from './segmented';
import { StreamlineControls } from './streamline-controls';
import { Toggle } from './toggle';

const layerNames: Record<LayerKey, string> = {
  canonical: 'canonical g',
  ellipse: 'JJᵀ ellipse',
  vector: 'blue arrow',
  probe: 'probe',
  contours: 'loss contours',
  field: '−JJᵀ∇L field',
  slopes: '−∇L arrows',
  trajectories: 'trajectories',
  ghosts: 'critical points',
  singular: 'rank loss of J',
};

/** What only the parameter plane shows. */
const ofPlane: readonly LayerKey[] = ['ghosts', 'singular'];

const layersOf = (plane: boolean): LayerKey[] =>
  (Object.keys(layerNames) as LayerKey[]).filter((key) => plane || !ofPlane.includes(key));

export function ArrowsPanel() {
  const session = useSession();
  const { store } = session;
  const length = useScene((scene) => scene.arrows.length);
  const colour = useScene((scene) => scene.arrows.colour);
  const vector = useScene((scene) => scene.vector);
  const hidden = useScene((scene) => scene.hidden);
  const plane = useScene((scene) => scene.plane.shown);
  const thetaIsVector = mapOf(useScene((scene) => scene.map)).thetaIsVector;
  return (
    <Group title="Arrows">
      <Segmented
        legend="Length"
        options={[
          { value: 'true', label: 'True', title: 'in units of the axes, times one round number' },
          { value: 'sqrt', label: '√', title: 'by the square root of the magnitude' },
          { value: 'log', label: 'Log' },
          { value: 'unit', label: 'Unit', title: 'all alike: only directions count' },
          { value: 'article', label: 'Article', title: 'as in the article: each panel by its own mean' },
        ]}
        value={length}
        onChange={(next) => apply(session, setField(store.get(), 'arrows', next))}
      />
      <Segmented
        legend="Colour by"
        options={[
          { value: 'none', label: 'Nothing' },
          { value: 'gain', label: 'Gain' },
          { value: 'turn', label: 'Angle turned' },
        ]}
        value={colour}
        onChange={(next) => apply(session, setField(store.get(), 'colour', next))}
      />
      <StreamlineControls />
      {thetaIsVector && (
        <Segmented
          legend="Blue arrow"
          options={[
            { value: 'w', label: 'w, the function' },
            { value: 'theta', label: 'θ, the parameter' },
          ]}
          value={vector}
          onChange={(next) => apply(session, setField(store.get(), 'draw', next))}
        />
      )}
      <details className="more">
        <summary>Probe g</summary>
        {pointSpecs('g', 'g', 'probe gradient').map((spec, i) => (
          <NumberControl
            key={spec.key}
            spec={spec}
            read={({ probe }) => probe.g[i]}
            write={(scene, value) => setProbe(scene, withEntry(scene.probe, i, value))}
          />
        ))}
      </details>
      <details className="more">
        <summary>Grid, scale and layers</summary>
        <NumberControl
          spec={lengthSpec}
          read={({ scene }) => scene.arrows.scale}
          write={(scene, value) => setField(scene, 'scale', value)}
        />
        <NumberControl
          spec={gridSpecs.response}
          read={({ scene }) => scene.response.n}
          write={(scene, value) => setGrid(scene, 'response', value)}
        />
        <NumberControl
          spec={gridSpecs.flow}
          read={({ scene }) => scene.flow.n}
          write={(scene, value) => setGrid(scene, 'flow', value)}
        />
        <div className="layer-toggles">
          {layersOf(plane).map((key) => (
            <Toggle
              key={key}
              label={layerNames[key]}
              checked={!hidden.includes(key)}
              onChange={(shown) => apply(session, showLayer(store.get(), key, shown))}
            />
          ))}
        </div>
      </details>
    </Group>
  );
}
