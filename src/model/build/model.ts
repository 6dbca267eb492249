import { ellipseOf, ellipseScale, flowOf, responseOf } from '../arrows/pictures';
import { type Cell, cell } from '../cells/cell';
import { partsLoaded } from '../cells/lazy-part';
import { roughCell } from '../cells/rough-cell';
import { lossChart } from '../charts/loss-chart';
import { keepCells } from '../scene/computed';
import type { SceneCells } from '../scene/types';
import type { FlowModel, LossChart, Model, ModelSource, ResponseModel } from '../types/types';
import { gaugePart } from './parts/gauge';
import { inputsPicture } from './parts/inputs';
import { manyStartsPart } from './parts/many-starts';
import { planePicture } from './parts/plane';

/**
 * The model of a scene: what pictures, words and exports read. It is another object after every change of the scene,
 * of the effort or of the scales; what is read of it is computed then.
 */
export function modelCell(cells: SceneCells): Cell<Model> {
  const { scene, bound, local, probe } = cells;
  const pictures = { response: responseCell(cells), flow: flowCell(cells), chart: chartCell(cells) };
  const plane = planePicture(cells);
  const inputs = inputsPicture(cells);
  const source: ModelSource = {
    get model() {
      return model.value;
    },
  };
  keepCells(source, cells);
  const followed: readonly Cell<unknown>[] = [
    cells.effort,
    cells.pace.news,
    partsLoaded,
    ...(cells.scales ? Object.values(cells.drawnOn) : []),
  ];
  const model = cell((): Model => {
    return {
      // Kept, for a reading whose value goes nowhere is left out when the site is built.
      beside: followed.map((each) => each.value),
      ...bound.value,
      ...local.value,
      scene: scene.value,
      probe: probe.value,
      source,
      get response() {
        return pictures.response.value;
      },
      get flow() {
        return pictures.flow.value;
      },
      get chart() {
        return pictures.chart.value;
      },
      get plane() {
        return plane.value;
      },
      get inputs() {
        return inputs.value;
      },
    };
  });
  return model;
}

function responseCell(cells: SceneCells): Cell<ResponseModel> {
  const { scene, map, local, probe, response } = cells;
  const window = cell(() => scene.value.response.window);
  const own = cell(() => ellipseScale(local.value.spectrum, window.value));
  const scale = cell(() => own.value && (cells.drawnOn.ellipse.value ?? own.value));
  const ellipse = cell(() => (scale.value === undefined ? undefined : ellipseOf(local.value.spectrum, scale.value)));
  const vectorKind = cell(() => scene.value.vector);
  const gauge = gaugePart(cells);
  const plain = cell(() =>
    responseOf({
      arrows: response.arrows.value,
      local: local.value,
      probe: probe.value,
      map: map.value,
      vectorKind: vectorKind.value,
      ellipse: ellipse.value,
    }),
  );
  return cell(() => {
    if (!gauge.value) return plain.value;
    return { ...plain.value, gauge: gauge.value };
  });
}

const noLevels: FlowModel['levels'] = [];
const noRings: FlowModel['outside'] = [];

function flowCell(cells: SceneCells): Cell<FlowModel> {
  const { scene, shared, map, loss, local, window, start, runs, flow } = cells;
  const hasLevels = cell(() => !scene.value.hidden.includes('contours'));
  const levels = roughCell(cells, {
    inputs: () => (hasLevels.value ? { loss: loss.value, window: window.value } : undefined),
    steps: (of, effort) => shared.levels(of.loss, of.window, effort),
  });
  const outside = roughCell(cells, {
    inputs: () => ({ map: map.value, window: window.value }),
    steps: (of, effort) => shared.outside(of.map, of.window, effort),
  });
  const plain = cell(() =>
    flowOf({
      arrows: flow.arrows.value,
      local: local.value,
      map: map.value,
      loss: loss.value,
      start: start.value.w,
      runs: runs.value,
      levels: levels.value ?? noLevels,
      outside: outside.value ?? noRings,
    }),
  );
  const many = manyStartsPart(cells);
  return cell(() => (many.value ? { ...plain.value, many: many.value } : plain.value));
}

function chartCell({ scene, runs }: SceneCells): Cell<LossChart> {
  const dynamics = cell(() => scene.value.dynamics);
  return cell(() => lossChart(runs.value, dynamics.value));
}
