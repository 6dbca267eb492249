import type { Loss, ParameterMap, Point, Theta } from '../core';
import { type AspectKey, aspects, sharedBy } from '../state/aspects';
import { runAspects } from '../state/board-edits';
import { type Document, type Panel, panelOf } from '../state/document';
import { wOf } from '../state/fibre-view';
import { bindLoss, mapOf } from '../state/registry';
import type { Scene, Window } from '../state/scene';
import { createCommons } from './commons';
import { outsideRings } from './levels';
import { chartOf, shownClock, shownEnd } from './loss-chart';
import { memoize, steady } from './memoize';
import { briefNames } from './panel-names';
import { startOf } from './pictures';
import { type Effort, identity, type RunStart } from './runs';
import { mostSeries, type Series, type TogetherModel } from './together';
import { goalOf, goalWords } from './together-goal';
import { createRunner, type Ran, type RunOne, type Shared } from './together-runs';
import { clockWords, describeTogether, timeBaseWords, togetherSentence } from './together-words';

/**
 * Makes the function that puts the runs of a board into one picture: the first `mostSeries` panels and the canonical
 * run, on the loss, the start and the dynamics of one panel. Undefined for a board without panels.
 */
export function createTogetherBuilder(): (
  document: Document,
  effort?: Effort,
  isCovered?: (panel: Panel) => boolean,
) => TogetherModel | undefined {
  const commons = createCommons();
  const runners = new Map<number, RunOne>();
  const mapsOf = steady(
    (panels: readonly Panel[]) => panels.map(({ scene }) => mapOf(scene.map)),
    (a, b) => a.length === b.length && a.every((map, i) => map === b[i]),
  );
  const outside = memoize(outsideAll);
  return (document, effort = 'full', isCovered = () => false) => {
    const { panels, tolerance } = document.board;
    const shown = panels.slice(0, mostSeries);
    const source = sourceOf(document);
    if (source === undefined) return undefined;
    for (const id of runners.keys()) if (id !== 0 && !shown.some((panel) => panel.id === id)) runners.delete(id);
    const { scene } = source;
    const loss = lossOf(scene);
    const start = scene.start ?? pointOf(scene);
    const { dynamics, flow } = scene;
    const shared: Shared = { loss, dynamics, window: flow.window, effort, tolerance };
    const maps = mapsOf(shown);
    const rows = rowsOf(shown, source, maps, start, isCovered);
    const ran = rows.map((row) => runRow(runners, row, shared));
    const series = ran.map(({ series: one }) => one);
    const goal = goalWords(loss, tolerance);
    const [timeBase, clock] = [timeBaseWords(dynamics), clockWords(dynamics)];
    return {
      ...{ source: source.id, total: panels.length, series, dynamics, timeBase, clock, tolerance, goal, start },
      differing: differing(shown, source),
      window: flow.window,
      minimiser: loss.minimiser,
      levels: commons.levels(loss, flow.window),
      outside: outside(maps, flow.window),
      chart: chartOfAll(ran, dynamics, clock, (initial) => ({ loss: goalOf(loss, initial, tolerance), label: goal })),
      sentence: togetherSentence(series, goal),
      title: 'Descent over the loss, all runs together',
      description: describeTogether(series, start, loss.minimiser, timeBase),
    };
  };
}

/** The panel that all follow: the selected one where it is shown, else the first. */
export function sourceOf(document: Document): Panel | undefined {
  const shown = document.board.panels.slice(0, mostSeries);
  return shown.find((panel) => panel === panelOf(document, document.focus)) ?? shown[0];
}

function lossOf({ loss }: Scene): Loss {
  const bound = bindLoss(loss);
  if (!bound.ok) throw new Error(`invalid ${loss.id}: ${bound.problems.map(({ message }) => message).join('; ')}`);
  return bound.value;
}

function pointOf({ map, theta }: Scene): Point {
  const [x, y] = wOf(mapOf(map), theta);
  return [x, y];
}

