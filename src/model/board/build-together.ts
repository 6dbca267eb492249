import type { Loss, ParameterMap, Point, Steps, Theta } from '../../core';
import { runAspects } from '../../state/document/board-edits';
import { type Document, type Panel, panelOf } from '../../state/document/document';
import { type AspectKey, aspects, sharedBy } from '../../state/edits/aspects';
import { wOf } from '../../state/scene/fibre-view';
import { bindLoss, mapOf } from '../../state/scene/registry';
import { sameJson } from '../../state/scene/same-json';
import type { Scene, Window } from '../../state/scene/scene';
import { lossLevels, outsideRings } from '../arrows/levels';
import { startOf } from '../arrows/pictures';
import { type Cell, cell, type Effort, sameParts } from '../cells/cell';
import { atOnce } from '../cells/pace';
import { type Means, roughCell } from '../cells/rough-cell';
import { chartOf, shownClock, shownEnd } from '../charts/loss-chart';
import { timeSpan } from '../charts/time-span';
import { plain } from '../numbers/format';
import { identity, type RunStart } from '../runs/runs';
import { briefNames } from './panel-names';
import { mostSeries, type Series, type TogetherModel } from './together';
import { goalOf, goalWords } from './together-goal';
import { type Ran, type SharedRun, seriesRun } from './together-runs';
import { clockWords, describeTogether, hasOwnRates, timeBaseWords, togetherSentence } from './together-words';

/** From what the picture of all runs is computed; the function is called inside of cells. */
interface TogetherInputs extends Means {
  readonly document: Cell<Document>;
  readonly isCovered: (panel: Panel) => boolean;
}

/**
 * The runs of a board in one picture: those of its panels and the canonical run, on the loss and from the start of one
 * panel, each with the learning rate of its own. Undefined for a board without panels.
 */
export function togetherCell(inputs: TogetherInputs): Cell<TogetherModel | undefined> {
  const source = cell(() => sourceOf(inputs.document.value));
  const model = sourceCell(
    inputs,
    cell(() => {
      if (source.value === undefined) throw new Error('missing panel: all runs follow one');
      return source.value;
    }),
  );
  return cell(() => source.value && model.value);
}

/** All runs of one document, with nothing covered; undefined for a board without panels. */
export const buildTogether = (document: Document): TogetherModel | undefined =>
  togetherCell({
    document: cell(() => document),
    effort: cell((): Effort => 'full'),
    pace: atOnce,
    isCovered: () => false,
  }).value;

function sourceCell({ document, isCovered, ...means }: TogetherInputs, source: Cell<Panel>): Cell<TogetherModel> {
  const board = cell(() => document.value.board);
  const panels = cell(() => board.value.panels, sameParts);
  const scene = cell(() => source.value.scene);
  const loss = cell(() => lossOf(scene.value));
  const dynamics = cell(() => scene.value.dynamics);
  const window = cell(() => scene.value.flow.window);
  const tolerance = cell(() => board.value.tolerance);
  const maps = cell(() => panels.value.map((panel) => mapOf(panel.scene.map)), sameParts);
  const start = cell(() => scene.value.start ?? pointOf(scene.value));
  const rows = cell(() =>
    rowsOf({ panels: panels.value, source: source.value, maps: maps.value, start: start.value, isCovered }),
  );
  const ran = ranCell(rows, { loss, window, tolerance, ...means });
  const all = cell(() => rows.value.map((row) => row.dynamics), sameJson);
  const ground = groundCell({ maps, loss, window, ...means });
  return cell(() => {
    const series = ran.value.map((row) => row.series);
    const goal = goalWords(loss.value, tolerance.value);
    const timeBase = timeBaseWords(all.value);
    const clock = clockWords(all.value);
    const target = (initial: number) => ({ loss: goalOf(loss.value, initial, tolerance.value), label: goal });
    return {
      ...ground.value,
      source: source.value.id,
      series,
      dynamics: dynamics.value,
      timeBase,
      clock,
      ownRates: hasOwnRates(all.value),
      tolerance: tolerance.value,
      goal,
      start: start.value,
      differing: differing(panels.value, source.value),
      chart: chartOfAll(ran.value, clock, target),
      sentence: togetherSentence(series, goal),
      title: 'Descent over the loss, all runs together',
      description: describeTogether(series, start.value, loss.value.minimiser, timeBase),
    };
  });
}

/** What the runs are drawn over. */
function groundCell({ maps, loss, window, ...means }: Ground) {
  const levels = roughCell(means, {
    inputs: () => ({ loss: loss.value, window: window.value }),
    steps: (of, effort) => lossLevels(of.loss, of.window, effort),
  });
  const outside = roughCell(means, {
    inputs: () => ({ maps: maps.value, window: window.value }),
    steps: (of, effort) => outsideAll(of.maps, of.window, effort),
  });
  return cell(() => ({
    window: window.value,
    minimiser: loss.value.minimiser,
    levels: levels.value ?? [],
    outside: outside.value ?? [],
  }));
}

interface Ground extends Means {
  readonly maps: Cell<readonly ParameterMap[]>;
  readonly loss: Cell<Loss>;
  readonly window: Cell<Window>;
}

