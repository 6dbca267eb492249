import { group } from 'd3';
import { columnsOf, type Document, type Panel, type PictureKind, pictureKinds } from '../state/document';
import type { Scene } from '../state/scene';
import { colourLimits, type Measured, type ScaleBase, sharedBase } from './arrow-sets';
import { createBuilder, type ModelBuilder, type Scales, type SceneMeasure } from './build-model';
import { createCommons } from './commons';
import { coverModel } from './cover';
import { degrees, plain } from './format';
import { memoize, once } from './memoize';
import { panelNames } from './panel-names';
import type { Effort } from './runs';
import type { Model } from './types';

/** One panel's numbers, on the scales of its board. */
export interface PanelModel {
  readonly panel: Panel;
  readonly name: string;
  readonly model: Model;
  /** True while the panel's question hides its parametric field; the model is then without all that gives it away. */
  readonly covered: boolean;
  /** What the preconditioner does, in a few figures, e.g. `gain 0.09 … 1.00 · κ 11.1`; empty while it is covered. */
  readonly figures: string;
  /** Panels of one group draw equal magnitudes alike; empty where a panel has a scale of its own. */
  readonly group: string;
  /** True where the panel's lengths are not on the scale that most panels share: it then has a key of its own. */
  readonly ownScale: boolean;
}

export interface BoardModel {
  readonly panels: readonly PanelModel[];
  readonly columns: number;
  /** Panels whose keys stand for all: one of each picture among those that share a scale. */
  readonly keyed: readonly PanelModel[];
}

export type BuildBoard = (
  document: Document,
  effortOf?: (panel: Panel) => Effort,
  isCovered?: (panel: Panel) => boolean,
) => BoardModel;

interface Place {
  readonly panel: Panel;
  readonly builder: ModelBuilder;
  readonly measure: SceneMeasure;
  readonly measured: () => Measured;
  readonly group: string;
  readonly covered: boolean;
}

/** Whoever knows nothing of answers is shown none. */
const asks = ({ question }: Panel): boolean => question !== null;

/**
 * Makes the function that computes the models of all panels. They are measured together, put on shared scales, and
 * kept by panel, so that a panel whose numbers did not change keeps its model.
 */
export function createBoardBuilder(): BuildBoard {
  const commons = createCommons();
  const builders = new Map<number, ModelBuilder>();
  const kept = new Map<number, ReturnType<typeof keeper>>();
  const names = memoize(panelNames);
  return ({ board }, effortOf = () => 'full', isCovered = asks) => {
    forget(builders, board.panels);
    forget(kept, board.panels);
    const places = board.panels.map((panel): Place => {
      const builder = entry(builders, panel.id, () => createBuilder({ commons, thrifty: true }));
      const measure = builder.measure(panel.scene, effortOf(panel));
      const name = board.scaling === 'own' ? '' : groupOf(panel.scene);
      return { panel, builder, measure, group: name, measured: measure[panel.view], covered: isCovered(panel) };
    });
    const scales = sharedScales(places);
    const called = names(board.panels);
    const most = largestGroup(places);
    const panels = places.map((place, i): PanelModel => {
      const keep = entry(kept, place.panel.id, keeper);
      const model = keep(place, scales(place));
      const ownScale = place.group !== most || most === '';
      const { panel, group: shared, covered } = place;
      return { panel, name: called[i], model, covered, figures: figuresOf(model), group: shared, ownScale };
    });
    const sharing = panels.filter(({ ownScale }) => !ownScale);
    const keyed = pictureKinds.flatMap((view) => sharing.find(({ panel }) => panel.view === view) ?? []);
    return { panels, columns: columnsOf(board), keyed };
  };
}

function entry<V>(map: Map<number, V>, id: number, make: () => V): V {
  const known = map.get(id);
  if (known !== undefined) return known;
  const made = make();
  map.set(id, made);
  return made;
}

