import { useRef, useState } from 'preact/compat';
import type { Fibre, FibreChart, NumberSpec, ParameterMap } from '../../../core';
import type { Model } from '../../../model/types/types';
import { pointSpecs } from '../../../state/declaration/vector-fields';
import { setFibre, setW } from '../../../state/edits/actions';
import { chartOf, orDefaults, positionOf, tenDigits, writeChart } from '../../../state/edits/fibre-edits';
import type { Change } from '../../../state/scene/change';
import { coordinatesOf } from '../../../state/scene/fibre-view';
import type { Scene } from '../../../state/scene/scene';
import { NumberControl } from '../../controls/number-control';
import { Group } from '../../kit/group';
import { Segmented } from '../../kit/segmented';
import { useSession } from '../../session/session';

/** Where θ has more entries than w: the function, and the position among all θ that compute it. */
export default function FibreControls({ map }: { map: ParameterMap }) {
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
  /** Coordinates on the fibre as the scene has them; NaN where a singular θ has none. */
  seen(scene: Scene): Float64Array;
  /** Changes some of them, on top of what was refused before and still stands in its boxes. */
  change(scene: Scene, edit: (f: Float64Array) => void): Change;
}

/** Keeps a refused position for as long as the refusal stands, so that a second entry can mend what the first broke. */
function useFibreEdit(map: ParameterMap): FibreEdit {
  const { store } = useSession();
  const draft = useRef<{ theta: readonly number[]; f: Float64Array }>(undefined);
  return {
    seen: (scene) => coordinatesOf(map, scene.theta),
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
      read={({ scene }) => edit.seen(scene)[i]}
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
          read={({ scene }: Model) => tenDigits(coordinates(scene)[i] ?? Number.NaN)}
          write={(scene, value) => {
            const c = orDefaults(coordinates(scene), chart.parameters);
            c[i] = value;
            return edit.change(scene, (f) => writeChart(chart, c, f));
          }}
        />
      ))}
      <p className="note">{chart.about}</p>
    </>
  );
}
