import { useRef, useState } from 'react';
import type { Fibre, FibreChart, NumberSpec, ParameterMap } from '../../core';
import type { Model } from '../../model/types';
import { setFibre, setMapOption, setTheta, setW } from '../../state/actions';
import type { Change } from '../../state/change';
import { fibreOf } from '../../state/fibre-view';
import { mapOf, maps } from '../../state/registry';
import type { Scene } from '../../state/scene';
import { Formula } from '../formula';
import { useScene } from '../session';
import { Group } from './group';
import { NumberControl } from './number-control';
import { OptionControls } from './option-controls';
import { pointSpecs } from './point-specs';
import { Segmented } from './segmented';

/** The formula of the map and the numbers that move it: θ itself, or w and the position on its fibre. */
export function ParameterPanel() {
  const choice = useScene((scene) => scene.map);
  const map = mapOf(choice);
  const family = maps.find(choice.id);
  const specs = Object.values(family?.options ?? {});
  return (
    <section aria-label="Parameters">
      <div className="formula-card">
        <Formula tex={map.tex.map} />
        <Formula tex={map.tex.preconditioner} />
      </div>
      <p className="about">{family?.about}</p>
      {specs.length > 0 && (
        <OptionControls key={choice.id} specs={specs} options={(scene) => scene.map.options} write={setMapOption} />
      )}
      {map.fibre.parameters.length === 0 ? <ThetaControls map={map} /> : <FibreControls map={map} />}
    </section>
  );
}

function ThetaControls({ map }: { map: ParameterMap }) {
  return (
    <Group title="Parameters θ">
      {map.parameters.map((spec, i) => (
        <NumberControl
          key={spec.key}
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
      <GaugeControls key={map.p} map={map} />
    </>
  );
}

/** Entries of the gauge as a matrix, or by rotating, stretching and shearing it; the function stays. */
function GaugeControls({ map }: { map: ParameterMap }) {
  const { fibre } = map;
  const charts = fibre.charts ?? [];
  const [chartId, setChart] = useState(charts[0]?.id ?? 'entries');
  const chart = charts.find(({ id }) => id === chartId);
  const edit = useFibreEdit(map);
  return (
    <Group title={`Gauge ${fibre.key ?? ''}: same function`}>
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
  /** Coordinates on the fibre, with entries that were typed but make it singular. */
  read(scene: Scene): Float64Array | undefined;
  write(scene: Scene, f: Float64Array): Change;
}

/** Keeps a refused position, so that a second entry can mend what the first one broke. */
function useFibreEdit(map: ParameterMap): FibreEdit {
  const draft = useRef<{ theta: readonly number[]; f: Float64Array }>(undefined);
  return {
    read(scene) {
      if (draft.current?.theta === scene.theta) return draft.current.f.slice();
      const f = fibreOf(map, scene.theta);
      return f && Float64Array.from(f);
    },
    write(scene, f) {
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
      read={({ scene }) => edit.read(scene)?.[i] ?? spec.default}
      write={(scene, value) => {
        const f = edit.read(scene) ?? Float64Array.from(fibre.parameters, (each) => each.default);
        f[i] = value;
        return edit.write(scene, f);
      }}
    />
  );
  return (
    <>
      {cells > 0 && <div className="gauge-matrix">{fibre.parameters.slice(0, cells).map(control)}</div>}
      {fibre.parameters.slice(cells).map((spec, i) => control(spec, i + cells))}
    </>
  );
}

function ChartControls({ chart, edit }: { chart: FibreChart; edit: FibreEdit }) {
  const coordinates = (scene: Scene): Float64Array => {
    const c = Float64Array.from(chart.parameters, (spec) => spec.default);
    const f = edit.read(scene);
    if (f) chart.from(f, c);
    return c;
  };
  return (
    <>
      {chart.parameters.map((spec, i) => (
        <NumberControl
          key={spec.key}
          spec={spec}
          read={({ scene }: Model) => rounded(coordinates(scene)[i])}
          write={(scene, value) => {
            const c = coordinates(scene);
            c[i] = value;
            const f = new Float64Array(c.length);
            chart.to(c, f);
            return edit.write(scene, f.map(rounded));
          }}
        />
      ))}
      <p className="note">{chart.about}</p>
    </>
  );
}

/** Ten digits: what the round trip through angles leaves exact. */
const rounded = (x: number): number => Number(x.toPrecision(10)) + 0;