function forget(map: Map<number, unknown>, panels: readonly Panel[]): void {
  for (const id of map.keys()) if (!panels.some((panel) => panel.id === id)) map.delete(id);
}

/** A panel's model, the same object while its scene, its effort and the scales stay. */
function keeper() {
  const scalesOf = memoize(
    (
      rBase: number,
      rSpacing: number,
      fBase: number,
      fSpacing: number,
      low: number,
      high: number,
      leastGain: number,
      mostGain: number,
      arrows: Scene['arrows'],
    ): Scales => ({
      response: { reference: rBase, spacing: rSpacing },
      flow: { reference: fBase, spacing: fSpacing },
      domain: [low, high],
      gains: [leastGain, mostGain],
      arrows,
    }),
  );
  const assemble = memoize((builder: ModelBuilder, measure: SceneMeasure, scales: Scales) =>
    builder.assemble(measure, () => scales),
  );
  const cover = memoize(coverModel);
  return ({ builder, measure, covered }: Place, { response, flow, domain, gains, arrows }: Scales): Model => {
    const model = assemble(
      builder,
      measure,
      scalesOf(response.reference, response.spacing, flow.reference, flow.spacing, ...domain, ...gains, arrows),
    );
    return covered ? cover(model) : model;
  };
}

/** Lengths as the article prints them: each panel by its own mean. */
const asPrinted = memoize((arrows: Scene['arrows']): Scene['arrows'] => ({ ...arrows, length: 'article' }));

/** Panels drawn by the same law share a scale. The article's law is a scale of each panel's own. */
function groupOf({ arrows }: Scene): string {
  return arrows.length === 'article' ? '' : `${arrows.length} ${arrows.scale}`;
}

function sharedScales(places: readonly Place[]): (place: Place) => Scales {
  const groups = group(places, (place) => `${place.group} ${place.panel.view}`);
  const base = new Map([...groups].map(([key, members]) => [key, once(() => baseOf(members))]));
  const domains = new Map(
    [...group(places, ({ panel }) => panel.scene.arrows.colour)].map(([colour, members]) => [
      colour,
      // The limits of the colours would tell the gains of a covered panel.
      once(() => limitsOf(members.filter(({ covered }) => !covered))),
    ]),
  );
  return (place) => {
    const { panel, group: name, measured } = place;
    const { arrows } = panel.scene;
    const own = measured().base;
    const shared = (view: PictureKind): ScaleBase =>
      view === panel.view ? (base.get(`${name} ${view}`)?.() ?? own) : own;
    if (name === '') {
      return { response: own, flow: own, ...limitsOf([place]), arrows: asPrinted(arrows) };
    }
    const limits = domains.get(arrows.colour)?.() ?? limitsOf([place]);
    return { response: shared('response'), flow: shared('flow'), ...limits, arrows };
  };
}

/** A map of gain is seen only where the flow field is. */
const limitsOf = (places: readonly Place[]) =>
  colourLimits(
    places.map(({ measured }) => measured().colours),
    places.map(({ panel, measure }) => (panel.view === 'flow' ? measure.gains() : undefined)),
  );

const baseOf = (places: readonly Place[]): ScaleBase => sharedBase(places.map(({ measured }) => measured().base));

function largestGroup(places: readonly Place[]): string {
  const sizes = [...group(places, (place) => place.group)].filter(([name]) => name !== '');
  return sizes.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}

function figuresOf({ spectrum: { eigenvalues, rank, condition, widestTurn }, covered }: Model): string {
  if (covered) return '';
  const [large, small] = eigenvalues;
  if (rank === 0) return 'every gradient is swallowed';
  if (rank < 2) return `gain 0 … ${plain(large, 2)} · rank 1`;
  const gains =
    large - small <= 1e-9 * large ? `gain ×${plain(large, 2)}` : `gain ${plain(small, 2)} … ${plain(large, 2)}`;
  return `${gains} · κ ${plain(condition)} · turns ≤ ${degrees(widestTurn, 0)}`;
}