/** A series before it is run. */
interface Row extends Pick<Series, 'id' | 'style' | 'name' | 'label'> {
  readonly map: ParameterMap;
  readonly start: RunStart;
}

function rowsOf(
  panels: readonly Panel[],
  source: Panel,
  maps: readonly ParameterMap[],
  start: Point,
  isCovered: (panel: Panel) => boolean,
): readonly Row[] {
  const names = briefNames(panels.map((panel) => alike(panel, source)));
  const rows = panels.map((panel, i): Row => {
    const { id, scene } = panel;
    const map = maps[i];
    const called = { id, style: i, name: names[i], label: short(names[i]), map };
    if (isCovered(panel)) return { ...called, start: { w: start, why: 'hidden until its question is answered' } };
    const theta: Theta = Float64Array.from(scene.theta);
    const from = id === source.id ? source.scene.start : start;
    const local = { theta, w: pointOf(scene) };
    return { ...called, start: startOf(map, local, from) };
  });
  // Where w itself is among them, the canonical run is there already.
  if (panels.some(({ scene }) => scene.map.id === 'identity') || !identity.ok) return rows;
  const own: RunStart = { w: start, theta: Float64Array.from(start) };
  return [
    ...rows,
    { id: 0, style: mostSeries, name: 'Canonical', label: 'canonical', map: identity.value, start: own },
  ];
}

/** The panel as it is run here: what is shared does not tell it from the others. */
function alike(panel: Panel, source: Panel): Panel {
  const scene = runAspects.reduce((to, key) => aspects[key].copy(source.scene, to), panel.scene);
  return { ...panel, view: 'flow', scene };
}

const longestLabel = 20;

function short(name: string): string {
  const letters = Array.from(name);
  return letters.length <= longestLabel
    ? name
    : `${letters
        .slice(0, longestLabel - 1)
        .join('')
        .trim()}…`;
}

interface RanRow {
  readonly series: Series;
  readonly ran: Ran;
}

function runRow(runners: Map<number, RunOne>, { map, start, ...row }: Row, shared: Shared): RanRow {
  const run = runners.get(row.id) ?? createRunner();
  runners.set(row.id, run);
  const ran = run(map, start, shared, row.label);
  const { factor: _, ...made } = ran;
  return { series: { ...row, ...made }, ran };
}

/** What the panels have each by themselves. A start at θ is another one wherever w is. */
function differing(panels: readonly Panel[], source: Panel): readonly AspectKey[] {
  const scenes = panels.map(({ scene }) => scene);
  const same = sharedBy(scenes, runAspects);
  const startsApart = source.scene.start === null && !scenes.every((scene) => aspects.w.same(source.scene, scene));
  return runAspects.filter((key) => !same.includes(key) || (key === 'start' && startsApart));
}

/** Rings around what no map reaches: none where one of them reaches everything. */
function outsideAll(maps: readonly ParameterMap[], window: Window): readonly Float64Array[] {
  const images = maps.flatMap(({ image }) => (image ? [image] : []));
  if (images.length < maps.length) return [];
  const inside = (w: Float64Array) => Math.max(...images.map((image) => image.inside(w)));
  return outsideRings({ image: { inside } }, window);
}

function chartOfAll(
  rows: readonly RanRow[],
  dynamics: Scene['dynamics'],
  xLabel: string,
  target: (initial: number) => { readonly loss: number; readonly label: string },
) {
  const tracks = rows.flatMap(({ series: { id, style, name, label, run, ending }, ran }) =>
    run
      ? [
          {
            ...{ key: id === 0 ? 'canonical' : `series-${id}`, style, label, legend: `${name}, ${ending}` },
            trajectory: run.trajectory,
            clock: shownClock(dynamics, ran.factor),
          },
        ]
      : [],
  );
  const initial = tracks[0]?.trajectory.loss[0] ?? 0;
  return chartOf(tracks, {
    ...{ xLabel, xMax: shownEnd(dynamics) },
    ...(initial > 0 && { target: target(initial) }),
  });
}