/** The panel that all follow: the selected one, else the first. */
export function sourceOf(document: Document): Panel | undefined {
  return panelOf(document, document.focus) ?? document.board.panels[0];
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

type Dynamics = Scene['dynamics'];

/** A series before it is run. */
interface Row extends Pick<Series, 'id' | 'style' | 'name' | 'label'> {
  readonly dynamics: Dynamics;
  readonly map: ParameterMap;
  readonly start: RunStart;
}

interface RowInputs extends Pick<TogetherInputs, 'isCovered'> {
  readonly panels: readonly Panel[];
  readonly source: Panel;
  readonly maps: readonly ParameterMap[];
  readonly start: Point;
}

function rowsOf({ panels, source, maps, start, isCovered }: RowInputs): readonly Row[] {
  const run = panels.map((panel) => asRun(panel, source));
  const names = briefNames(run);
  const rows = panels.map((panel, i): Row => {
    const { id, scene } = panel;
    const map = maps[i];
    const { dynamics } = run[i].scene;
    const called = { id, style: i, name: names[i], label: short(names[i]), dynamics, map };
    if (isCovered(panel)) return { ...called, start: { w: start, why: 'hidden until its question is answered' } };
    const theta: Theta = Float64Array.from(scene.theta);
    const from = id === source.id ? source.scene.start : start;
    const local = { theta, w: pointOf(scene) };
    return { ...called, start: startOf(map, local, from) };
  });
  // Where w itself is among them, the canonical run is there already.
  if (panels.some(({ scene }) => scene.map.id === 'identity') || !identity.ok) return rows;
  const own: RunStart = { w: start, theta: Float64Array.from(start) };
  const { dynamics } = source.scene;
  const rates = canonicalRates(
    rows.map((row) => row.dynamics),
    dynamics,
  );
  const called = { name: `Canonical${rates}`, label: `canonical${rates}` };
  return [...rows, { id: 0, style: mostSeries, ...called, dynamics, map: identity.value, start: own }];
}

/** Where the panels take steps of different sizes, those of the canonical run, which are the source's. */
function canonicalRates(all: readonly Dynamics[], { kind, rate }: Dynamics): string {
  return kind === 'flow' || all.every((one) => one.rate === rate) ? '' : `, η = ${plain(rate)}`;
}

/**
 * The panel as it is run here: what is shared does not tell it from the others. Nor does a name that it was given for
 * itself where it is run in another way than by itself: it may speak of that.
 */
function asRun(panel: Panel, source: Panel): Panel {
  const grounded = (['loss', 'start'] as const).reduce((to, key) => aspects[key].copy(source.scene, to), panel.scene);
  const scene = { ...grounded, dynamics: onOneClock(panel.scene.dynamics, source.scene.dynamics) };
  const asNamed = runAspects.every((key) => aspects[key].same(panel.scene, scene));
  return { ...panel, name: asNamed ? panel.name : '', view: 'flow', scene };
}

/** Flows and steps have no clock in common, nor have runs that are paced in different ways: the rest is each panel's. */
const onOneClock = (own: Dynamics, { kind, pace }: Dynamics): Dynamics => ({ ...own, kind, pace });

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
  readonly dynamics: Dynamics;
}

/** The runs of all rows, each kept by the id of its panel for as long as it has a row. */
function ranCell(rows: Cell<readonly Row[]>, shared: SharedRun): Cell<readonly RanRow[]> {
  const kept = new Map<number, Cell<Ran>>();
  const runOf = (id: number) =>
    seriesRun(
      cell((before?: Row): Row => {
        const row = rows.value.find((each) => each.id === id) ?? before;
        if (row === undefined) throw new Error(`missing row of panel ${id}`);
        return row;
      }),
      shared,
    );
  return cell(() => {
    for (const id of kept.keys()) if (!rows.value.some((row) => row.id === id)) kept.delete(id);
    return rows.value.map(({ map: _map, start: _start, dynamics, ...row }) => {
      const run = kept.get(row.id) ?? runOf(row.id);
      kept.set(row.id, run);
      const { factor: _factor, ...made } = run.value;
      return { series: { ...row, ...made }, ran: run.value, dynamics };
    });
  });
}

/** What the panels have each by themselves. A start at θ is another one wherever w is. */
function differing(panels: readonly Panel[], source: Panel): readonly AspectKey[] {
  const scenes = panels.map(({ scene }) => scene);
  const same = sharedBy(scenes, ['loss', 'start']);
  const startsApart = source.scene.start === null && !scenes.every((scene) => aspects.w.same(source.scene, scene));
  const { dynamics } = source.scene;
  const apart: Partial<Record<AspectKey, boolean>> = {
    loss: !same.includes('loss'),
    start: !same.includes('start') || startsApart,
    run: scenes.some((scene) => !sameJson(scene.dynamics, onOneClock(scene.dynamics, dynamics))),
  };
  return runAspects.filter((key) => apart[key]);
}

/** Rings around what no map reaches: none where one of them reaches everything. */
function* outsideAll(maps: readonly ParameterMap[], window: Window, effort: Effort): Steps<readonly Float64Array[]> {
  const images = maps.flatMap(({ image }) => (image ? [image] : []));
  if (images.length < maps.length) return [];
  const inside = (w: Float64Array) => Math.max(...images.map((image) => image.inside(w)));
  return yield* outsideRings({ image: { inside } }, window, effort);
}

function chartOfAll(
  rows: readonly RanRow[],
  xLabel: string,
  target: (initial: number) => { readonly loss: number; readonly label: string },
) {
  const tracks = rows.flatMap(({ series: { id, style, name, label, run, ending }, ran, dynamics }) =>
    run
      ? [
          {
            key: id === 0 ? 'canonical' : `series-${id}`,
            style,
            label,
            legend: `${name}, ${ending}`,
            trajectory: run.trajectory,
            clock: shownClock(dynamics, ran.factor),
          },
        ]
      : [],
  );
  const initial = tracks[0]?.trajectory.loss[0] ?? 0;
  return chartOf(tracks, {
    xLabel,
    ...timeSpan(tracks, Math.max(...rows.map(({ dynamics }) => shownEnd(dynamics)))),
    ...(initial > 0 && { target: target(initial) }),
  });
}
