import { lazy, Suspense, useRef, useState } from 'react';
import type { Fibre, FibreChart, NumberSpec, ParameterMap } from '../../core';
import type { Model } from '../../model/types';
import { setFibre, setTheta, setW } from '../../state/actions';
import type { Change } from '../../state/change';
import { chartOf, positionOf, tenDigits, writeChart } from '../../state/fibre-edits';
import { fibreOf } from '../../state/fibre-view';
import { mapSettings } from '../../state/option-settings';
import { mapOf, maps } from '../../state/registry';
import type { Scene } from '../../state/scene';
import { pointSpecs } from '../../state/vector-fields';
import { Formula } from '../formula';
import { useScene, useSession } from '../session';
import { Group } from './group';
import { NumberControl } from './number-control';
import { Segmented } from './segmented';
import { FieldControl } from './setting-control';
import { Special } from './special';

const TypedForm = lazy(() => import('../typed/typed-form'));

/** The formula of the map and the numbers that move it: θ itself, or w and the position on its fibre. */
export function ParameterPanel() {
  const choice = useScene((scene) => scene.map);
  const map = mapOf(choice);
  const family = maps.find(choice.id);
  return (
    <section aria-label="Parameters">
      {map.formulas ? (
        <Suspense>
          <TypedForm />
        </Suspense>
      ) : (
        <div className="formula-card">
          <Formula tex={map.tex.map} />
          <Formula tex={map.tex.preconditioner} />
        </div>
      )}
      <p className="about">{family?.about}</p>
      <FieldControl key={choice.id} field={{ settings: mapSettings(choice.id) }} />
      {map.fibre.parameters.length === 0 ? <ThetaControls map={map} /> : <FibreControls map={map} />}
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

function FibreControls({ map }: { map: ParameterMap }) {
  return (
    <>
      <Group title="Function w">
        {pointSpecs('w', 'w', 'function w').map((spec, i) => (
          <NumberControl
            key={spec.key}
            spec={spec}
            read={({ w }) => w[i]}
            write={(scene, value) => setW(scene, i, value)}
          />
        ))}
      </Group>
      <PositionControls key={map.p} map={map} />
    </>
  );
}

/** The position on the fibre: its coordinates one by one, as a matrix, or in another chart; the function stays. */
function PositionControls({ map }: { map: ParameterMap }) {
  const { fibre } = map;
  const charts = fibre.charts ?? [];
  const [chartId, setChart] = useState(charts[0]?.id ?? 'entries');
  const chart = charts.find(({ id }) => id === chartId);
  const edit = useFibreEdit(map);
  return (
    <Group title={`${fibre.name ?? 'Position on the fibre'}: same function`}>
      {charts.length > 0 && (
        <Segmented
          legend="How to move the gauge"
          hideLegend
          options={[...charts.map(({ id, label }) => ({ value: id, label })), { value: 'entries', label: 'Entries' }]}
          value={chartId}
          onChange={setChart}
        />
      )}
      {chart ? <ChartControls chart={chart} edit={edit} /> : <EntryControls fibre={fibre} edit={edit} />}
    </Group>
  );
}

interface FibreEdit {
  /** Coordinates on the fibre as the scene has them; undefined at a singular θ. */
  seen(scene: Scene): Float64Array | undefined;
  /** Changes some of them, on top of what was refused before and still stands in its boxes. */
  change(scene: Scene, edit: (f: Float64Array) => void): Change;
}

/** Keeps a refused position for as long as the refusal stands, so that a second entry can mend what the first broke. */
function useFibreEdit(map: ParameterMap): FibreEdit {
  const { store } = useSession();
  const draft = useRef<{ theta: readonly number[]; f: Float64Array }>(undefined);
  const seen = (scene: Scene) => {
    const f = fibreOf(map, scene.theta);
    return f && Float64Array.from(f);
  };
  return {
    seen,
    change(scene, edit) {
      const drafted = store.refusal() && draft.current?.theta === scene.theta ? draft.current.f.slice() : undefined;
      const f = drafted ?? positionOf(scene);
      edit(f);
      const change = setFibre(scene, Array.from(f));
      draft.current = change.ok ? undefined : { theta: scene.theta, f };
      return change;
    },
  };
}

function EntryControls({ fibre, edit }: { fibre: Fibre; edit: FibreEdit }) {
  const cells = fibre.shape ? fibre.shape[0] * fibre.shape[1] : 0;
  const control = (spec: NumberSpec, i: number) => (
    <NumberControl
      key={spec.key}
      spec={spec}
      compact={i < cells}
      read={({ scene }) => edit.seen(scene)?.[i] ?? spec.default}
      write={(scene, value) =>
        edit.change(scene, (f) => {
          f[i] = value;
        })
      }
    />
  );
  return (
    <>
      {cells > 0 && <div className="gauge-matrix">{fibre.parameters.slice(0, cells).map(control)}</div>}
      {fibre.parameters.slice(cells).map((spec, i) => control(spec, i + cells))}
      {fibre.about && <p className="note">{fibre.about}</p>}
    </>
  );
}

function ChartControls({ chart, edit }: { chart: FibreChart; edit: FibreEdit }) {
  const coordinates = (scene: Scene) => chartOf(chart, edit.seen(scene));
  return (
    <>
      {chart.parameters.map((spec, i) => (
        <NumberControl
          key={spec.key}
          spec={spec}
          read={({ scene }: Model) => tenDigits(coordinates(scene)[i])}
          write={(scene, value) => {
            const c = coordinates(scene);
            c[i] = value;
            return edit.change(scene, (f) => writeChart(chart, c, f));
          }}
        />
      ))}
      <p className="note">{chart.about}</p>
    </>
  );
}
