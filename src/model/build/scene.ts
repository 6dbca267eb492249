import { gainSamples } from '../../overlays/gain-map/numbers';
import type { Scene } from '../../state/scene/scene';
import { colourLimits } from '../arrows/arrow-sets';
import { bound, localGeometry, probeOf } from '../arrows/local';
import { sameStart } from '../arrows/pictures';
import { cell, sameParts } from '../cells/cell';
import { roughCell } from '../cells/rough-cell';
import { type Runs, runSteps } from '../runs/runs';
import type { ColourLimits, PictureCells, Scales, SceneCells, SceneInputs } from '../scene/types';
import { scaledStart } from '../starts/scaled-start';
import { notYet } from '../words/not-yet';
import { arrowCells, flowFields, pictureCells, responseFields } from './pictures';

/**
 * The numbers of a scene as cells. Nothing is computed until a picture or a readout reads it: what nobody looks at
 * costs nothing.
 */
export function sceneCells(inputs: SceneInputs): SceneCells {
  const { scene } = inputs;
  const of = <T>(select: (now: Scene) => T) => cell(() => select(scene.value));
  const [ofMap, ofLoss] = [of((now) => now.map), of((now) => now.loss)];
  const both = cell(() => bound(ofMap.value, ofLoss.value));
  const map = cell(() => both.value.map);
  const loss = cell(() => both.value.loss);
  const theta = of((now) => now.theta);
  const local = cell(() => localGeometry(map.value, theta.value));
  const g = of((now) => now.probe);
  const probe = cell(() => probeOf(local.value.G, g.value));
  const numbers = { ...inputs, bound: both, map, loss, local, probe };
  const start = startCell(numbers);
  const runs = runsCell({ ...numbers, start });
  const response = pictureCells(scene, responseFields(numbers));
  const flow = pictureCells(scene, flowFields(numbers));
  const window = of((now) => now.flow.window);
  return onScales({ ...numbers, window, start, runs }, { response, flow });
}

type Unscaled = Omit<PictureCells, 'arrows'>;

/** The scales may hang on what the pictures measure, here or in other panels. */
function onScales(
  numbers: Omit<SceneCells, 'response' | 'flow' | 'drawnOn'>,
  { response, flow }: { readonly response: Unscaled; readonly flow: Unscaled },
): SceneCells {
  const drawnOn: Scales = {
    response: cell(() => scales.value.response.value, sameParts),
    flow: cell(() => scales.value.flow.value, sameParts),
    ellipse: cell(() => scales.value.ellipse.value),
    limits: cell(() => scales.value.limits.value, sameLimits),
    arrows: cell(() => scales.value.arrows.value),
  };
  const cells: SceneCells = {
    ...numbers,
    drawnOn,
    response: { ...response, arrows: arrowCells(response, drawnOn, 'response') },
    flow: { ...flow, arrows: arrowCells(flow, drawnOn, 'flow') },
  };
  const scales = cell(() => (numbers.scales ?? ownScales)(cells));
  return cells;
}

const sameLimits = (a: ColourLimits, b: ColourLimits): boolean =>
  sameParts(a.domain, b.domain) && sameParts(a.gains, b.gains);

function ownScales(cells: SceneCells): Scales {
  const { scene, response, flow } = cells;
  const gains = gainSamples(cells);
  return {
    response: cell(() => response.measured.value.base),
    flow: cell(() => flow.measured.value.base),
    ellipse: cell(() => undefined),
    limits: cell(() => colourLimits([response.measured.value.colours, flow.measured.value.colours], [gains.value])),
    arrows: cell(() => scene.value.arrows),
  };
}

function startCell({ scene, map, local }: Pick<SceneCells, 'scene' | 'map' | 'local'>): SceneCells['start'] {
  const asked = cell(() => scene.value.start);
  const alpha = cell(() => scene.value.alpha);
  return cell(() => scaledStart(map.value, local.value, asked.value, alpha.value), sameStart);
}

const noRuns: Runs = { canonicalPace: 1, recipe: '' };
const waitedFor: Runs = { ...noRuns, why: notYet, waiting: true };

function runsCell({ scene, inPanel, map, loss, start, ...means }: RunsFrom): SceneCells['runs'] {
  const areShown = cell(() => !(inPanel && scene.value.hidden.includes('trajectories')));
  const runs = roughCell(means, {
    inputs: () => {
      if (!areShown.value) return undefined;
      const { dynamics, flow } = scene.value;
      return { map: map.value, loss: loss.value, start: start.value, dynamics, window: flow.window };
    },
    steps: runSteps,
    isWhole: (_, { dynamics }) => dynamics.kind !== 'flow',
  });
  return cell(() => runs.value ?? (areShown.value ? waitedFor : noRuns));
}

type RunsFrom = Pick<SceneCells, 'scene' | 'effort' | 'pace' | 'map' | 'loss' | 'start'> & Pick<SceneInputs, 'inPanel'>;
